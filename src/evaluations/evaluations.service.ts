import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lockFor, onBehalfOf, writeStep } from '../commitments/commitment.access.js';
import { meetingDate } from '../commitments/commitment.checks.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { FollowUpsService } from '../shortcomings/follow-ups.service.js';
import type { AssessIn, VerifyIn } from './evaluation.dto.js';

/** Results: the registrant's own word first, then what the reviewing body found. The two are never merged. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly followUps: FollowUpsService,
  ) {}

  async assess(actor: Actor, id: string, { result, note }: AssessIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'assess', this.clock.today());
      const toState = await writeStep(tx, actor, item, 'assess', {
        selfResult: result,
        selfNote: note,
        selfAssessedAt: new Date(),
        selfAssessedBy: actor.accountId,
      });
      await this.history.record(tx, actor, {
        subjectType: 'commitment',
        subjectId: id,
        action: 'assess',
        fromState: item.state,
        toState,
        onBehalfOf: onBehalfOf(actor, item),
        changes: { selfResult: [item.selfResult, result], selfNote: [item.selfNote, note] },
      });
    });
  }

  async verify(actor: Actor, id: string, input: VerifyIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const today = this.clock.today();
      const verifiedOn = meetingDate(input.meetingDate, today);
      const item = await lockFor(tx, actor, id, 'verify', today);
      const { shortcomingId } = item;
      if (shortcomingId && !input.remedy) throw remedyMissing();
      const remedy = shortcomingId ? (input.remedy ?? null) : null;
      const toState = await writeStep(tx, actor, item, 'verify', {
        verifiedResult: input.result,
        verifiedNote: input.note ?? null,
        verifiedOn,
        verifiedAt: new Date(),
        verifiedBy: actor.accountId,
        remedy,
      });
      if (shortcomingId && remedy)
        await this.followUps.recordRemedyIn(tx, actor, { id, year: item.year, shortcomingId }, remedy);
      await this.history.record(tx, actor, {
        subjectType: 'commitment',
        subjectId: id,
        action: 'verify',
        fromState: item.state,
        toState,
        changes: {
          selfResult: item.selfResult,
          verifiedResult: [null, input.result],
          remedy: [null, remedy],
        },
      });
    });
  }
}

function remedyMissing(): Problem {
  const message = 'Việc này gắn với một hạn chế. Đề nghị ghi kết quả khắc phục.';
  return new Problem('request.invalid', {}, [{ field: 'remedy', code: 'value.required', message }]);
}
