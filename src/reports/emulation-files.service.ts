import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PaperFormat } from '../documents/papers/render.js';
import { tableWorkbook } from '../documents/workbooks/table-workbook.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import type { EmulationQuery, EmulationSheetOut } from './emulation.dto.js';
import { EmulationService } from './emulation.service.js';
import { emulationPaper, emulationWorkbook } from './emulation-sheet.js';
import { ExportLog } from './export-log.js';
import { issuingUnit } from './issuer.query.js';
import { type NotesOf, figuresOfEmulation, notesAppendix, notesSheet } from './figure-notes.js';
import { FigureNotes } from './figure-notes.service.js';
import { Letterhead } from './letterhead.js';
import { committee } from './paper-frame.js';
import { PaperMaker } from './paper-maker.service.js';
import type { MadeFile } from './report-papers.service.js';

/** Where files of the sheet are made and written down. */
@Injectable()
export class Outlets {
  constructor(
    readonly letterhead: Letterhead,
    readonly maker: PaperMaker,
    readonly log: ExportLog,
    readonly notes: FigureNotes,
  ) {}
}

/** The sheet of facts for the emulation council as a workbook and as a paper. */
@Injectable()
export class EmulationFilesService {
  constructor(
    private readonly sheets: EmulationService,
    private readonly clock: Clock,
    private readonly database: DataSource,
    private readonly outlets: Outlets,
  ) {}

  async xlsx(actor: Actor, query: EmulationQuery): Promise<MadeFile> {
    const sheet = await this.sheets.sheet(actor, query);
    const head = await this.outlets.letterhead.read(query.year);
    const { year } = query;
    const notes = notesSheet(await this.counted(actor, sheet), { from: year, to: year }, sheet.notes);
    const content = await tableWorkbook({ ...head, tables: [...emulationWorkbook(sheet), notes] });
    await this.record(actor, 'xlsx', query, sheet);
    return { name: nameOf(sheet, 'xlsx'), content };
  }

  async paper(actor: Actor, query: EmulationQuery, format: PaperFormat): Promise<MadeFile> {
    const sheet = await this.sheets.sheet(actor, query);
    const on = lastDayWithin(query.year, this.clock.today());
    const issuer = await issuingUnit(this.database.manager, actor, query.unit, on);
    const { maker } = this.outlets;
    const paper = emulationPaper(sheet, issuer, await maker.office());
    const papers = [{ ...paper, appendices: [notesAppendix(await this.counted(actor, sheet), sheet.notes)] }];
    const title = `Kết quả làm theo Bác phục vụ bình xét thi đua năm ${query.year}`;
    const content = await maker.make({ title, organisation: committee(issuer.partyName), papers }, format);
    await this.record(actor, format, query, sheet);
    return { name: nameOf(sheet, format), content };
  }

  /** How the facts of the sheet are counted. */
  private counted(actor: Actor, sheet: EmulationSheetOut): Promise<NotesOf> {
    const { year, unit } = sheet;
    return this.outlets.notes.of(actor, figuresOfEmulation(sheet), { from: year, to: year, unit });
  }

  private record(actor: Actor, type: string, query: EmulationQuery, sheet: EmulationSheetOut): Promise<void> {
    const rows = sheet.rows.length;
    return this.outlets.log.record(actor, { name: `emulation-sheet.${type}`, filter: { ...query }, rows });
  }
}

const nameOf = ({ year, unit }: EmulationSheetOut, type: string) =>
  `${['Kết quả phục vụ bình xét thi đua', year, unit].filter(Boolean).join(' ')}.${type}`;
