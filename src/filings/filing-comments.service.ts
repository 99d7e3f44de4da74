import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { lockFiling } from './filing.access.js';
import type { FilingCommentIn } from './filing-content.dto.js';
import { FilingComment } from './filing-content.entity.js';
import { sendingsOf } from './filing-content.query.js';
import { headingsShown, sentWords } from './filing-words.rules.js';

/** What the Khối asks about a paragraph, and what the unit answers. */
@Injectable()
export class FilingCommentsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** A comment is on what was sent last, also while the unit is completing it. */
  async comment(actor: Actor, id: string, { heading, text }: FilingCommentIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await lockFiling(tx, actor, id, 'comment');
      const [sent] = await sendingsOf(tx, id);
      if (!sent) throw new Problem('not-found');
      if (!headingsShown(filing.kind, sentWords(sent.words)).includes(heading)) throw wrongHeading();
      const comment = await tx.save(
        tx.create(FilingComment, {
          filingId: id,
          versionNumber: sent.number,
          heading,
          text,
          commentedBy: actor.accountId,
        }),
      );
      await this.history.record(tx, actor, {
        subjectType: 'filing',
        subjectId: id,
        action: 'comment',
        field: heading,
        changes: { commentId: comment.id, text, versionNumber: sent.number },
      });
    });
  }

  /** The unit says what it did about a comment. */
  async resolve(actor: Actor, id: string, commentId: string, answer: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockFiling(tx, actor, id, 'resolve');
      const comment = await tx.findOneBy(FilingComment, { id: commentId, filingId: id });
      if (!comment) throw new Problem('not-found');
      if (comment.resolvedAt) throw new Problem('filing.comment-resolved');
      await tx.update(FilingComment, commentId, {
        answer,
        resolvedAt: this.clock.now(),
        resolvedBy: actor.accountId,
      });
      await this.history.record(tx, actor, {
        subjectType: 'filing',
        subjectId: id,
        action: 'resolve',
        field: comment.heading,
        changes: { commentId, answer },
      });
    });
  }
}

const wrongHeading = () =>
  new Problem('request.invalid', {}, [
    { field: 'heading', code: 'value.wrong-choice', message: 'Báo cáo này không có mục được góp ý.' },
  ]);
