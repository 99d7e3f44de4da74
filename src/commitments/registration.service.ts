import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { closedRefusal } from '../years/year.rules.js';
import { yearFacts } from '../years/year.query.js';
import { accountName, clockTime, lockFor, onBehalfOf, writeStep } from './commitment.access.js';
import { checkChoices, incomplete, setLegalBases } from './commitment.checks.js';
import { CommitmentSubmission } from './commitment-parts.entity.js';
import type { CommitmentIn, CommitmentPatch } from './commitment.dto.js';
import { Commitment } from './commitment.entity.js';
import { commitmentOne } from './commitment.query.js';
import { mayRegisterFor } from './commitment.policy.js';
import {
  commitmentCode,
  searchText,
  textChanges,
  textsOf,
  whatIsMissing,
  withOneAnswer,
} from './commitment.rules.js';
import { registrantOn, reviewBodyOn } from './registrant.query.js';

/** What the registrant's side does: write, change, send, take back. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentsService,
  ) {}

  /** Makes a draft and answers its id; a repeat under the same key answers the same one. */
  create(actor: Actor, input: CommitmentIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, () =>
        this.createIn(tx, actor, input),
      ),
    );
  }

  async createIn(tx: EntityManager, actor: Actor, input: CommitmentIn): Promise<string> {
    const { legalBasisIds, ...fields } = input;
    const personId = input.kind === 'individual' ? (input.personId ?? null) : null;
    if (!mayRegisterFor(actor, input.unitId, personId)) throw new Problem('not-found');
    const year = await yearFacts(tx, input.year);
    const closed = closedRefusal(year);
    if (closed) throw new Problem(closed.code, closed.values);
    if (input.kind === 'individual' && personId === null) throw missingPerson();
    const today = this.clock.today();
    const { unit, snapshot } = await registrantOn(tx, { unitId: input.unitId, personId }, today);
    await checkChoices(tx, actor, { ...input, personId }, input);
    const code = commitmentCode(unit.code, input.year, input.kind, await nextNumber(tx, input));
    const item = await tx.save(
      tx.create(Commitment, {
        ...withOneAnswer(fields),
        ...snapshot,
        personId,
        code,
        onBehalf: personId !== null && personId !== actor.personId,
        search: searchText({ ...fields, code }),
        createdBy: actor.accountId,
        updatedBy: actor.accountId,
      }),
    );
    await setLegalBases(tx, item.id, legalBasisIds ?? null);
    await this.note(tx, actor, item, 'create', { toState: 'draft' });
    return item.id;
  }

  /** Saves texts of a draft or a returned item. Saving again and again is not history; sending it is. */
  async update(
    actor: Actor,
    id: string,
    { version, legalBasisIds, ...fields }: CommitmentPatch,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const today = this.clock.today();
      const item = await lockFor(tx, actor, id, 'update', today);
      if (item.version !== version) throw await this.stale(tx, actor, item);
      await checkChoices(tx, actor, item, { ...fields, legalBasisIds });
      const change = withOneAnswer(fields);
      await tx.update(Commitment, id, {
        ...change,
        search: searchText({ ...item, ...change }),
        version: item.version + 1,
        updatedBy: actor.accountId,
        updatedAt: new Date(),
      });
      if (legalBasisIds !== undefined) await setLegalBases(tx, id, legalBasisIds);
      if (item.updatedBy !== actor.accountId) await this.note(tx, actor, item, 'update', {});
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'delete', this.clock.today());
      await this.note(tx, actor, item, 'delete', { fromState: 'draft', changes: { code: item.code } });
      await this.attachments.removeAllIn(tx, { type: 'commitment', id });
      await tx.delete(Commitment, id);
    });
  }

  submit(actor: Actor, id: string): Promise<void> {
    return this.database.transaction((tx) => this.submitIn(tx, actor, id));
  }

  /** Sends an item to the body that reviews it, which is found now and does not change later. */
  async submitIn(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const today = this.clock.today();
    const item = await lockFor(tx, actor, id, 'submit', today);
    const onBehalf = item.personId !== null && item.personId !== actor.personId;
    const missing = whatIsMissing({ ...item, onBehalf });
    if (missing.length > 0) throw incomplete(missing);
    const registrant = await registrantOn(tx, item, today);
    const reviewUnitId = await reviewBodyOn(tx, item.kind, registrant, item.personId, actor.accountId, today);
    const changes = await this.keepSubmission(tx, item);
    const toState = await writeStep(tx, actor, item, 'submit', {
      ...registrant.snapshot,
      reviewUnitId,
      submittedAt: new Date(),
      submittedBy: actor.accountId,
      withdrawnAt: null,
      onBehalf,
    });
    await this.note(tx, actor, { ...item, ...registrant.snapshot }, 'submit', {
      fromState: item.state,
      toState,
      changes,
    });
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'withdraw', this.clock.today());
      const toState = await writeStep(tx, actor, item, 'withdraw', { withdrawnAt: new Date() });
      await this.note(tx, actor, item, 'withdraw', { fromState: item.state, toState });
    });
  }

  /** Keeps the texts as they are sent, and answers what changed since they were sent before. */
  private async keepSubmission(tx: EntityManager, item: Commitment): Promise<Record<string, unknown>> {
    const texts = textsOf(item);
    const last = await tx.findOne(CommitmentSubmission, {
      where: { commitmentId: item.id },
      order: { number: 'DESC' },
    });
    await tx.insert(CommitmentSubmission, {
      commitmentId: item.id,
      number: (last?.number ?? 0) + 1,
      // TypeORM's partial type cannot express a JSON object with null members.
      texts: texts as never,
    });
    return last ? textChanges(textsOf(last.texts), texts) : {};
  }

  private async stale(tx: EntityManager, actor: Actor, item: Commitment): Promise<Problem> {
    const current = await commitmentOne(tx, actor, item.id, this.clock.today());
    const name = await accountName(tx, item.updatedBy);
    return new Problem('commitment.stale', { name, time: clockTime(item.updatedAt) }, [], { current });
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    item: Commitment,
    action: string,
    act: { fromState?: string; toState?: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'commitment',
      subjectId: item.id,
      action,
      onBehalfOf: onBehalfOf(actor, item),
      ...act,
    });
  }
}

async function nextNumber(tx: EntityManager, { year, unitId, kind }: CommitmentIn): Promise<number> {
  const [rows] = [
    await tx.query<{ last: number }[]>(
      `INSERT INTO commitment_numbers AS n (year, unit_id, kind, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (year, unit_id, kind) DO UPDATE SET last = n.last + 1 RETURNING last`,
      [year, unitId, kind],
    ),
  ];
  return rows[0]?.last ?? 1;
}

function missingPerson(): Problem {
  const message = 'Chưa có cá nhân đăng ký. Đề nghị đồng chí chọn.';
  return new Problem('request.invalid', {}, [{ field: 'personId', code: 'value.required', message }]);
}
