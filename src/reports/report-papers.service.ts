import { Injectable } from '@nestjs/common';
import type { Appendix } from '../documents/papers/paper.model.js';
import { FORMAT_PROFILES } from '../documents/papers/format-profile.js';
import type { PaperFormat } from '../documents/papers/render.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import type { ReportOut, ReportQuery } from './document.dto.js';
import { ExportLog } from './export-log.js';
import { figuresOfReport, figuresOfTables, notesAppendix, together } from './figure-notes.js';
import { FigureNotes } from './figure-notes.service.js';
import { committee } from './paper-frame.js';
import { PaperMaker } from './paper-maker.service.js';
import type { ReportFacts } from './report-facts.js';
import { ReportFactsService } from './report-facts.service.js';
import { reportPaper, reportSubject, sectionsOf } from './report-paper.js';

/** A file to be sent: its name as people read it, and its bytes. */
export interface MadeFile {
  name: string;
  content: Buffer;
}

const NOTICE = 'Thể thức do văn thư cơ quan thẩm định trước khi ban hành.';

/** The report over a span of years: as text for the screen, and as a file. */
@Injectable()
export class ReportPapersService {
  constructor(
    private readonly facts: ReportFactsService,
    private readonly maker: PaperMaker,
    private readonly log: ExportLog,
    private readonly notes: FigureNotes,
  ) {}

  async text(actor: Actor, query: ReportQuery): Promise<ReportOut> {
    refuseSpan(query);
    const profile = this.maker.profile(query.profile);
    const facts = await this.facts.gather(actor, query);
    const { source, closed, closedYears } = facts.summary;
    return {
      title: titleOf(facts),
      asOf: facts.asOf,
      source,
      closed,
      closedYears,
      profiles: FORMAT_PROFILES.map(({ code, name, note }) => ({
        code,
        name,
        note,
        chosen: code === profile.code,
      })),
      sections: sectionsOf(reportPaper(facts)),
      notice: NOTICE,
    };
  }

  async file(actor: Actor, query: ReportQuery, format: PaperFormat): Promise<MadeFile> {
    refuseSpan(query);
    const profile = this.maker.profile(query.profile);
    const facts = await this.facts.gather(actor, query);
    const title = titleOf(facts);
    const organisation = committee(facts.issuer.partyName);
    const paper = reportPaper(facts);
    const papers = [{ ...paper, appendices: [...paper.appendices, await this.counted(actor, facts)] }];
    const content = await this.maker.make({ title, organisation, papers, profile }, format);
    const rows = facts.summary.totals.all;
    await this.log.record(actor, { name: `report.${format}`, filter: { ...query }, rows });
    return { name: `${nameOf(query)} - ${organisation}.${format}`, content };
  }

  /** How the figures of the report and of its tables are counted. */
  private async counted(actor: Actor, { summary, tables }: ReportFacts): Promise<Appendix> {
    const figures = together(figuresOfReport(summary), figuresOfTables(tables));
    return notesAppendix(await this.notes.of(actor, figures, summary), tables.notes.slice(0, 2));
  }
}

const titleOf = (facts: ReportFacts) => `Báo cáo ${reportSubject(facts).join(' ')}`;

function nameOf({ kind, from, to }: ReportQuery): string {
  if (kind === 'yearly') return `Báo cáo năm ${to}`;
  if (kind === 'half-year') return `Báo cáo 6 tháng đầu năm ${to}`;
  return `Báo cáo sơ kết ${from}-${to}`;
}

function refuseSpan({ kind, from, to }: ReportQuery): void {
  if (kind === 'review' || from === to) return;
  const message =
    'Báo cáo năm và báo cáo 6 tháng là của một năm. Đề nghị chọn một năm, hoặc chọn báo cáo sơ kết.';
  throw new Problem('request.invalid', {}, [{ field: 'to', code: 'value.wrong-choice', message }]);
}
