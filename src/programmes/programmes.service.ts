import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { vietnameseDate } from '../shared/dates.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import type {
  EndParticipantIn,
  ParticipantIn,
  ParticipantsOut,
  ParticipantsQuery,
  ProgrammeDetailOut,
  ProgrammeIn,
  ProgrammePatch,
  ProgrammesOut,
  ProgrammesQuery,
} from './programme.dto.js';
import { Programme, ProgrammeLegalBasis, ProgrammeParticipant } from './programme.entity.js';
import { keepsProgrammes, seesProgrammes } from './programme.policy.js';
import { allParticipants, participantsIn, programmesIn } from './programme.query.js';
import { type Dated, endsAfter, endsInTime, joinsWithin, leftOutBy } from './programme.rules.js';

@Injectable()
export class ProgrammesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, { year }: ProgrammesQuery): Promise<ProgrammesOut> {
    if (!seesProgrammes(actor)) return { items: [], total: 0, mayAdd: false };
    const items = await programmesIn(this.database.manager, actor, { year }, this.clock.today());
    return { items, total: items.length, mayAdd: keepsProgrammes(actor) };
  }

  async participants(actor: Actor, query: ParticipantsQuery): Promise<ParticipantsOut> {
    if (!seesProgrammes(actor)) return { items: [], total: 0 };
    return participantsIn(this.database.manager, actor, query, this.clock.today());
  }

  async one(actor: Actor, id: string, manager = this.database.manager): Promise<ProgrammeDetailOut> {
    const today = this.clock.today();
    const [programme] = seesProgrammes(actor) ? await programmesIn(manager, actor, { id }, today) : [];
    if (!programme) throw new Problem('not-found');
    return { ...programme, taking: await allParticipants(manager, actor, id, today) };
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    await this.one(actor, id);
    return this.history.of(this.database.manager, 'programme', id);
  }

  /** Answers its id; a repeat under the same key answers the same one. */
  create(actor: Actor, input: ProgrammeIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, async () => {
        refuseOthers(actor);
        const { legalBasisIds, ...fields } = input;
        const { id } = await tx.save(tx.create(Programme, fields));
        await setBases(tx, id, legalBasisIds ?? []);
        await this.note(tx, actor, id, 'create', { changes: { ...input } });
        return id;
      }),
    );
  }

  async edit(actor: Actor, id: string, { version, legalBasisIds, ...fields }: ProgrammePatch): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.lockFor(tx, actor, id);
      if (version !== before.version) {
        throw new Problem('programme.stale', {}, [], { current: await this.one(actor, id, tx) });
      }
      await refuseLeftOut(tx, before, fields);
      await tx.update(Programme, id, { ...fields, version: version + 1 });
      const changes: Record<string, unknown> = differences({ ...before }, fields);
      if (legalBasisIds !== undefined) {
        changes.legalBasisIds = [await basesOf(tx, id), legalBasisIds ?? []];
        await setBases(tx, id, legalBasisIds ?? []);
      }
      await this.note(tx, actor, id, 'edit', { changes });
    });
  }

  async addParticipant(actor: Actor, id: string, input: ParticipantIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const programme = await this.lockFor(tx, actor, id);
      if (!joinsWithin(programme, input.validFrom)) throw new Problem('programme.outside');
      await tx.insert(ProgrammeParticipant, { ...input, programmeId: id });
      await tx.update(Programme, id, { version: programme.version + 1 });
      await this.note(tx, actor, id, 'add-participant', { changes: { ...input } });
    });
  }

  /** Ends a participation; answers the id of its programme. */
  endParticipant(actor: Actor, participantId: string, input: EndParticipantIn): Promise<string> {
    return this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(ProgrammeParticipant, { id: participantId });
      if (!found) throw new Problem('not-found');
      const programme = await this.lockFor(tx, actor, found.programmeId);
      // Read again: whoever held the lock before may have ended it.
      const { validFrom, validTo, unitId } = await tx.findOneByOrFail(ProgrammeParticipant, {
        id: participantId,
      });
      if (validTo !== null) throw new Problem('programme.participant-ended');
      if (!endsAfter(validFrom, input.validTo)) throw new Problem('dates.backwards');
      const ends = { validFrom, validTo: input.validTo };
      if (!endsInTime(programme, ends, this.clock.today())) throw new Problem('programme.end-late');
      await tx.update(ProgrammeParticipant, participantId, {
        validTo: input.validTo,
        endReason: input.reason,
      });
      await tx.update(Programme, programme.id, { version: programme.version + 1 });
      await this.note(tx, actor, programme.id, 'end-participant', {
        reason: input.reason,
        changes: { unitId, validTo: [null, input.validTo] },
      });
      return programme.id;
    });
  }

  private async lockFor(tx: EntityManager, actor: Actor, id: string): Promise<Programme> {
    const programme = await tx.findOne(Programme, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!programme || !seesProgrammes(actor)) throw new Problem('not-found');
    refuseOthers(actor);
    return programme;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    act: { reason?: string; changes: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'programme', subjectId: id, action, ...act });
  }
}

function refuseOthers(actor: Actor): void {
  if (!keepsProgrammes(actor)) throw new Problem('refused.role', { who: 'Đảng ủy Khối' });
}

/** Units took part on the days on which they did: the days of a programme take them in. */
async function refuseLeftOut(
  tx: EntityManager,
  before: Programme,
  change: Pick<ProgrammePatch, 'startedOn' | 'endedOn'>,
): Promise<void> {
  const after: Dated = {
    startedOn: change.startedOn ?? before.startedOn,
    endedOn: change.endedOn === undefined ? before.endedOn : change.endedOn,
  };
  const taking = await tx.findBy(ProgrammeParticipant, { programmeId: before.id });
  const joined = taking.filter(({ validFrom, validTo }) => validTo !== validFrom);
  const leftOut = leftOutBy(
    after,
    joined.map(({ validFrom }) => validFrom),
  );
  if (leftOut) throw new Problem('programme.leaves-out', { date: vietnameseDate(leftOut) });
}

async function basesOf(tx: EntityManager, programmeId: string): Promise<string[]> {
  const rows = await tx.findBy(ProgrammeLegalBasis, { programmeId });
  return rows.map(({ legalBasisId }) => legalBasisId);
}

async function setBases(tx: EntityManager, programmeId: string, ids: readonly string[]): Promise<void> {
  await tx.delete(ProgrammeLegalBasis, { programmeId });
  const rows = ids.map((legalBasisId) => ({ programmeId, legalBasisId }));
  if (rows.length > 0) await tx.insert(ProgrammeLegalBasis, rows);
}
