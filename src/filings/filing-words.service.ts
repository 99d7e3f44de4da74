import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { lockFiling } from './filing.access.js';
import type { FilingWordsIn } from './filing.dto.js';
import { Filing } from './filing.entity.js';
import { paragraphsOf, writeParagraphs } from './filing-content.query.js';
import { FilingContentsService } from './filing-contents.service.js';
import {
  type WantedParagraph,
  changedParagraphs,
  needsVersion,
  staleHeadings,
  wantedParagraphs,
  wrongHeadings,
} from './filing-words.rules.js';

/** Where a unit's committee writes its report. */
@Injectable()
export class FilingWordsService {
  constructor(
    private readonly database: DataSource,
    private readonly history: HistoryService,
    private readonly contents: FilingContentsService,
  ) {}

  /** Saves the committee's words; saving again and again is not history, sending is. */
  async write(
    actor: Actor,
    id: string,
    { version, incompleteReason, ...input }: FilingWordsIn,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await lockFiling(tx, actor, id, 'write');
      const wanted = wantedParagraphs(input);
      mustFit(filing, wanted);
      if (version == null && needsVersion(wanted, incompleteReason)) throw withoutVersion();
      const written = await paragraphsOf(tx, id);
      const stale = staleHeadings(written, wanted);
      if (stale.length > 0 || (version != null && version !== filing.version))
        throw await this.stale(tx, actor, id, stale);
      const changed = changedParagraphs(written, wanted);
      const fields = fieldsOf(filing, changed, incompleteReason);
      if (fields.length === 0) return;
      if (changed.length > 0) await writeParagraphs(tx, id, changed);
      await tx.update(Filing, id, {
        ...(incompleteReason === undefined ? {} : { incompleteReason }),
        version: filing.version + 1,
      });
      await this.history.record(tx, actor, {
        subjectType: 'filing',
        subjectId: id,
        action: 'write',
        fromState: filing.state,
        changes: { fields },
      });
    });
  }

  /** Somebody else wrote the same: both texts are shown, and nothing is lost. */
  private async stale(tx: EntityManager, actor: Actor, id: string, headings: string[]): Promise<Problem> {
    const current = await this.contents.detail(actor, id, tx);
    return new Problem('filing.stale', {}, [], { current, headings });
  }
}

function mustFit({ kind }: Filing, wanted: readonly WantedParagraph[]): void {
  const wrong = wrongHeadings(kind, wanted);
  if (wrong.length === 0) return;
  const message =
    'Mục này không có trong loại báo cáo đang soạn, hoặc gửi lên hai lần. Đề nghị tải lại trang.';
  throw new Problem(
    'request.invalid',
    {},
    wrong.map((heading) => ({ field: 'paragraphs', code: 'value.wrong-choice', message, heading })),
  );
}

const withoutVersion = () =>
  new Problem('request.invalid', {}, [
    {
      field: 'version',
      code: 'value.required',
      message: 'Chưa rõ bản đang sửa. Đề nghị đồng chí tải lại trang rồi lưu lại.',
    },
  ]);

function fieldsOf(
  filing: Filing,
  changed: readonly WantedParagraph[],
  reason: string | null | undefined,
): string[] {
  const isNewReason = reason !== undefined && reason !== filing.incompleteReason;
  return [...changed.map(({ heading }) => heading), ...(isNewReason ? ['incompleteReason'] : [])];
}
