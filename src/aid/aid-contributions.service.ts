import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { leadOn, refuseWrongGift } from './aid-contribution.checks.js';
import type {
  ContributionIn,
  ContributionOut,
  ContributionPatch,
  ContributionsOut,
  ContributionsQuery,
} from './aid-contribution.dto.js';
import { AidContribution, AidShare } from './aid-contribution.entity.js';
import { contributionsIn, unitsOfGift } from './aid-contribution.query.js';
import type { ShareFrame } from './aid-share.query.js';
import { fault, refuseClosedYear, rootOf, spanOf } from './aid.access.js';
import { aidUnits, writesGift } from './aid.policy.js';

/** Nội dung giúp đỡ: a gift stands once, with the shares of all who gave. */
@Injectable()
export class AidContributionsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: ContributionsQuery): Promise<ContributionsOut> {
    const manager = this.database.manager;
    const today = this.clock.today();
    const span = spanOf(query, today);
    const root = query.unit ? await rootOf(manager, query.unit, span.to, today) : null;
    const scope = aidUnits(actor);
    if (scope.length === 0 || (query.unit && !root)) return { items: [], total: 0 };
    return contributionsIn(manager, actor, { scope, ...span, rootId: root?.id ?? null, today }, query);
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    await this.one(actor, id);
    return this.history.of(this.database.manager, 'aid-contribution', id);
  }

  /** Writes a gift and answers its id; a repeat under the same key answers the same one. */
  create(actor: Actor, input: ContributionIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, async () => {
        const [id] = await this.createManyIn(tx, actor, [input]);
        return id ?? '';
      }),
    );
  }

  async createManyIn(tx: EntityManager, actor: Actor, inputs: readonly ContributionIn[]): Promise<string[]> {
    const ids: string[] = [];
    for (const input of inputs) ids.push(await this.createIn(tx, actor, input));
    return ids;
  }

  /** Changes a gift, with all its shares where they are told; what it was stays in history. */
  async update(actor: Actor, id: string, { version, shares, ...fields }: ContributionPatch): Promise<void> {
    await this.database.transaction(async (tx) => {
      const gift = await this.lockFor(tx, actor, id);
      const before = { ...told(gift), shares: await sharesOf(tx, id) };
      if (version !== gift.version)
        throw new Problem('aid.stale', {}, [], { current: await this.one(actor, id, tx) });
      if (!shares && fields.kind && fields.kind !== gift.kind)
        throw new Problem('aid.wrong-shares', {}, [fault('shares', OTHER_MEASURE)]);
      const after: ContributionIn = { ...before, ...named(fields), shares: shares ?? before.shares };
      const year = yearOf(after.givenOn);
      if (year !== gift.year) await refuseClosedYear(tx, year);
      await refuseWrongGift(tx, actor, after, { today: this.clock.today(), keeps: before.needId });
      const { shares: parts, ...words } = after;
      // The kind of a gift stands in its shares too: they go before it changes, and come after.
      await tx.delete(AidShare, { contributionId: id });
      await tx.update(AidContribution, id, { ...words, year, version: version + 1 });
      await writeShares(tx, id, after.kind, parts);
      const changes = differences(before, { ...words, shares: await sharesOf(tx, id) });
      await this.note(tx, actor, id, 'update', { changes });
    });
  }

  /** What was written in error no longer counts; it stays to be read. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const gift = await this.lockFor(tx, actor, id);
      const withdrawn = { withdrawnOn: this.clock.today(), withdrawReason: reason };
      await tx.update(AidContribution, id, { ...withdrawn, needId: null, version: gift.version + 1 });
      await this.note(tx, actor, id, 'withdraw', { reason, changes: { needId: [gift.needId, null] } });
    });
  }

  async one(actor: Actor, id: string, manager = this.database.manager): Promise<ContributionOut> {
    const frame: ShareFrame = {
      scope: aidUnits(actor),
      from: 2000,
      to: 2200,
      rootId: null,
      today: this.clock.today(),
    };
    const { items } = await contributionsIn(manager, actor, frame, { id });
    if (!items[0]) throw new Problem('not-found');
    return items[0];
  }

  private async createIn(
    tx: EntityManager,
    actor: Actor,
    { shares, ...input }: ContributionIn,
  ): Promise<string> {
    if (!aidUnits(actor).includes(input.leadUnitId)) throw new Problem('not-found');
    refuseUnlessLed(actor, await leadOn(tx, input.leadUnitId, input.givenOn));
    const year = yearOf(input.givenOn);
    await refuseClosedYear(tx, year);
    await refuseWrongGift(tx, actor, { ...input, shares }, { today: this.clock.today() });
    const gift = tx.create(AidContribution, { ...input, year, createdBy: actor.accountId });
    const { id } = await tx.save(gift);
    await writeShares(tx, id, input.kind, shares);
    await this.note(tx, actor, id, 'create', { changes: { ...input, shares } });
    return id;
  }

  private async lockFor(tx: EntityManager, actor: Actor, id: string): Promise<AidContribution> {
    const gift = await tx.findOne(AidContribution, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const scope = aidUnits(actor);
    if (!gift || !(await unitsOfGift(tx, id)).some((unitId) => scope.includes(unitId)))
      throw new Problem('not-found');
    refuseUnlessLed(actor, await leadOn(tx, gift.leadUnitId, gift.givenOn));
    if (gift.withdrawnOn !== null) throw new Problem('aid.withdrawn');
    await refuseClosedYear(tx, gift.year);
    return gift;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    act: { reason?: string; changes: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'aid-contribution', subjectId: id, action, ...act });
  }
}

function refuseUnlessLed(actor: Actor, lead: { id: string; kind: string }): void {
  if (!writesGift(actor, { unitId: lead.id, kind: lead.kind }))
    throw new Problem('refused.role', { who: 'đơn vị ghi nội dung giúp đỡ này' });
}

/** Ten million đồng are not ten million houses. */
const OTHER_MEASURE = 'Đổi loại thì cần ghi lại phần của từng đơn vị.';

const yearOf = (day: string): number => Number(day.slice(0, 4));

const TOLD = [
  'givenOn',
  'purpose',
  'kind',
  'leadUnitId',
  'communeId',
  'place',
  'description',
  'households',
  'needId',
  'pilotModelPromiseId',
  'documentRef',
] as const;

/** The fields of a gift that are told when it is written. */
function told(gift: AidContribution): Pick<AidContribution, (typeof TOLD)[number]> {
  return Object.fromEntries(TOLD.map((field) => [field, gift[field]])) as ReturnType<typeof told>;
}

/** What was sent, and not only left out. */
function named(fields: Omit<ContributionPatch, 'version' | 'shares'>): Partial<ContributionIn> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function sharesOf(tx: EntityManager, id: string): Promise<ContributionIn['shares']> {
  return tx.query(
    `SELECT unit_id AS "unitId", donor_name AS "donorName", trim_scale(amount)::text AS amount
       FROM aid_shares WHERE contribution_id = $1 ORDER BY position`,
    [id],
  );
}

async function writeShares(
  tx: EntityManager,
  contributionId: string,
  kind: AidShare['kind'],
  shares: ContributionIn['shares'],
): Promise<void> {
  const rows = shares.map((share, position) => ({ ...share, contributionId, kind, position }));
  await tx.insert(AidShare, rows);
}
