import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { vietnameseDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import type {
  AssignmentIn,
  DecisionIn,
  DecisionOut,
  DecisionsOut,
  EndAssignmentIn,
  MoreAssignmentsIn,
} from './aid-decision.dto.js';
import { assignableUnits, decisionsIn } from './aid-decision.query.js';
import { fault, lastDayAhead, refuseOutside } from './aid.access.js';
import { AidAssignment, AidDecision } from './aid.entity.js';
import { aidUnits, keepsAid } from './aid.policy.js';
import { communesOn } from './commune.query.js';
import { refuseClosedSince } from '../years/closed-since.js';

/** No decision of the book is older. */
const FIRST_DAY = '2000-01-01';

/** Decisions that assign communes to units, each in force until the next of its line. */
@Injectable()
export class AidDecisionsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor): Promise<DecisionsOut> {
    const scope = aidUnits(actor);
    if (scope.length === 0) return { items: [], total: 0 };
    const items = await decisionsIn(this.database.manager, actor, scope, this.clock.today());
    return { items, total: items.length };
  }

  async create(actor: Actor, input: DecisionIn): Promise<DecisionOut> {
    const id = await this.database.transaction((tx) => this.createIn(tx, actor, input));
    return this.one(actor, id);
  }

  /** A decision with its list, in one act; the one that it replaces ends the day before. */
  async createIn(tx: EntityManager, actor: Actor, { assignments, ...input }: DecisionIn): Promise<string> {
    refuseUnlessKept(actor);
    const today = this.clock.today();
    refuseOutside('issuedOn', input.issuedOn, FIRST_DAY, today);
    refuseOutside('effectiveFrom', input.effectiveFrom, input.issuedOn, lastDayAhead(today));
    await refuseClosedSince(tx, input.effectiveFrom);
    if (input.replacesId) await this.refuseReplaced(tx, input.replacesId, input.effectiveFrom);
    const decision = await tx.save(tx.create(AidDecision, { ...input, createdBy: actor.accountId }));
    await this.assignIn(tx, decision.id, assignments, input.effectiveFrom);
    await this.note(tx, actor, decision.id, 'create', {
      changes: { ...input, assignments: assignments.length },
    });
    return decision.id;
  }

  /** More units or communes while it is in force; they count from their own day on. */
  async assign(actor: Actor, id: string, { startsOn, assignments }: MoreAssignmentsIn): Promise<DecisionOut> {
    await this.database.transaction(async (tx) => {
      const decision = await this.lockFor(tx, actor, id);
      if (startsOn < decision.effectiveFrom) throw tooEarly(decision, 'startsOn');
      refuseOutside('startsOn', startsOn, decision.effectiveFrom, lastDayAhead(this.clock.today()));
      await refuseClosedSince(tx, startsOn);
      const successor = await tx.findOneBy(AidDecision, { replacesId: id });
      if (successor && startsOn >= successor.effectiveFrom) throw new Problem('aid.decision-replaced');
      await this.assignIn(tx, id, assignments, startsOn);
      await this.note(tx, actor, id, 'assign', { changes: { startsOn, assignments } });
    });
    return this.one(actor, id);
  }

  /** An end that has not come yet may be told anew; one that has come stays. */
  async endAssignment(actor: Actor, id: string, { endsOn, reason }: EndAssignmentIn): Promise<DecisionOut> {
    const decisionId = await this.database.transaction(async (tx) => {
      const found = await tx.findOne(AidAssignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found || !aidUnits(actor).includes(found.unitId)) throw new Problem('not-found');
      refuseUnlessKept(actor);
      const today = this.clock.today();
      const earlier = found.endsOn;
      await refuseClosedSince(tx, earlier !== null && earlier < endsOn ? earlier : endsOn);
      if (earlier !== null && earlier <= today) throw new Problem('aid.assignment-ended');
      if (endsOn < found.startsOn) throw new Problem('dates.backwards');
      const last = lastDayAhead(today);
      refuseOutside('endsOn', endsOn, found.startsOn, found.startsOn > last ? found.startsOn : last);
      await tx.update(AidAssignment, id, { endsOn, endReason: reason });
      const { unitId, communeId } = found;
      await this.note(tx, actor, found.decisionId, 'end-assignment', {
        reason,
        changes: { unitId, communeId, endsOn: earlier === null ? endsOn : [earlier, endsOn] },
      });
      return found.decisionId;
    });
    return this.one(actor, decisionId);
  }

  private async assignIn(
    tx: EntityManager,
    decisionId: string,
    assignments: readonly AssignmentIn[],
    startsOn: string,
  ): Promise<void> {
    await refuseWrongList(tx, assignments, startsOn);
    const rows = assignments.map((one) => ({ ...one, decisionId, startsOn }));
    if (rows.length > 0) await tx.insert(AidAssignment, rows);
  }

  /** Decisions of one line follow one another: a chain, never a tree. */
  private async refuseReplaced(tx: EntityManager, id: string, effectiveFrom: string): Promise<void> {
    const replaced = await tx.findOne(AidDecision, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!replaced) throw new Problem('not-found');
    if (await tx.existsBy(AidDecision, { replacesId: id })) throw new Problem('aid.decision-replaced');
    if (effectiveFrom <= replaced.effectiveFrom) throw tooEarly(replaced, 'effectiveFrom');
  }

  private async lockFor(tx: EntityManager, actor: Actor, id: string): Promise<AidDecision> {
    const decision = await tx.findOne(AidDecision, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!decision || aidUnits(actor).length === 0) throw new Problem('not-found');
    refuseUnlessKept(actor);
    return decision;
  }

  private async one(actor: Actor, id: string): Promise<DecisionOut> {
    const today = this.clock.today();
    const [found] = await decisionsIn(this.database.manager, actor, aidUnits(actor), today, id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    act: { reason?: string; changes: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'aid-decision', subjectId: id, action, ...act });
  }
}

/** Units of the bloc and communes, there on the day, each pair once. */
async function refuseWrongList(
  tx: EntityManager,
  assignments: readonly AssignmentIn[],
  day: string,
): Promise<void> {
  const distinct = (ids: string[]) => [...new Set(ids)];
  const units = distinct(assignments.map(({ unitId }) => unitId));
  const base = new Set(await assignableUnits(tx, units, day));
  const named = distinct(assignments.map(({ communeId }) => communeId));
  const communes = new Set(await communesOn(tx, named, day));
  const pairs = assignments.map(({ unitId, communeId }) => `${unitId} ${communeId}`);
  const details = assignments.flatMap(({ unitId, communeId }, place) => [
    ...(base.has(unitId)
      ? []
      : [fault(`assignments.${place}.unitId`, 'Đơn vị này không thuộc Khối vào ngày đó.')]),
    ...(communes.has(communeId)
      ? []
      : [fault(`assignments.${place}.communeId`, 'Xã này chưa có hoặc không còn vào ngày đó.')]),
    ...(pairs.indexOf(pairs[place] ?? '') < place
      ? [fault(`assignments.${place}.communeId`, 'Dòng này đã có ở trên.')]
      : []),
  ]);
  if (details.length > 0) throw new Problem('aid.wrong-list', {}, details);
}

function refuseUnlessKept(actor: Actor): void {
  if (!keepsAid(actor)) throw new Problem('refused.role', { who: 'Đảng ủy Khối' });
}

function tooEarly({ effectiveFrom }: AidDecision, field: string): Problem {
  const date = vietnameseDate(effectiveFrom);
  return new Problem('aid.decision-dates', { date }, [fault(field, `Ngày cần từ sau ${date}.`)]);
}
