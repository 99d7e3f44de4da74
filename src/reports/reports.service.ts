import { Injectable } from '@nestjs/common';
import { type TableSheet, tableWorkbook } from '../documents/workbooks/table-workbook.js';
import type { SummaryQuery } from '../figures/summary.dto.js';
import { SummaryService } from '../figures/summary.service.js';
import type { Actor } from '../shared/actor.js';
import { ExportLog } from './export-log.js';
import { type ToldFigures, figuresOfSheets, figuresOfTables, notesSheet } from './figure-notes.js';
import { FigureNotes } from './figure-notes.service.js';
import { Letterhead } from './letterhead.js';
import { summarySheets } from './summary-workbook.js';
import { tableSheets } from './table-sheets.js';
import { TablesService } from './tables.service.js';

/** Sheets made of figures. They go through the same scoped reads as the screen. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly summaries: SummaryService,
    private readonly tables: TablesService,
    private readonly letterhead: Letterhead,
    private readonly log: ExportLog,
    private readonly notes: FigureNotes,
  ) {}

  async summaryXlsx(actor: Actor, query: SummaryQuery): Promise<Buffer> {
    const summary = await this.summaries.summarize(actor, query);
    const sheets = await this.explained(actor, query, summarySheets(summary), figuresOfSheets(summary));
    return this.workbook(actor, 'summary.xlsx', query, sheets);
  }

  async tablesXlsx(actor: Actor, query: SummaryQuery): Promise<Buffer> {
    const tables = await this.tables.tables(actor, query);
    const sheets = await this.explained(actor, query, tableSheets(tables), figuresOfTables(tables));
    return this.workbook(actor, 'tables.xlsx', query, sheets);
  }

  /** The sheets with one more: how their figures are counted. */
  private async explained(
    actor: Actor,
    span: SummaryQuery,
    sheets: TableSheet[],
    figures: ToldFigures,
  ): Promise<TableSheet[]> {
    const notes = await this.notes.of(actor, figures, span);
    return [...sheets, notesSheet(notes, span, sheets[0]?.notes ?? [])];
  }

  private async workbook(
    actor: Actor,
    name: string,
    filter: SummaryQuery,
    tables: TableSheet[],
  ): Promise<Buffer> {
    const content = await tableWorkbook({ ...(await this.letterhead.read(filter.to)), tables });
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    await this.log.record(actor, { name, filter: { ...filter }, rows });
    return content;
  }
}
