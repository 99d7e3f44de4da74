import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { allYearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import type {
  DecideShortcomingIn,
  LinkShortcomingIn,
  ShortcomingPatch,
  ShortcomingsOut,
} from './shortcoming.dto.js';
import { Shortcoming } from './shortcoming.entity.js';
import { type Decision, SHORTCOMING_STATE_NAMES, type ShortcomingAction } from './shortcoming.flow.js';
import { seesShortcoming, shortcomingRefusal, shortcomingScope } from './shortcoming.policy.js';
import { countedOn, runningOn, shortcomingOne, shortcomingsIn } from './shortcoming.query.js';
import { decisionRefusal, likeness, mayContinue } from './shortcoming.rules.js';
import { addSteps, lockShortcoming, stepsOf } from './shortcoming.writes.js';

/** What people do with a shortcoming itself: its words, decisions on its state, and that it was found again. */
@Injectable()
export class KeepingService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Better words, while no confirmed commitment addresses the old ones; those stay in history. */
  async update(actor: Actor, id: string, { version, ...words }: ShortcomingPatch): Promise<void> {
    await this.database.transaction(async (tx) => {
      const shortcoming = await this.lockFor(tx, actor, id, 'update');
      if (shortcoming.version !== version) {
        const current = await shortcomingOne(tx, actor, id, this.clock.today());
        throw new Problem('shortcoming.stale', {}, [], { current });
      }
      await tx.update(Shortcoming, id, { ...words, version: version + 1 });
      await this.note(tx, actor, shortcoming, 'update', { changes: differences({ ...shortcoming }, words) });
    });
  }

  /** Carries over, closes or reopens, with the reason; of the year whose review decided. */
  async decide(actor: Actor, id: string, act: Decision, input: DecideShortcomingIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const shortcoming = await this.lockFor(tx, actor, id, act);
      const today = this.clock.today();
      const year = yearOfDecision(input.year ?? null, shortcoming, today);
      const closed = (await allYearFacts(tx)).get(year);
      const late = closed && closedRefusal(closed);
      if (late) throw new Problem(late.code, late.values);
      const wrong = decisionRefusal(await stepsOf(tx, shortcoming), act, year);
      if (wrong) throw new Problem('shortcoming.wrong-state', { state: SHORTCOMING_STATE_NAMES[wrong] });
      const before = { ...shortcoming };
      const { reason } = input;
      await addSteps(tx, actor, shortcoming, { act, year }, { today, reason });
      if (act === 'reopen') await this.addressAgain(tx, actor, shortcoming, today);
      await this.note(tx, actor, before, act, { toState: shortcoming.state, reason, changes: { year } });
    });
  }

  /** What runs on goes on addressing what is open again. */
  private async addressAgain(
    tx: EntityManager,
    actor: Actor,
    shortcoming: Shortcoming,
    today: string,
  ): Promise<void> {
    for (const { id: commitmentId, year } of await runningOn(tx, shortcoming.id))
      await addSteps(tx, actor, shortcoming, { act: 'address', year, commitmentId }, { today });
  }

  /** Earlier ones of the same unit or person that it may be again, the likeliest words first. A person chooses. */
  async candidates(actor: Actor, id: string): Promise<ShortcomingsOut> {
    const { manager } = this.database;
    const today = this.clock.today();
    const later = await shortcomingOne(manager, actor, id, today);
    if (!later) throw new Problem('not-found');
    const { unitId: _, personId } = later;
    const query = personId ? { personId } : { unit: later.unitCode, own: true, of: 'unit' as const };
    const { items } = await shortcomingsIn(manager, actor, { ...query, to: later.foundYear - 1 }, today);
    const open = items
      .filter((one) => one.continuedById === null && mayContinue(later, one))
      .map((one) => ({ one, alike: likeness(one.text, later.text) }))
      .sort((a, b) => b.alike - a.alike);
    return { items: open.map(({ one }) => one), total: open.length };
  }

  /** Says that it is the same as an earlier review found. */
  async link(actor: Actor, id: string, { continuesId }: LinkShortcomingIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const later = await this.lockFor(tx, actor, id, 'link');
      const earlier = await lockShortcoming(tx, continuesId);
      if (!earlier || !seesShortcoming(shortcomingScope(actor), earlier) || !mayContinue(later, earlier))
        throw notLinkable();
      await tx.update(Shortcoming, id, {
        continuesId,
        continuesYear: earlier.foundYear,
        version: later.version + 1,
      });
      await this.note(tx, actor, later, 'link', { changes: { continuesId: [null, continuesId] } });
    });
  }

  async unlink(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const later = await this.lockFor(tx, actor, id, 'unlink');
      await tx.update(Shortcoming, id, {
        continuesId: null,
        continuesYear: null,
        version: later.version + 1,
      });
      await this.note(tx, actor, later, 'unlink', { changes: { continuesId: [later.continuesId, null] } });
    });
  }

  /** Locks a shortcoming that the actor sees, for an action that they may take from its state. */
  private async lockFor(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: ShortcomingAction,
  ): Promise<Shortcoming> {
    const shortcoming = await lockShortcoming(tx, id);
    if (!shortcoming || !seesShortcoming(shortcomingScope(actor), shortcoming))
      throw new Problem('not-found');
    const commitments = await countedOn(tx, id);
    const refused = shortcomingRefusal(action, actor, { ...shortcoming, commitments });
    if (refused) throw new Problem(refused.code, refused.values);
    return shortcoming;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    { id, state }: Shortcoming,
    action: ShortcomingAction,
    act: { toState?: string; reason?: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'shortcoming',
      subjectId: id,
      action,
      fromState: state,
      ...act,
    });
  }
}

/** This year, or the earlier one whose review decided; never before it was found. */
function yearOfDecision(told: number | null, { foundYear }: Shortcoming, today: string): number {
  const latest = Math.max(Number(today.slice(0, 4)), foundYear);
  if (told === null) return latest;
  if (told >= foundYear && told <= latest) return told;
  const message = `Đề nghị chọn năm từ ${foundYear} đến ${latest}.`;
  throw new Problem('request.invalid', {}, [{ field: 'year', code: 'value.wrong-choice', message }]);
}

function notLinkable(): Problem {
  const message = 'Đề nghị chọn hạn chế của cùng đơn vị hoặc cá nhân, nêu ở năm trước.';
  return new Problem('shortcoming.not-linkable', {}, [
    { field: 'continuesId', code: 'value.wrong-choice', message },
  ]);
}
