import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import { unitsOn } from '../units/unit.query.js';

/** Whose sheets they are, and whether they are for showing only. */
@Injectable()
export class Letterhead {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async read(): Promise<{ organisation: string; demo: boolean }> {
    const [bloc] = await unitsOn(this.database.manager, this.clock.today(), 'bloc');
    return { organisation: bloc?.partyName ?? '', demo: this.settings.demo };
  }
}
