import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { endOutdatedConsent, lockFor, refuseClosed, refuseWrong } from './commendation.access.js';
import { personOf, stoodIn, wrongModel, wrongReferences } from './commendation.checks.js';
import type { CommendationIn, CommendationPatch, RecordedIn } from './commendation.dto.js';
import { Commendation } from './commendation.entity.js';
import { commendationScope, mayDraftFor, mayRecordDecided } from './commendation.policy.js';
import { type Proposal, whatIsWrong, wrongDecision, wrongLevel } from './commendation.rules.js';
import { CommendationsService } from './commendations.service.js';

/** What units write before it is proposed, and what was decided on paper. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly commendations: CommendationsService,
  ) {}

  draft(actor: Actor, input: CommendationIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { ...input, act: 'draft' } }, () =>
        this.draftIn(tx, actor, input),
      ),
    );
  }

  record(actor: Actor, input: RecordedIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { ...input, act: 'record' } }, async () => {
        const [id] = await this.recordManyIn(tx, actor, [input]);
        return id ?? '';
      }),
    );
  }

  /** Records decisions that were made on paper; all of them or none. */
  async recordManyIn(tx: EntityManager, actor: Actor, inputs: readonly RecordedIn[]): Promise<string[]> {
    const ids: string[] = [];
    for (const input of inputs) ids.push(await this.recordIn(tx, actor, input));
    return ids;
  }

  async update(actor: Actor, id: string, { version, ...change }: CommendationPatch): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'update', this.clock.today());
      if (version !== item.version) {
        const current = await this.commendations.seen(actor, id, tx);
        throw new Problem('commendation.stale', {}, [], { current });
      }
      const changed = { ...item, ...change };
      await this.refuseProposal(tx, changed, item.personId !== null);
      const ended = await endOutdatedConsent(tx, actor, item, change, this.clock.today());
      await tx.update(Commendation, id, { ...change, version: item.version + 1 });
      await this.note(tx, actor, item, 'update', {
        changes: { ...differences({ ...item }, change), ...ended },
      });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'delete', this.clock.today());
      await tx.delete(Commendation, id);
      const { year, unitId, subject, personId, category, level, achievement } = item;
      const changes = { year, unitId, subject, personId, category, level, achievement };
      await this.note(tx, actor, item, 'delete', { changes });
    });
  }

  private async draftIn(tx: EntityManager, actor: Actor, input: CommendationIn): Promise<string> {
    this.refuseUnit(actor, input.unitId, mayDraftFor(actor, input.unitId), 'cấp ủy của đơn vị');
    const row = await this.newRow(tx, actor, input);
    await this.refuseProposal(tx, row, row.personId !== null);
    const item = await tx.save(tx.create(Commendation, row));
    await this.note(tx, actor, item, 'create', { toState: 'drafted', changes: givenIn(item) });
    return item.id;
  }

  private async recordIn(tx: EntityManager, actor: Actor, input: RecordedIn): Promise<string> {
    const may = mayRecordDecided(actor, input.unitId, input.level);
    this.refuseUnit(actor, input.unitId, may, 'bí thư của đơn vị (cấp đơn vị) hoặc Đảng ủy Khối');
    const { decidedOn, decidedBody, decisionNumber = null } = input;
    const decision = { decidedOn, decidedBody, decisionNumber };
    const row = { ...(await this.newRow(tx, actor, input)), ...decision, state: 'decided' as const };
    if (row.personId !== null && row.personId === actor.personId) {
      throw new Problem('refused.own-proposal', { body: 'cán bộ khác' });
    }
    refuseWrong([
      ...wrongDecision(row, this.clock.today()),
      ...(await wrongReferences(tx, row, this.clock.today())),
      ...(await wrongModel(tx, row, this.clock.today())),
    ]);
    const item = await tx.save(tx.create(Commendation, row));
    await this.note(tx, actor, item, 'record', {
      toState: 'decided',
      changes: { ...givenIn(item), ...decision },
    });
    return item.id;
  }

  /** The row of an input, its person found; refuses what is wrong with whom it is about. */
  private async newRow(tx: EntityManager, actor: Actor, input: CommendationIn) {
    await refuseClosed(tx, input.year);
    if (!(await stoodIn(tx, input.unitId, input.year))) throw new Problem('not-found');
    const { year, unitId, subject, category, level, achievement } = input;
    const hasPerson = (input.personId ?? input.personName ?? null) !== null;
    const optionId = input.optionId ?? null;
    refuseWrong(whatIsWrong({ subject, category, optionId, level, hasPerson }));
    const person = hasPerson ? await personOf(tx, input, this.clock.today()) : null;
    if (person !== null && typeof person !== 'string')
      throw new Problem('commendation.incomplete', {}, [person]);
    return {
      year,
      unitId,
      subject,
      category,
      level,
      achievement,
      optionId,
      personId: person,
      commitmentId: input.commitmentId ?? null,
      pilotModelId: input.pilotModelId ?? null,
      createdBy: actor.accountId,
    };
  }

  private async refuseProposal(
    tx: EntityManager,
    row: Omit<Proposal, 'hasPerson'> &
      Parameters<typeof wrongReferences>[1] &
      Parameters<typeof wrongModel>[1],
    hasPerson: boolean,
  ): Promise<void> {
    refuseWrong([...whatIsWrong({ ...row, hasPerson }), ...wrongLevel(row.level)]);
    const today = this.clock.today();
    refuseWrong([...(await wrongReferences(tx, row, today)), ...(await wrongModel(tx, row, today))]);
  }

  /** A unit that the actor does not look into is not found. */
  private refuseUnit(actor: Actor, unitId: string, may: boolean, who: string): void {
    if (may) return;
    const { kept, named, ofBloc, collectiveOf } = commendationScope(actor);
    const sees = [...kept, ...named, ...ofBloc, ...collectiveOf].includes(unitId);
    throw sees ? new Problem('refused.role', { who }) : new Problem('not-found');
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    item: Commendation,
    action: string,
    act: { toState?: string; changes: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'commendation',
      subjectId: item.id,
      action,
      ...act,
    });
  }
}

const givenIn = ({ category, optionId, level }: Commendation) => ({ category, optionId, level });
