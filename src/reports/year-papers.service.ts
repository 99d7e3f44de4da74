import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { ReportPapersService } from './report-papers.service.js';
import { ReportsService } from './reports.service.js';

/** What a year comes to on paper: the files that its pages offer, each made and written down when it is asked for. */
@Injectable()
export class YearPapersService {
  constructor(
    private readonly sheets: ReportsService,
    private readonly papers: ReportPapersService,
  ) {}

  /** Each paper of a year as the actor sees it: its name, and how to make it. */
  of(actor: Actor, year: number, unit: string): { name: string; make: () => Promise<Buffer> }[] {
    const span = { from: year, to: year };
    return [
      { name: `Tổng hợp ${year}.xlsx`, make: () => this.sheets.summaryXlsx(actor, span) },
      { name: `Biểu tổng hợp ${year}.xlsx`, make: () => this.sheets.tablesXlsx(actor, span) },
      ...(['docx', 'pdf'] as const).map((format) => ({
        name: `Báo cáo năm ${year}.${format}`,
        make: async () => (await this.papers.file(actor, { kind: 'yearly', ...span, unit }, format)).content,
      })),
    ];
  }
}
