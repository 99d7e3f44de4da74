import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { fold } from '../shared/text.js';
import { refuseBeyondEnd } from '../units/unit-end.query.js';
import type { PeopleOut, PeopleQuery, PersonIn, PersonOut, PostingIn } from './person.dto.js';
import { Person } from './person.entity.js';
import { mayKeepPeople, readableUnits } from './person.policy.js';
import { peopleOn } from './person.query.js';
import { Posting } from './posting.entity.js';

/** Rows that one statement carries. */
const AT_ONCE = 1000;

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  list(actor: Actor, query: PeopleQuery): Promise<PeopleOut> {
    return peopleOn(this.database.manager, {
      ...query,
      unitIds: readableUnits(actor),
      selfId: actor.personId,
      on: query.on ?? this.clock.today(),
      limit: query.limit ?? 100,
    });
  }

  /** Adds a person with the first posting. */
  async create(actor: Actor, input: PersonIn): Promise<PersonOut> {
    const [id] = await this.database.transaction((tx) => {
      if (!mayKeepPeople(actor, input.unitId)) throw new Problem('not-found');
      return this.createManyIn(tx, actor, [input]);
    });
    return this.one(actor, id!);
  }

  /** Adds people of units that the actor keeps, each with a first posting; answers their ids in order. */
  async createManyIn(tx: EntityManager, actor: Actor, inputs: readonly PersonIn[]): Promise<string[]> {
    await refuseBeyondEnd(tx, inputs);
    const people = inputs.map(({ name, ...posting }) => ({ id: crypto.randomUUID(), name, posting }));
    for (let at = 0; at < people.length; at += AT_ONCE) {
      const some = people.slice(at, at + AT_ONCE);
      await tx.insert(
        Person,
        some.map(({ id, name }) => ({ id, name, search: fold(name) })),
      );
      await tx.insert(
        Posting,
        some.map(({ id, posting }) => ({ ...posting, personId: id })),
      );
    }
    const acts = people.flatMap(({ id, posting }) => [
      { subjectType: 'person', subjectId: id, action: 'create' },
      { subjectType: 'person', subjectId: id, action: 'post', changes: { ...posting } },
    ]);
    await this.history.recordMany(tx, actor, acts);
    return people.map(({ id }) => id);
  }

  /** Adds a posting to somebody who serves in a unit that the actor keeps. */
  async post(actor: Actor, personId: string, input: PostingIn): Promise<PersonOut> {
    await this.database.transaction(async (tx) => {
      await this.lockKept(tx, actor, personId);
      if (!mayKeepPeople(actor, input.unitId)) throw new Problem('not-found');
      await this.postIn(tx, actor, personId, input);
    });
    return this.one(actor, personId);
  }

  async endPosting(actor: Actor, postingId: string, validTo: string): Promise<PersonOut> {
    const personId = await this.database.transaction((tx) =>
      this.endPostingIn(tx, actor, postingId, validTo),
    );
    return this.one(actor, personId);
  }

  async endPostingIn(tx: EntityManager, actor: Actor, postingId: string, validTo: string): Promise<string> {
    const posting = await tx.findOne(Posting, {
      where: { id: postingId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!posting || !mayKeepPeople(actor, posting.unitId)) throw new Problem('not-found');
    await tx.update(Posting, postingId, { validTo });
    await this.history.record(tx, actor, {
      subjectType: 'person',
      subjectId: posting.personId,
      action: 'end-posting',
      changes: { validTo: [posting.validTo, validTo], posting: postingId },
    });
    return posting.personId;
  }

  /** Adds a posting of a person whom the caller has checked; answers its id. */
  async postIn(tx: EntityManager, actor: Actor, personId: string, input: PostingIn): Promise<string> {
    await refuseBeyondEnd(tx, [input]);
    const { id } = await tx.save(tx.create(Posting, { ...input, personId }));
    await this.history.record(tx, actor, {
      subjectType: 'person',
      subjectId: personId,
      action: 'post',
      changes: { ...input },
    });
    return id;
  }

  private async lockKept(tx: EntityManager, actor: Actor, personId: string): Promise<void> {
    const person = await tx.findOne(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
    const postings = await tx.findBy(Posting, { personId });
    if (!person || !postings.some((posting) => mayKeepPeople(actor, posting.unitId)))
      throw new Problem('not-found');
  }

  /** The person as the actor now sees them, all postings included. */
  private async one(actor: Actor, personId: string): Promise<PersonOut> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: personId });
    const { items } = await this.list(actor, { limit: 500, q: person.name });
    return items.find((item) => item.id === personId) ?? { id: personId, name: person.name, postings: [] };
  }
}
