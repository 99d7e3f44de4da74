import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { vietnameseDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import type {
  ExtendFilingIn,
  FiledItemOut,
  FilingDetailOut,
  FilingsOut,
  FilingsQuery,
  ReturnFilingIn,
} from './filing.dto.js';
import { FILING_KINDS } from '../years/year.dto.js';
import { lockFiling, seenFiling } from './filing.access.js';
import { FilingComment } from './filing-content.entity.js';
import { FilingContentsService } from './filing-contents.service.js';
import { Filing, FilingExtension, FilingVersion } from './filing.entity.js';
import { type FilingAction, filingStep } from './filing.flow.js';
import { filingUnits } from './filing.policy.js';
import { filingsIn, itemsToFile } from './filing.query.js';
import { countFilings, finalDueOn, unassessed } from './filing.rules.js';

@Injectable()
export class FilingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly contents: FilingContentsService,
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

  one(actor: Actor, id: string): Promise<FilingDetailOut> {
    return this.contents.detail(actor, id);
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    await seenFiling(this.database.manager, actor, id, this.clock.today());
    return this.history.of(this.database.manager, 'filing', id);
  }

  /** Sends the report: keeps words, facts and items as they are now. */
  async file(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await lockFiling(tx, actor, id, 'file');
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
  async accept(actor: Actor, id: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await lockFiling(tx, actor, id, 'accept');
      await this.mustBeRead(tx, actor, filing, version);
      await tx.update(Filing, id, {
        state: 'accepted',
        acceptedOn: this.clock.today(),
        acceptedBy: actor.accountId,
        version: filing.version + 1,
      });
      await this.note(tx, actor, filing, 'accept', { toState: 'accepted' });
    });
  }

  async return(actor: Actor, id: string, { reason, version }: ReturnFilingIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await lockFiling(tx, actor, id, 'return');
      await this.mustBeRead(tx, actor, filing, version);
      await tx.update(Filing, id, {
        state: 'returned',
        returnReason: reason,
        acceptedOn: null,
        acceptedBy: null,
        version: filing.version + 1,
      });
      const openComments = await tx.countBy(FilingComment, { filingId: id, resolvedAt: IsNull() });
      await this.note(tx, actor, filing, 'return', {
        toState: 'returned',
        reason,
        changes: { openComments },
      });
    });
  }

  async extend(actor: Actor, id: string, input: ExtendFilingIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const filing = await lockFiling(tx, actor, id, 'extend');
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

  /** The Khối answers what it has read: a report that was sent again meanwhile is shown first. */
  private async mustBeRead(tx: EntityManager, actor: Actor, filing: Filing, version: number): Promise<void> {
    if (version === filing.version) return;
    const current = await this.contents.detail(actor, filing.id, tx);
    throw new Problem('filing.stale', {}, [], { current });
  }

  private async keepVersion(
    tx: EntityManager,
    actor: Actor,
    filing: Filing,
    items: FiledItemOut[],
  ): Promise<void> {
    const number = (await tx.countBy(FilingVersion, { filingId: filing.id })) + 1;
    const { words, facts } = await this.contents.freeze(tx, filing);
    await tx.query(
      `INSERT INTO filing_versions (filing_id, number, filed_on, filed_by, words, facts, items)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb)`,
      [
        filing.id,
        number,
        this.clock.today(),
        actor.accountId,
        JSON.stringify(words),
        JSON.stringify(facts),
        JSON.stringify(items),
      ],
    );
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

function refuseIncomplete(filing: Filing, items: FiledItemOut[]): void {
  if (items.length === 0) throw new Problem('filing.empty', { year: filing.year });
  const open = unassessed(items).length;
  if (filing.kind === 'yearly' && open > 0 && !filing.incompleteReason) {
    throw new Problem('filing.incomplete', { n: open }, [
      { field: 'incompleteReason', code: 'value.required', message: `Còn ${open} việc chưa tự đánh giá.` },
    ]);
  }
}
