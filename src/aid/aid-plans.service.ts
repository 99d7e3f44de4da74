import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { assignedUnits } from './aid-assignment.query.js';
import type { CheckAidIn, PlanIn, PlanPatch, ReportAidIn } from './aid-plan.dto.js';
import { planLines, replaceLines } from './aid-plan.writes.js';
import { refuseClosedYear, refuseOutside, yearToCome } from './aid.access.js';
import { AidYear } from './aid.entity.js';
import { AID_STEPS, type AidAction, stateOn } from './aid.flow.js';
import { aidRefusal, aidUnits } from './aid.policy.js';

/** Kế hoạch giúp đỡ xã of a unit for a commune in a year: planned, reported, checked with the commune. */
@Injectable()
export class AidPlansService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** The plan of an assigned unit; one that was taken back is written anew on the same row. Answers its id. */
  plan(actor: Actor, input: PlanIn): Promise<string> {
    return this.database.transaction(async (tx) => (await this.planManyIn(tx, actor, [input]))[0] ?? '');
  }

  async planManyIn(tx: EntityManager, actor: Actor, inputs: readonly PlanIn[]): Promise<string[]> {
    const ids: string[] = [];
    for (const input of inputs) ids.push(await this.planIn(tx, actor, input));
    return ids;
  }

  async change(actor: Actor, id: string, { version, lines, ...words }: PlanPatch): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.lockFor(tx, actor, id, 'change-plan');
      const before = { plannedOn: row.plannedOn, planWords: row.planWords, lines: await planLines(tx, id) };
      if (version !== row.version)
        throw new Problem('aid.stale', {}, [], { current: { ...before, version: row.version } });
      const plannedOn = words.plannedOn ?? row.plannedOn ?? '';
      this.refuseDate('plannedOn', plannedOn, `${row.year - 1}-01-01`);
      const planWords = words.planWords ?? row.planWords;
      await tx.update(AidYear, id, { plannedOn, planWords, version: version + 1 });
      if (lines) await replaceLines(tx, id, lines);
      const changes = differences(before, { plannedOn, planWords, lines: await planLines(tx, id) });
      await this.note(tx, actor, row, 'change-plan', { changes });
    });
  }

  async report(actor: Actor, id: string, input: ReportAidIn): Promise<void> {
    await this.step(actor, id, 'report', async (tx, row) => {
      this.refuseDate('reportedOn', input.reportedOn, notBefore(row.plannedOn, row.year));
      await tx.update(AidYear, id, { ...input, reportedBy: actor.accountId, version: row.version + 1 });
      return { changes: { ...input } };
    });
  }

  /** What was reported was gone through with the commune: with which office of it, without a name. */
  async check(actor: Actor, id: string, input: CheckAidIn): Promise<void> {
    await this.step(actor, id, 'check', async (tx, row) => {
      this.refuseDate('checkedOn', input.checkedOn, notBefore(row.reportedOn, row.year));
      await tx.update(AidYear, id, { ...input, checkedBy: actor.accountId, version: row.version + 1 });
      return { changes: { ...input } };
    });
  }

  /** The lines stay, for when it is planned anew. */
  async undoPlan(actor: Actor, id: string, reason: string): Promise<void> {
    await this.step(actor, id, 'undo-plan', async (tx, { plannedOn, planWords, version }) => {
      await tx.update(AidYear, id, { plannedOn: null, planWords: null, version: version + 1 });
      return { reason, changes: { plannedOn: [plannedOn, null], planWords: [planWords, null] } };
    });
  }

  async undoReport(actor: Actor, id: string, reason: string): Promise<void> {
    await this.step(actor, id, 'undo-report', async (tx, { reportedOn, reportWords, version }) => {
      const none = { reportedOn: null, reportWords: null, reportedBy: null };
      await tx.update(AidYear, id, { ...none, version: version + 1 });
      return { reason, changes: { reportedOn: [reportedOn, null], reportWords: [reportWords, null] } };
    });
  }

  async undoCheck(actor: Actor, id: string, reason: string): Promise<void> {
    await this.step(actor, id, 'undo-check', async (tx, { checkedOn, checkedWith, version }) => {
      const none = { checkedOn: null, checkedWith: null, checkWords: null, checkedBy: null };
      await tx.update(AidYear, id, { ...none, version: version + 1 });
      return { reason, changes: { checkedOn: [checkedOn, null], checkedWith: [checkedWith, null] } };
    });
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    const row = await this.database.manager.findOneBy(AidYear, { id });
    if (!row || !aidUnits(actor).includes(row.unitId)) throw new Problem('not-found');
    return this.history.of(this.database.manager, 'aid-plan', id);
  }

  private async planIn(tx: EntityManager, actor: Actor, { lines, ...input }: PlanIn): Promise<string> {
    const { unitId, communeId, year, plannedOn, planWords } = input;
    if (!aidUnits(actor).includes(unitId)) throw new Problem('not-found');
    const pair = { unitId, communeId, year };
    const row = await tx.findOne(AidYear, { where: pair, lock: { mode: 'pessimistic_write' } });
    const none = { ...pair, plannedOn: null, reportedOn: null, checkedOn: null };
    refuseStep('plan', actor, row ?? none, this.clock.today());
    await refuseClosedYear(tx, year);
    await this.refuseUnassigned(tx, pair);
    this.refuseDate('plannedOn', plannedOn, `${year - 1}-01-01`);
    const planned = { plannedOn, planWords, version: (row?.version ?? 0) + 1 };
    if (row) await tx.update(AidYear, row.id, planned);
    const written = row ?? (await tx.save(tx.create(AidYear, { ...pair, ...planned })));
    await replaceLines(tx, written.id, lines);
    const before = { ...written, ...none };
    await this.note(tx, actor, before, 'plan', { changes: { ...input, lines } });
    return written.id;
  }

  private async step(
    actor: Actor,
    id: string,
    action: AidAction,
    write: (tx: EntityManager, row: AidYear) => Promise<Noted>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.lockFor(tx, actor, id, action);
      await this.note(tx, actor, row, action, await write(tx, row));
    });
  }

  private async lockFor(tx: EntityManager, actor: Actor, id: string, action: AidAction): Promise<AidYear> {
    const row = await tx.findOne(AidYear, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !aidUnits(actor).includes(row.unitId)) throw new Problem('not-found');
    refuseStep(action, actor, row, this.clock.today());
    await refuseClosedYear(tx, row.year);
    await this.refuseUnassigned(tx, row);
    return row;
  }

  /** At the end of the year, or today: what a later decision gave to others is not planned or reported any more. */
  private async refuseUnassigned(
    tx: EntityManager,
    { unitId, communeId, year }: Pick<AidYear, 'unitId' | 'communeId' | 'year'>,
  ): Promise<void> {
    const units = await assignedUnits(tx, communeId, lastDayWithin(year, this.clock.today()));
    if (!units.includes(unitId)) throw new Problem('aid.not-assigned', { year });
  }

  /** Of a step: not before what it stands on, and not after today. */
  private refuseDate(field: string, day: string, from: string): void {
    refuseOutside(field, day, from, this.clock.today());
  }

  private note(tx: EntityManager, actor: Actor, row: AidYear, action: AidAction, act: Noted): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'aid-plan',
      subjectId: row.id,
      action,
      fromState: stateOf(row),
      toState: AID_STEPS[action].to,
      ...act,
    });
  }
}

interface Noted {
  reason?: string;
  changes: Record<string, unknown>;
}

type Dated = Pick<AidYear, 'plannedOn' | 'reportedOn' | 'checkedOn'>;

/** As it is written, whatever the day. */
const stateOf = (row: Dated) => stateOn(row, '9999-12-31');

/** Not before the step that it stands on, and of a year not before that year. */
function notBefore(day: string | null, year: number): string {
  const first = `${year}-01-01`;
  return day !== null && day > first ? day : first;
}

function refuseStep(
  action: AidAction,
  actor: Actor,
  row: Dated & { unitId: string; year: number; reportedBy?: string | null },
  today: string,
) {
  const refused = aidRefusal(action, actor, {
    unitId: row.unitId,
    state: stateOf(row),
    reportedBy: row.reportedBy ?? null,
    yearToCome: yearToCome(row.year, today),
  });
  if (refused) throw new Problem(refused.code, refused.values);
}
