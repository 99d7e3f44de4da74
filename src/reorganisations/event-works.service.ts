import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { UnitEventWork } from '../units/unit-event.entity.js';
import { type EventWorkRow, worksOf } from './event-work.query.js';
import { workFault } from './event-work.rules.js';
import { lockFor } from './reorganisation.access.js';
import type { DecidedWorkIn, DecidedWorksIn } from './reorganisation.dto.js';

/** Kết thúc có lý do, bàn giao, cá nhân tiếp tục: told beside the work, which stays as it is. */
@Injectable()
export class EventWorksService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async decide(actor: Actor, id: string, { works }: DecidedWorksIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockFor(tx, actor, id, 'decide-works', this.clock.today());
      const rows = new Map((await worksOf(tx, id)).map((row) => [`${row.type} ${row.id}`, row]));
      const decided = works.map((work) => ({ work, row: rows.get(`${work.type} ${work.id}`) ?? null }));
      refuse(decided);
      for (const { work, row } of decided) if (row) await this.write(tx, actor, id, work, row);
    });
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    { type, id, outcome, reason = null }: DecidedWorkIn,
    row: EventWorkRow,
  ): Promise<void> {
    const key = { eventId, subjectType: type, subjectId: id };
    const toUnitId = outcome === 'handed' ? (row.heir?.id ?? null) : null;
    const by = { decidedAt: new Date(), decidedBy: actor.accountId };
    await tx.upsert(UnitEventWork, { ...key, outcome, reason, toUnitId, ...by }, [
      'eventId',
      'subjectType',
      'subjectId',
    ]);
    await this.history.record(tx, actor, {
      subjectType: 'reorganisation',
      subjectId: eventId,
      action: 'decide-works',
      fromState: row.decision?.outcome ?? null,
      toState: outcome,
      reason,
      changes: { work: type, id, code: row.code, toUnitId },
    });
  }
}

const TWICE: ProblemDetail & { field: string } = {
  field: 'id',
  code: 'duplicate',
  message: 'Nội dung này được ghi hai lần. Đề nghị giữ một hướng xử lý.',
};

function refuse(decided: readonly { work: DecidedWorkIn; row: EventWorkRow | null }[]): void {
  const seen = new Set<string>();
  const faults = decided.flatMap(({ work, row }, index): ProblemDetail[] => {
    const key = `${work.type} ${work.id}`;
    const wrong = seen.has(key) ? TWICE : workFault(work, row);
    seen.add(key);
    return wrong ? [{ ...wrong, field: `works.${index}.${wrong.field}` }] : [];
  });
  if (faults.length > 0) throw new Problem('reorganisation.works-refused', {}, faults);
}
