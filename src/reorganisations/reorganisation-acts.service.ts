import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { createOnce } from '../platform/idempotency.js';
import { Clock } from '../shared/clock.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { UnitEvent } from '../units/unit-event.entity.js';
import { type NewIds, type Organisation, placeOf, planOf } from './event-plan.rules.js';
import { codesTaken, lostFrom, organisationOn } from './organisation.query.js';
import type { ReorganisationEffectsOut } from './reorganisation-out.dto.js';
import type { ReorganisationIn } from './reorganisation.dto.js';
import type { EventPlan } from './reorganisation.flow.js';
import { keptUnits, mayReorganise } from './reorganisation.policy.js';
import { faultsOf } from './reorganisation.rules.js';
import { ReorganisationsService } from './reorganisations.service.js';
import { refusedBy, writeGrants, writePostings } from './role.writes.js';
import { writeUnits } from './unit.writes.js';
import { refuseClosedSince } from '../years/closed-since.js';
import { withdrawIn } from './withdrawal.writes.js';

/** Carries what an act would have done out of its transaction, which is rolled back. */
class RolledBack {
  constructor(readonly effects: ReorganisationEffectsOut) {}
}

/** Recording a re-organisation, trying one out, and taking one back before its day. */
@Injectable()
export class ReorganisationActsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly reorganisations: ReorganisationsService,
    private readonly attachments: AttachmentsService,
  ) {}

  /** The act itself, taken back: nothing that it tells can differ from what it will do. */
  async preview(actor: Actor, input: ReorganisationIn): Promise<ReorganisationEffectsOut> {
    try {
      return await this.database.transaction(async (tx) => {
        const id = await this.createIn(tx, actor, input);
        throw new RolledBack(await this.reorganisations.effects(tx, actor, id));
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.effects;
      throw error;
    }
  }

  /** Answers its id; a repeat under the same key answers the same one. */
  create(actor: Actor, input: ReorganisationIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, () =>
        this.createIn(tx, actor, input),
      ),
    );
  }

  async createIn(tx: EntityManager, actor: Actor, input: ReorganisationIn): Promise<string> {
    if (keptUnits(actor).size === 0) throw notKeeper();
    // Two events at once could each be right and together make a ring.
    await tx.query('LOCK TABLE unit_versions IN SHARE ROW EXCLUSIVE MODE');
    const { kind, decisionNumber, decidedOn, effectiveOn, note = null } = input;
    const organisation = await organisationOn(tx, effectiveOn);
    const newIds = new Map((input.newUnits ?? []).map(({ ref }) => [ref, crypto.randomUUID() as string]));
    const touched = namedIn(input, organisation, newIds);
    if (!mayReorganise(actor, touched, organisation)) throw notKeeper();
    const faults = faultsOf(input, { organisation, newIds, today: this.clock.today() });
    if (faults.length > 0) throw refusedBy(faults);
    await refuseClosedSince(tx, effectiveOn, touched);
    const plan = planOf(input, organisation, newIds);
    await refuseTakenCodes(tx, input, plan);
    const lostBefore = new Set((await lostFrom(tx, effectiveOn)).map(({ unitId }) => unitId));
    const { id } = await tx.save(
      tx.create(UnitEvent, {
        kind,
        decisionNumber,
        decidedOn,
        effectiveOn,
        note,
        createdBy: actor.accountId,
      }),
    );
    const event = { id, effectiveOn, decisionNumber };
    const units = await writeUnits(tx, event, plan);
    const lost = (await lostFrom(tx, effectiveOn)).filter(({ unitId }) => !lostBefore.has(unitId));
    if (lost.length > 0) throw refusedBy(lost.map(({ partyName }) => outsideTree(partyName)));
    const blocs = new Set(
      [...organisation.values(), ...plan.begun].flatMap(({ unitId, kind: of }) =>
        of === 'bloc' ? [unitId] : [],
      ),
    );
    const continuing = {
      grants: new Map((input.grants ?? []).map((one) => [one.grantId, one])),
      postings: new Map((input.postings ?? []).map((one) => [one.postingId, one])),
      placeOf: (to: string) => placeOf(to, organisation, newIds),
      isBloc: (unitId: string) => blocs.has(unitId),
      isAbove: (above: string, unitId: string) =>
        above !== unitId && (organisation.get(unitId)?.path.includes(above) ?? false),
    };
    const grants = await writeGrants(tx, actor, event, plan, continuing);
    const postings = await writePostings(tx, event, plan, continuing);
    await this.history.recordMany(tx, actor, [
      {
        subjectType: 'reorganisation',
        subjectId: id,
        action: 'create',
        changes: { kind, decisionNumber, decidedOn, effectiveOn, note },
      },
      ...units,
      ...grants,
      ...postings,
    ]);
    return id;
  }

  /** Undoes all of it, while its day is still to come. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE unit_versions IN SHARE ROW EXCLUSIVE MODE');
      await this.attachments.removeAllIn(tx, { type: 'reorganisation', id });
      const acts = await withdrawIn(tx, actor, id, this.clock.today());
      await this.history.recordMany(tx, actor, [
        { subjectType: 'reorganisation', subjectId: id, action: 'withdraw', reason },
        ...acts.map((act) => ({ ...act, reason })),
      ]);
    });
  }
}

/** Every standing unit that a request names. */
function namedIn(input: ReorganisationIn, organisation: Organisation, newIds: NewIds): string[] {
  const places = [
    ...(input.newUnits ?? []).map(({ parent }) => parent),
    ...(input.below ?? []).map(({ to }) => to),
    ...(input.heirs ?? []).map(({ to }) => to),
  ].flatMap((to) => (to ? [placeOf(to, organisation, newIds) ?? ''] : []));
  return [
    ...(input.unitIds ?? []),
    ...(input.successorIds ?? []),
    ...(input.names ?? []).map(({ unitId }) => unitId),
    ...(input.below ?? []).map(({ unitId }) => unitId),
    ...places,
  ].filter((id) => organisation.has(id));
}

/** A code means one unit on a day; told at the unit that asks for it. */
async function refuseTakenCodes(tx: EntityManager, input: ReorganisationIn, plan: EventPlan): Promise<void> {
  const asked = [
    ...(input.newUnits ?? []).map(({ code }, n) => ({ field: `newUnits.${n}.code`, code })),
    ...(input.names ?? []).flatMap(({ code }, n) => (code ? [{ field: `names.${n}.code`, code }] : [])),
  ];
  // Two codes that differ by capitals alone would be taken for one another.
  const versions = [...plan.begun, ...plan.changed, ...plan.moved].map(({ code }) => code.toUpperCase());
  const freed = [...plan.ended, ...[...plan.changed, ...plan.moved].map(({ unitId }) => unitId)];
  const taken = new Set(await codesTaken(tx, versions, input.effectiveOn, freed));
  const wrong = asked.filter(
    ({ code }) =>
      taken.has(code.toUpperCase()) || versions.filter((one) => one === code.toUpperCase()).length > 1,
  );
  if (wrong.length > 0)
    throw refusedBy(wrong.map(({ field }) => ({ field, code: 'unit.code-taken', message: CODE_TAKEN })));
}

const CODE_TAKEN = new Problem('unit.code-taken').title;

const outsideTree = (partyName: string): ProblemDetail => ({
  field: 'below',
  code: 'unit.wrong-parent',
  message: `${partyName} sẽ không còn đơn vị cấp trên đang hoạt động. Đề nghị chọn lại đơn vị tiếp nhận.`,
});

const notKeeper = () => new Problem('refused.role', { who: 'quản trị hệ thống của Khối' });
