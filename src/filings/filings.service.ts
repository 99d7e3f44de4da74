import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { vietnameseDate } from '../shared/dates.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import type {
  ExtendFilingIn,
  FiledItemOut,
  FilingDetailOut,
  FilingOut,
  FilingWordsIn,
  FilingsOut,
  FilingsQuery,
} from './filing.dto.js';
import { FILING_KINDS } from '../years/year.dto.js';
import { Filing, FilingExtension, FilingVersion } from './filing.entity.js';
import { type FilingAction, filingStep } from './filing.flow.js';
import { filingRefusal, filingUnits } from './filing.policy.js';
import { filingPast, filingsIn, itemsToFile } from './filing.query.js';
import { countFilings, finalDueOn } from './filing.rules.js';

@Injectable()
export class FilingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: FilingsQuery): Promise<FilingsOut> {
    const today = this.clock.today();
    const items = await filingsIn(this.database.manager, actor, filingUnits(actor), query, today);
    const kinds = FILING_KINDS.filter((kind) => items.some((item) => item.kind === kind));
    const counts = kinds.map((kind) => {
      const ofKind = items.filter((item) => item.kind === kind);
      return { kind, dueOn: ofKind[0]?.dueOn ?? null, ...countFilings(ofKind, today) };
    });
    return { items, total: items.length, counts };
  }

  async one(actor: Actor, id: string): Promise<FilingDetailOut> {
    const filing = await this.seen(actor, id);
    const past = await filingPast(this.database.manager, id);
    const items = await itemsToFile(this.database.manager, filing.unitId, filing.year, this.clock.today());
    return { ...filing, ...past, notSelfAssessed: unassessed(items).length };
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    await this.seen(actor, id);
    return this.history.of(this.database.manager, 'filing', id);
  }

  /** Saves the committee's own words; saving again and again is not history, sending is. */
  async write(actor: Actor, id: string, { version, ...words }: FilingWordsIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await this.lockFor(tx, actor, id, 'write');
      if (version !== undefined && version !== filing.version) {
        const current = await this.seen(actor, id, tx);
        throw new Problem('filing.stale', {}, [], { current });
      }
      await tx.update(Filing, id, { ...words, version: filing.version + 1 });
      const changed = Object.keys(differences({ ...filing }, words));
      await this.note(tx, actor, filing, 'write', { changes: { fields: changed } });
    });
  }

  /** Sends the report: keeps the items as they are now and the words as they stand. */
  async file(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await this.lockFor(tx, actor, id, 'file');
      const today = this.clock.today();
      const items = await itemsToFile(tx, filing.unitId, filing.year, today);
      refuseIncomplete(filing, items);
      const toState = filingStep('file', filing.state)?.to ?? filing.state;
      await this.keepVersion(tx, actor, filing, items);
      await tx.update(Filing, id, {
        state: toState,
        filedAt: new Date(),
        filedBy: actor.accountId,
        firstFiledOn: filing.firstFiledOn ?? today,
        version: filing.version + 1,
      });
      await this.note(tx, actor, filing, 'file', { toState, changes: { items: items.length } });
    });
  }

  /** Tiếp nhận để tổng hợp: confirms no commitment. */
  async accept(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await this.lockFor(tx, actor, id, 'accept');
      await tx.update(Filing, id, {
        state: 'accepted',
        acceptedOn: this.clock.today(),
        acceptedBy: actor.accountId,
        version: filing.version + 1,
      });
      await this.note(tx, actor, filing, 'accept', { toState: 'accepted' });
    });
  }

  async return(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await this.lockFor(tx, actor, id, 'return');
      await tx.update(Filing, id, {
        state: 'returned',
        returnReason: reason,
        acceptedOn: null,
        acceptedBy: null,
        version: filing.version + 1,
      });
      await this.note(tx, actor, filing, 'return', { toState: 'returned', reason });
    });
  }

  async extend(actor: Actor, id: string, input: ExtendFilingIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await this.lockFor(tx, actor, id, 'extend');
      const due = finalDueOn(filing);
      if (input.until <= due) throw new Problem('filing.extension-too-short', { date: vietnameseDate(due) });
      await tx.insert(FilingExtension, { ...input, filingId: id, recordedBy: actor.accountId });
      await tx.update(Filing, id, { extendedUntil: input.until, version: filing.version + 1 });
      await this.note(tx, actor, filing, 'extend', {
        reason: input.reason,
        changes: { until: [filing.extendedUntil, input.until], grantedBy: input.grantedBy },
      });
    });
  }

  private async keepVersion(
    tx: EntityManager,
    actor: Actor,
    filing: Filing,
    items: FiledItemOut[],
  ): Promise<void> {
    const number = (await tx.countBy(FilingVersion, { filingId: filing.id })) + 1;
    const { situation, weaknesses, nextSteps, incompleteReason } = filing;
    await tx.query(
      `INSERT INTO filing_versions (filing_id, number, filed_on, filed_by, words, items)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb)`,
      [
        filing.id,
        number,
        this.clock.today(),
        actor.accountId,
        JSON.stringify({ situation, weaknesses, nextSteps, incompleteReason }),
        JSON.stringify(items),
      ],
    );
  }

  private async seen(actor: Actor, id: string, manager = this.database.manager): Promise<FilingOut> {
    const [filing] = await filingsIn(manager, actor, filingUnits(actor), { id }, this.clock.today());
    if (!filing) throw new Problem('not-found');
    return filing;
  }

  private async lockFor(tx: EntityManager, actor: Actor, id: string, action: FilingAction): Promise<Filing> {
    const filing = await tx.findOne(Filing, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!filing || !filingUnits(actor).includes(filing.unitId)) throw new Problem('not-found');
    const refused = filingRefusal(action, actor, filing);
    if (refused) throw new Problem(refused.code, refused.values);
    const closed = closedRefusal(await yearFacts(tx, filing.year));
    if (closed) throw new Problem(closed.code, closed.values);
    return filing;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    filing: Filing,
    action: FilingAction,
    act: { toState?: string; reason?: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'filing',
      subjectId: filing.id,
      action,
      fromState: filing.state,
      ...act,
    });
  }
}

/** Confirmed items, still running, without a self-assessment. */
const unassessed = (items: FiledItemOut[]) =>
  items.filter((item) => item.selfResult === null && item.state !== 'stopped');

function refuseIncomplete(filing: Filing, items: FiledItemOut[]): void {
  if (items.length === 0) throw new Problem('filing.empty', { year: filing.year });
  const open = unassessed(items).length;
  if (filing.kind === 'yearly' && open > 0 && !filing.incompleteReason) {
    throw new Problem('filing.incomplete', { n: open }, [
      { field: 'incompleteReason', code: 'value.required', message: `Còn ${open} việc chưa tự đánh giá.` },
    ]);
  }
}
