import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { FollowUpsService } from '../shortcomings/follow-ups.service.js';
import { accountName, clockTime, lockFor, onBehalfOf } from './commitment.access.js';
import type { CommitmentIn, CommitmentPatch } from './commitment.dto.js';
import type { Commitment } from './commitment.entity.js';
import { commitmentOne } from './commitment.query.js';
import { withOneAnswer } from './commitment.rules.js';
import { type DraftChange, draftChanges, keyOf, newDrafts } from './draft.checks.js';
import { type NewDraft, insertDrafts, lockItems, removeItems, updateDrafts } from './draft.writes.js';
import type { Outcome } from './many.js';

/** Further facts for the history of many rows that are written by one act, such as the import that they came by. */
export type Via = Record<string, string>;

/** What is written before it is sent. One row or thousands go the same way: checked together, written together. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentsService,
    private readonly followUps: FollowUpsService,
  ) {}

  /** Makes a draft and answers its id; a repeat under the same key answers the same one. */
  create(actor: Actor, input: CommitmentIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, async () =>
        only(await this.createManyIn(tx, actor, [input])),
      ),
    );
  }

  /** Of each input: why it would be refused now; null when it would not. Writes nothing. */
  async checkManyIn(
    tx: EntityManager,
    actor: Actor,
    inputs: readonly CommitmentIn[],
  ): Promise<(Problem | null)[]> {
    const found = await newDrafts(tx, actor, inputs, this.clock.today());
    return found.map((one) => (one instanceof Problem ? one : null));
  }

  /** Makes the drafts that may be made, and tells of each its id or why not. */
  async createManyIn(
    tx: EntityManager,
    actor: Actor,
    inputs: readonly CommitmentIn[],
    via: Via = {},
  ): Promise<Outcome<string>[]> {
    const found = await newDrafts(tx, actor, inputs, this.clock.today());
    const drafts = inputs.flatMap((input, index): NewDraft[] => {
      const registrant = found[index];
      return !registrant || registrant instanceof Problem ? [] : [{ input, registrant, ...keyOf(input) }];
    });
    const items = await insertDrafts(tx, actor, drafts);
    await this.history.recordMany(
      tx,
      actor,
      items.map((item) => ({
        subjectType: 'commitment',
        subjectId: item.id,
        action: 'create',
        toState: 'draft',
        onBehalfOf: onBehalfOf(actor, item),
        changes: via,
      })),
    );
    const made = items.values();
    return found.map((one) =>
      one instanceof Problem
        ? { value: null, problem: one }
        : { value: made.next().value?.id ?? null, problem: null },
    );
  }

  /** Saves texts of a draft or a returned item. Saving again and again is not history; sending it is. */
  async update(actor: Actor, id: string, { version, ...fields }: CommitmentPatch): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockFor(tx, actor, id, 'update', this.clock.today());
      only(await this.updateManyIn(tx, actor, [{ id, version, fields }]));
    });
  }

  /** Of each change: why it would be refused now; null when it would not. Writes nothing. */
  async checkChangesIn(
    tx: EntityManager,
    actor: Actor,
    changes: readonly DraftChange[],
  ): Promise<(Problem | null)[]> {
    const refused = await draftChanges(tx, actor, changes, this.clock.today());
    const told: (Problem | null)[] = [];
    for (const [index, one] of refused.entries())
      told.push(one === 'stale' ? await this.stale(tx, actor, changes[index]!.item) : one);
    return told;
  }

  /** Saves the changes that may be made, and tells of each the item's new version or why not. */
  async updateManyIn(
    tx: EntityManager,
    actor: Actor,
    wanted: readonly { id: string; version: number; fields: Omit<CommitmentPatch, 'version'> }[],
    via?: Via,
  ): Promise<Outcome<number>[]> {
    const items = await lockItems(
      tx,
      actor,
      wanted.map(({ id }) => id),
    );
    const known = wanted.flatMap((one) => {
      const item = items.get(one.id);
      return item ? [{ ...one, item }] : [];
    });
    const refused = await this.checkChangesIn(tx, actor, known);
    const changes = known.filter((_, index) => refused[index] === null);
    await updateDrafts(tx, actor, changes);
    await this.followUpdates(tx, actor, changes);
    await this.noteUpdates(tx, actor, changes, via);
    const problems = new Map(known.map(({ id }, index) => [id, refused[index] ?? null]));
    return wanted.map(({ id, version }) => {
      const problem = problems.has(id) ? problems.get(id)! : new Problem('not-found');
      return problem ? { value: null, problem } : { value: version + 1, problem: null };
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'delete', this.clock.today());
      await this.removeManyIn(tx, actor, [item]);
    });
  }

  /** Removes drafts that were locked and may be removed; history keeps their codes. */
  async removeManyIn(
    tx: EntityManager,
    actor: Actor,
    items: readonly Commitment[],
    via: Via = {},
  ): Promise<void> {
    await this.history.recordMany(
      tx,
      actor,
      items.map((item) => ({
        subjectType: 'commitment',
        subjectId: item.id,
        action: 'delete',
        fromState: 'draft',
        onBehalfOf: onBehalfOf(actor, item),
        changes: { code: item.code, ...via },
      })),
    );
    for (const { id } of items) await this.attachments.removeAllIn(tx, { type: 'commitment', id });
    await removeItems(
      tx,
      items.map(({ id }) => id),
    );
  }

  /** An item that counts lets go of the shortcoming that it gives up; another one it addresses once confirmed again. */
  private async followUpdates(
    tx: EntityManager,
    actor: Actor,
    changes: readonly DraftChange[],
  ): Promise<void> {
    for (const { item, fields } of changes) {
      const { shortcomingId = item.shortcomingId } = withOneAnswer(fields);
      if (item.counted && item.shortcomingId !== null && shortcomingId !== item.shortcomingId)
        await this.followUps.recordReleasedIn(tx, actor, item);
    }
  }

  /** Saving one's own text again is not history; changing what somebody else wrote is, and what a file changed. */
  private async noteUpdates(
    tx: EntityManager,
    actor: Actor,
    changes: readonly DraftChange[],
    via: Via | undefined,
  ): Promise<void> {
    const told = changes.filter(({ item }) => via || item.updatedBy !== actor.accountId);
    await this.history.recordMany(
      tx,
      actor,
      told.map(({ item }) => ({
        subjectType: 'commitment',
        subjectId: item.id,
        action: 'update',
        onBehalfOf: onBehalfOf(actor, item),
        changes: via ?? {},
      })),
    );
  }

  private async stale(tx: EntityManager, actor: Actor, item: Commitment): Promise<Problem> {
    const current = await commitmentOne(tx, actor, item.id, this.clock.today());
    const name = await accountName(tx, item.updatedBy);
    return new Problem('commitment.stale', { name, time: clockTime(item.updatedAt) }, [], { current });
  }
}

/** The outcome of the only row: its value, or its refusal thrown. */
function only<T>([outcome]: Outcome<T>[]): T {
  if (outcome?.problem) throw outcome.problem;
  return outcome!.value!;
}
