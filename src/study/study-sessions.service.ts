import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { createAllOnce, createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { unitOn } from '../units/unit.query.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import type {
  HoldSessionIn,
  StudySessionIn,
  StudySessionOut,
  StudySessionPatch,
  StudySessionsOut,
  StudySessionsQuery,
} from './study.dto.js';
import { StudySession } from './study.entity.js';
import { type SessionAction, sessionStep } from './study.flow.js';
import { KEPT_BY_UNIT, mayKeepStudy, sessionActions, sessionRefusal, studyScope } from './study.policy.js';
import { sessionsIn } from './study.query.js';
import { type SessionFigures, stateOf, whatIsWrong, wrongChange } from './study.rules.js';

/** Sessions of study: planned, held, cancelled. */
@Injectable()
export class StudySessionsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(
    actor: Actor,
    query: StudySessionsQuery & { id?: string },
    manager = this.database.manager,
  ): Promise<StudySessionsOut> {
    refuseAsked(query);
    const ask = { scope: studyScope(actor), query, today: this.clock.today() };
    const { items, total } = await sessionsIn(manager, ask);
    return { items: items.map((item) => ({ ...item, can: sessionActions(actor, item) })), total };
  }

  async one(actor: Actor, id: string, manager = this.database.manager): Promise<StudySessionOut> {
    const [session] = (await this.list(actor, { id }, manager)).items;
    if (!session) throw new Problem('not-found');
    return session;
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    await this.one(actor, id);
    return this.history.of(this.database.manager, 'study-session', id);
  }

  create(actor: Actor, input: StudySessionIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, async () => {
        const [id] = await this.createManyIn(tx, actor, [input]);
        return id ?? '';
      }),
    );
  }

  /** All of them, or none with each fault named by its place: `items.3.heldOn`; a repeat answers the same ones. */
  createMany(actor: Actor, items: readonly StudySessionIn[], key: string | null): Promise<string[]> {
    return this.database.transaction((tx) =>
      createAllOnce(tx, { accountId: actor.accountId, key, request: { items } }, () =>
        this.createManyIn(tx, actor, items, 'items.'),
      ),
    );
  }

  /** Records sessions of units that the actor keeps; `place` stands before the number of a row in a refusal. */
  async createManyIn(
    tx: EntityManager,
    actor: Actor,
    inputs: readonly StudySessionIn[],
    place: string | null = null,
  ): Promise<string[]> {
    const rows = inputs.map((input) => this.newSession(actor, input));
    const wrong = rows.flatMap((row, index) =>
      placed(whatIsWrong(row, this.clock.today()), place === null ? '' : `${place}${index}.`),
    );
    for (const row of rows) await this.refuseUnit(tx, actor, row);
    if (wrong.length > 0) throw new Problem('study-session.incomplete', {}, wrong);
    for (const year of new Set(rows.map((row) => row.year))) await refuseClosed(tx, year);
    const made = await tx.save(rows.map((row) => tx.create(StudySession, row)));
    await this.history.recordMany(
      tx,
      actor,
      made.map((session) => ({
        subjectType: 'study-session',
        subjectId: session.id,
        action: 'create',
        toState: session.state,
        changes: { kind: session.kind, attended: session.attended, total: session.total },
      })),
    );
    return made.map((session) => session.id);
  }

  async update(actor: Actor, id: string, { version, ...change }: StudySessionPatch): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.lockFor(tx, actor, id, 'update');
      if (version !== session.version) {
        throw new Problem('study-session.stale', {}, [], { current: await this.one(actor, id, tx) });
      }
      const changed = { ...session, ...change };
      const refused = wrongChange(session.state, changed);
      if (refused) throw new Problem(refused);
      this.refuseWrong(changed);
      await this.write(tx, session, change);
      await this.note(tx, actor, session, 'update', { changes: differences({ ...session }, change) });
    });
  }

  /** Records that it took place, when, and how many came of how many. */
  async hold(actor: Actor, id: string, { note, ...held }: HoldSessionIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.lockFor(tx, actor, id, 'hold');
      this.refuseWrong({ ...session, ...held });
      await this.write(tx, session, { ...held, ...(note == null ? {} : { note }), state: 'held' });
      await this.note(tx, actor, session, 'hold', { changes: { ...held } });
    });
  }

  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.lockFor(tx, actor, id, 'cancel');
      await this.write(tx, session, { state: 'cancelled', cancelReason: reason });
      await this.note(tx, actor, session, 'cancel', { reason });
    });
  }

  /** Takes back what was recorded by mistake; the numbers that stood there stay in history. */
  async reopen(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.lockFor(tx, actor, id, 'reopen');
      const { heldOn, attended, total } = session;
      await this.write(tx, session, {
        state: 'planned',
        plannedOn: session.plannedOn ?? heldOn,
        heldOn: null,
        attended: null,
        total: null,
        cancelReason: null,
      });
      const changes = heldOn === null ? {} : differences({ heldOn, attended, total }, NOT_HELD);
      await this.note(tx, actor, session, 'reopen', { reason, changes });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.lockFor(tx, actor, id, 'delete');
      await tx.delete(StudySession, id);
      const { unitId, year, kind, topic, plannedOn } = session;
      await this.note(tx, actor, session, 'delete', { changes: { unitId, year, kind, topic, plannedOn } });
    });
  }

  private newSession(actor: Actor, input: StudySessionIn) {
    return {
      ...input,
      plannedOn: input.plannedOn ?? null,
      heldOn: input.heldOn ?? null,
      attended: input.attended ?? null,
      total: input.total ?? null,
      state: stateOf({ heldOn: input.heldOn ?? null }),
      createdBy: actor.accountId,
    };
  }

  /** A unit that the actor does not look into is not found; one that does not stand on the day of the session neither. */
  private async refuseUnit(
    tx: EntityManager,
    actor: Actor,
    { unitId, heldOn, plannedOn }: Pick<StudySession, 'unitId' | 'heldOn' | 'plannedOn'>,
  ): Promise<void> {
    const { unitIds } = studyScope(actor);
    const keeps = mayKeepStudy(actor, unitId);
    if (!keeps && unitIds.includes(unitId)) throw new Problem(KEPT_BY_UNIT.code, KEPT_BY_UNIT.values);
    const on = heldOn ?? plannedOn ?? this.clock.today();
    if (!keeps || !(await unitOn(tx, unitId, on))) throw new Problem('not-found');
  }

  private refuseWrong(session: SessionFigures): void {
    const wrong = whatIsWrong(session, this.clock.today());
    if (wrong.length > 0) throw new Problem('study-session.incomplete', {}, wrong);
  }

  private async write(
    tx: EntityManager,
    session: StudySession,
    change: Partial<StudySession>,
  ): Promise<void> {
    await tx.update(StudySession, session.id, { ...change, version: session.version + 1 });
  }

  private async lockFor(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: SessionAction,
  ): Promise<StudySession> {
    const session = await tx.findOne(StudySession, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!session) throw new Problem('not-found');
    if (!mayKeepStudy(actor, session.unitId)) await this.one(actor, id, tx);
    const refused = sessionRefusal(action, actor, session);
    if (refused) throw new Problem(refused.code, refused.values);
    await refuseClosed(tx, session.year);
    return session;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    session: StudySession,
    action: SessionAction,
    act: { reason?: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    const toState = sessionStep(action, session.state)?.to ?? undefined;
    return this.history.record(tx, actor, {
      subjectType: 'study-session',
      subjectId: session.id,
      action,
      fromState: session.state,
      ...(toState ? { toState } : {}),
      ...act,
    });
  }
}

const NOT_HELD = { heldOn: null, attended: null, total: null };

const placed = (details: ProblemDetail[], place: string): ProblemDetail[] =>
  details.map((detail) => ({ ...detail, field: `${place}${detail.field}` }));

/** A span that ends before it begins, and “of the unit itself” without a unit, ask for nothing. */
function refuseAsked({ from, to, own, unit }: StudySessionsQuery): void {
  if (from != null && to != null && to < from) throw new Problem('dates.backwards');
  if (own && !unit) {
    const message = 'Chưa có đơn vị. Đề nghị đồng chí chọn đơn vị.';
    throw new Problem('request.invalid', {}, [{ field: 'unit', code: 'value.required', message }]);
  }
}

async function refuseClosed(tx: EntityManager, year: number): Promise<void> {
  const closed = closedRefusal(await yearFacts(tx, year));
  if (closed) throw new Problem(closed.code, closed.values);
}
