import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SummaryQuery } from '../figures/summary.dto.js';
import { SummaryService } from '../figures/summary.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import { unitsOn } from '../units/unit.query.js';
import { summaryWorkbook } from './summary-workbook.js';

/** The papers made of figures. They go through the same scoped summary as the screen. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly summaries: SummaryService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async summaryXlsx(actor: Actor, query: SummaryQuery): Promise<Buffer> {
    const summary = await this.summaries.summarize(actor, query);
    const [bloc] = await unitsOn(this.database.manager, this.clock.today(), 'bloc');
    return summaryWorkbook(summary, { bloc: bloc?.partyName ?? '', demo: this.settings.demo });
  }
}
