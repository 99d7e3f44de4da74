import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { fold } from '../shared/text.js';
import type { PeopleOut, PeopleQuery, PersonIn, PersonOut, PostingIn } from './person.dto.js';
import { Person } from './person.entity.js';
import { mayKeepPeople, readableUnits } from './person.policy.js';
import { peopleOn } from './person.query.js';
import { Posting } from './posting.entity.js';

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
  async create(actor: Actor, { name, ...posting }: PersonIn): Promise<PersonOut> {
    const id = await this.database.transaction(async (tx) => {
      if (!mayKeepPeople(actor, posting.unitId)) throw new Problem('not-found');
      const person = await tx.save(tx.create(Person, { name, search: fold(name) }));
      await this.history.record(tx, actor, { subjectType: 'person', subjectId: person.id, action: 'create' });
      await this.postIn(tx, actor, person.id, posting);
      return person.id;
    });
    return this.one(actor, id);
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
    const personId = await this.database.transaction(async (tx) => {
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
    });
    return this.one(actor, personId);
  }

  private async postIn(tx: EntityManager, actor: Actor, personId: string, input: PostingIn): Promise<void> {
    await tx.insert(Posting, { ...input, personId });
    await this.history.record(tx, actor, {
      subjectType: 'person',
      subjectId: personId,
      action: 'post',
      changes: { ...input },
    });
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
