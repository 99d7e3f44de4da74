import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
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

  /** The bloc of a year; of today when none is named. */
  async read(year?: number | null): Promise<{ organisation: string; demo: boolean }> {
    const today = this.clock.today();
    const on = year == null ? today : lastDayWithin(year, today);
    const [bloc] = await unitsOn(this.database.manager, on, 'bloc');
    return { organisation: bloc?.partyName ?? '', demo: this.settings.demo };
  }
}
