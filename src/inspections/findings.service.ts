import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { ShortcomingsService } from '../shortcomings/shortcomings.service.js';
import type {
  AnswerFindingIn,
  ConfirmFixIn,
  FindingIn,
  FindingPatch,
  OpenShortcomingIn,
} from './finding.dto.js';
import { InspectionFinding } from './finding.entity.js';
import { findingRefusal } from './finding.policy.js';
import {
  lockFor,
  lockSeen,
  note,
  refuse,
  refuseClosed,
  refuseClosedToday,
  refuseField,
  refuseMarked,
  refuseWithoutReason,
} from './inspection.access.js';
import type { Inspection } from './inspection.entity.js';
import type { FindingAction } from './inspection.flow.js';
import { inspectionScope, seesFindings } from './inspection.policy.js';
import { fixByWrong, fixedDayWrong, sourceOf } from './inspection.rules.js';
import { currentFinding } from './finding.query.js';

interface Locked {
  one: Inspection;
  finding: InspectionFinding;
}

/** What was found: asked for, answered, confirmed. A shortcoming that it opens goes its own way. Each act answers the inspection's id. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly shortcomings: ShortcomingsService,
  ) {}

  async add(actor: Actor, inspectionId: string, input: FindingIn, key: string | null): Promise<void> {
    refuseMarked(input);
    await this.database.transaction((tx) =>
      createOnce(
        tx,
        { accountId: actor.accountId, key, request: { inspectionId, finding: input } },
        async () => {
          const one = await lockFor(tx, actor, inspectionId, 'add-finding');
          refuseField(fixByWrong(input.fixBy ?? null, one));
          const last = (await tx.maximum(InspectionFinding, 'position', { inspectionId })) ?? 0;
          const made = await tx.save(
            tx.create(InspectionFinding, { ...input, inspectionId, position: last + 1 }),
          );
          await note(this.history, tx, actor, one, {
            action: 'add-finding',
            changes: { position: made.position, ...input },
          });
          return made.id;
        },
      ),
    );
  }

  update(actor: Actor, id: string, { version, reason, ...fields }: FindingPatch): Promise<string> {
    refuseMarked({ reason, ...fields });
    return this.act(actor, id, 'update', async (tx, { one, finding }) => {
      await refuseClosed(tx, one.year);
      await this.refuseStale(tx, actor, { one, finding }, version);
      refuseWithoutReason(one.state === 'concluded', reason);
      refuseField(fixByWrong(fields.fixBy ?? null, one));
      return { change: fields, reason };
    });
  }

  remove(actor: Actor, id: string): Promise<string> {
    return this.act(actor, id, 'delete', async (tx, { one, finding }) => {
      await refuseClosed(tx, one.year);
      await tx.delete(InspectionFinding, { id: finding.id });
      return { change: null, told: { text: finding.text } };
    });
  }

  /** The inspected unit tells what it did. The leading body looks at it anew. */
  answer(actor: Actor, id: string, { version, followUp }: AnswerFindingIn): Promise<string> {
    refuseMarked({ followUp });
    const today = this.clock.today();
    return this.act(actor, id, 'answer', async (tx, locked) => {
      await refuseClosedToday(tx, today);
      await this.refuseStale(tx, actor, locked, version);
      return { change: { followUp, answeredOn: today, answeredBy: actor.accountId, confirmedOn: null } };
    });
  }

  /** The leading body confirms what became of it; the shortcoming that it opened is not touched. */
  confirm(actor: Actor, id: string, { version, state, fixedOn, reason }: ConfirmFixIn): Promise<string> {
    refuseMarked({ reason });
    const today = this.clock.today();
    return this.act(actor, id, 'confirm', async (tx, { one, finding }) => {
      await refuseClosedToday(tx, today);
      await this.refuseStale(tx, actor, { one, finding }, version);
      refuseWithoutReason(finding.fixState === 'fixed' && state !== 'fixed', reason);
      const day = state === 'fixed' ? (fixedOn ?? today) : null;
      if (day) refuseField(fixedDayWrong(day, one.conclusionOn, today));
      const change = { fixState: state, fixedOn: day, confirmedOn: today, confirmedBy: actor.accountId };
      return { change, reason };
    });
  }

  /** Writes what was found into the unit's shortcomings, in the same transaction. */
  openShortcoming(actor: Actor, id: string, { text }: OpenShortcomingIn): Promise<string> {
    refuseMarked({ text });
    return this.act(actor, id, 'open-shortcoming', async (tx, { one, finding }) => {
      await refuseClosedToday(tx, this.clock.today());
      const shortcomingId = await this.shortcomings.recordFoundIn(tx, actor, {
        unitId: one.subjectUnitId,
        // One of next year's programme may be concluded before that year begins.
        foundYear: Math.min(one.year, Number(this.clock.today().slice(0, 4))),
        text: text ?? finding.text,
        source: sourceOf(one),
      });
      return { change: { shortcomingId } };
    });
  }

  private act(
    actor: Actor,
    id: string,
    action: FindingAction,
    work: (
      tx: EntityManager,
      locked: Locked,
    ) => Promise<{
      change: Partial<InspectionFinding> | null;
      reason?: string | null;
      told?: Record<string, unknown>;
    }>,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const locked = await this.lock(tx, actor, id, action);
      const { one, finding } = locked;
      const { change, reason, told } = await work(tx, locked);
      if (change) await tx.update(InspectionFinding, id, { ...change, version: finding.version + 1 });
      const { answeredBy: _, confirmedBy: __, ...facts } = change ?? {};
      await note(this.history, tx, actor, one, {
        action: `${action}-finding`.replace(/^open-shortcoming-finding$/, 'open-shortcoming'),
        reason,
        changes: { position: finding.position, ...differences({ ...finding }, facts), ...told },
      });
      return one.id;
    });
  }

  private async refuseStale(
    tx: EntityManager,
    actor: Actor,
    { one, finding }: Locked,
    version: number,
  ): Promise<void> {
    if (version === finding.version) return;
    const current = await currentFinding(tx, actor, one, finding.id, this.clock.today());
    throw new Problem('inspection.stale', {}, [], { current });
  }

  private async lock(tx: EntityManager, actor: Actor, id: string, action: FindingAction): Promise<Locked> {
    const found = await tx.findOneBy(InspectionFinding, { id });
    if (!found) throw new Problem('not-found');
    // The inspection first: its state decides, and all acts on it wait for one another.
    const one = await lockSeen(tx, actor, found.inspectionId);
    if (!seesFindings(inspectionScope(actor), one)) throw new Problem('not-found');
    const finding = await tx.findOneBy(InspectionFinding, { id });
    if (!finding) throw new Problem('not-found');
    refuse(findingRefusal(action, actor, one, finding));
    return { one, finding };
  }
}
