import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { unitOn } from '../units/unit.query.js';
import {
  lockFor,
  note,
  refuse,
  refuseClosed,
  refuseField,
  refuseMarked,
  refuseWithoutReason,
} from './inspection.access.js';
import type {
  ConcludeInspectionIn,
  HoldInspectionIn,
  InspectionIn,
  InspectionPatch,
} from './inspection.dto.js';
import { Inspection, InspectionLegalBasis } from './inspection.entity.js';
import { inspectionScope, leads, whoLeads } from './inspection.policy.js';
import {
  conclusionDayWrong,
  fixByWrong,
  heldDaysWrong,
  heldYearWrong,
  leadingBody,
  plannedDayWrong,
} from './inspection.rules.js';
import { InspectionConsequence, InspectionFinding } from './finding.entity.js';
import { InspectionsService } from './inspections.service.js';
import { patchWrong, standingWrong } from './patch.rules.js';
import { InspectionProgramme } from './programme.entity.js';

/** The life of an inspection: planned, held, concluded, or not held after all. */
@Injectable()
export class InspectionActsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly inspections: InspectionsService,
  ) {}

  create(actor: Actor, input: InspectionIn, key: string | null): Promise<string> {
    refuseMarked(input);
    const { legalBasisIds, ...fields } = input;
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { inspection: input } }, async () => {
        const byUnitId = await this.leaderOf(tx, actor, input);
        await refuseClosed(tx, input.year);
        refuseField(plannedDayWrong(input.plannedOn, input.year));
        await refuseOtherProgramme(tx, input, byUnitId);
        const made = await tx.save(
          tx.create(Inspection, { ...fields, byUnitId, state: 'planned', createdBy: actor.accountId }),
        );
        await putBases(tx, made.id, legalBasisIds ?? []);
        await note(this.history, tx, actor, made, {
          action: 'create',
          toState: 'planned',
          changes: { ...input },
        });
        return made.id;
      }),
    );
  }

  /** Sets right what is written; what was concluded only with a reason. */
  async update(actor: Actor, id: string, input: InspectionPatch): Promise<void> {
    refuseMarked(input);
    const { version, reason, legalBasisIds, ...fields } = input;
    await this.database.transaction(async (tx) => {
      const one = await lockFor(tx, actor, id, 'update');
      if (version !== one.version) {
        throw new Problem('inspection.stale', {}, [], { current: await this.inspections.one(actor, id, tx) });
      }
      refuseWithoutReason(one.state === 'concluded', reason);
      refuseField(patchWrong(one, fields, this.clock.today()));
      const findings = await tx.findBy(InspectionFinding, { inspectionId: id });
      const consequences = await tx.findBy(InspectionConsequence, { inspectionId: id });
      refuseField(standingWrong(one, fields, { findings, consequences }));
      const changes = differences({ ...one }, { ...fields });
      const bases = legalBasisIds === undefined ? null : await putBases(tx, id, legalBasisIds ?? []);
      await tx.update(Inspection, id, { ...fields, version: version + 1 });
      await note(this.history, tx, actor, one, {
        action: 'update',
        reason,
        changes: { ...changes, ...(bases ? { legalBasisIds: bases } : {}) },
      });
    });
  }

  async hold(actor: Actor, id: string, { heldFrom, heldTo }: HoldInspectionIn): Promise<void> {
    const days = { heldFrom, heldTo: heldTo ?? heldFrom };
    await this.database.transaction(async (tx) => {
      const one = await lockFor(tx, actor, id, 'hold');
      refuseField(heldYearWrong(days.heldFrom, one.year));
      refuseField(heldDaysWrong(days.heldFrom, days.heldTo, this.clock.today()));
      await this.step(tx, actor, one, 'hold', { ...days, state: 'held' });
    });
  }

  /** From now on the inspected unit reads what was found. */
  async conclude(actor: Actor, id: string, input: ConcludeInspectionIn): Promise<void> {
    refuseMarked(input);
    await this.database.transaction(async (tx) => {
      const one = await lockFor(tx, actor, id, 'conclude');
      refuseField(conclusionDayWrong(input.conclusionOn, one.heldFrom ?? '', this.clock.today()));
      const { conclusionOn, conclusionNumber = null, strengths = one.strengths } = input;
      for (const { fixBy } of await tx.findBy(InspectionFinding, { inspectionId: id }))
        refuseField(fixByWrong(fixBy, { ...one, conclusionOn }));
      await this.step(tx, actor, one, 'conclude', {
        conclusionOn,
        conclusionNumber,
        strengths,
        state: 'concluded',
      });
    });
  }

  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    refuseMarked({ reason });
    await this.database.transaction(async (tx) => {
      const one = await lockFor(tx, actor, id, 'cancel');
      await this.step(tx, actor, one, 'cancel', { cancelReason: reason, state: 'cancelled' }, reason);
    });
  }

  private async step(
    tx: EntityManager,
    actor: Actor,
    one: Inspection,
    action: string,
    change: Partial<Inspection> & Pick<Inspection, 'state'>,
    reason?: string,
  ): Promise<void> {
    const { state: toState, cancelReason: _, ...facts } = change;
    const changes = differences({ ...one }, facts);
    await tx.update(Inspection, one.id, { ...change, version: one.version + 1 });
    await note(this.history, tx, actor, one, { action, toState, reason, changes });
  }

  /** The body that is to lead, when the actor may act for it; what they do not see is not found. */
  private async leaderOf(tx: EntityManager, actor: Actor, input: InspectionIn): Promise<string> {
    const subject = await unitOn(tx, input.subjectUnitId, lastDayWithin(input.year, this.clock.today()));
    const scope = inspectionScope(actor);
    if (!subject || ![...scope.ofBloc, ...scope.units].includes(subject.id)) throw new Problem('not-found');
    const byUnitId = leadingBody(input.kind, subject, input.byUnitId ?? null);
    if (!byUnitId) refuseField({ code: 'inspection.wrong-leader', field: 'byUnitId' });
    if (!leads(actor, { kind: input.kind, byUnitId: byUnitId! })) refuse(whoLeads(input.kind));
    return byUnitId!;
  }
}

/** In a programme of its year and of the body that leads it, or outside of any with why. */
async function refuseOtherProgramme(tx: EntityManager, input: InspectionIn, byUnitId: string): Promise<void> {
  const { programmeId, outsideReason, year } = input;
  if (!programmeId) {
    if (!outsideReason) refuseField({ code: 'inspection.outside-without-reason', field: 'outsideReason' });
    return;
  }
  if (outsideReason) refuseField({ code: 'inspection.inside-with-reason', field: 'outsideReason' });
  const found = await tx.findOneBy(InspectionProgramme, { id: programmeId, year, unitId: byUnitId });
  if (!found) refuseField({ code: 'inspection.other-programme', field: 'programmeId' });
}

/** Replaces what an inspection is based on; answers from and to. */
async function putBases(
  tx: EntityManager,
  inspectionId: string,
  ids: string[],
): Promise<[string[], string[]]> {
  const before = await tx.findBy(InspectionLegalBasis, { inspectionId });
  await tx.delete(InspectionLegalBasis, { inspectionId });
  const rows = ids.map((legalBasisId) => ({ inspectionId, legalBasisId }));
  if (rows.length > 0) await tx.insert(InspectionLegalBasis, rows);
  return [before.map((row) => row.legalBasisId), ids];
}
