import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { vietnameseDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { lastDayAhead, refuseOutside } from './aid.access.js';
import { aidUnits, keepsAid } from './aid.policy.js';
import type { CommuneIn, CommuneOut, CommunesOut, CommunesQuery, EndCommuneIn } from './commune.dto.js';
import { Commune, CommuneVersion } from './commune.entity.js';
import { communesIn, communesOn, helpSince } from './commune.query.js';
import { refuseClosedSince } from '../years/closed-since.js';

/** The communes of the province as the bloc knows them, dated: kept by the Khối. */
@Injectable()
export class CommunesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: CommunesQuery): Promise<CommunesOut> {
    const scope = aidUnits(actor);
    if (scope.length === 0) return { items: [], total: 0 };
    const items = await communesIn(this.database.manager, actor, scope, query, this.clock.today());
    return { items, total: items.length };
  }

  async create(actor: Actor, input: CommuneIn): Promise<CommuneOut> {
    const [id] = await this.database.transaction((tx) => this.createManyIn(tx, actor, [input]));
    return this.one(actor, id ?? '');
  }

  /** Makes communes with their first versions and answers their ids. */
  async createManyIn(tx: EntityManager, actor: Actor, inputs: readonly CommuneIn[]): Promise<string[]> {
    refuseUnlessKept(actor);
    const ids: string[] = [];
    for (const input of inputs) {
      const { id } = await tx.save(tx.create(Commune));
      await tx.insert(CommuneVersion, { ...input, communeId: id });
      await this.note(tx, actor, id, 'create', { changes: { ...input } });
      ids.push(id);
    }
    return ids;
  }

  /** Ends what it was up to `validFrom` and begins anew; on the day on which it last began, corrects that. */
  async change(actor: Actor, id: string, input: CommuneIn): Promise<CommuneOut> {
    await this.database.transaction(async (tx) => {
      const last = await this.lockFor(tx, actor, id);
      await refuseClosedSince(tx, input.validFrom);
      if (input.validFrom < last.validFrom || last.validTo !== null) throw new Problem('dates.overlap');
      if (input.validFrom === last.validFrom) await tx.update(CommuneVersion, last.id, { ...input });
      else {
        await tx.update(CommuneVersion, last.id, { validTo: input.validFrom });
        await tx.insert(CommuneVersion, { ...input, communeId: id });
      }
      const { name, district, isPoor, isMountainous, validFrom } = last;
      const before = { name, district, isPoor, isMountainous, validFrom };
      await this.note(tx, actor, id, 'change', { changes: { before, after: { ...input } } });
    });
    return this.one(actor, id);
  }

  /** A commune that went into another, or is there no more; what was given to it keeps its name. */
  async end(actor: Actor, id: string, { validTo, successorId, reason }: EndCommuneIn): Promise<CommuneOut> {
    await this.database.transaction(async (tx) => {
      const last = await this.lockFor(tx, actor, id);
      await refuseClosedSince(tx, validTo);
      if (last.validTo !== null || validTo <= last.validFrom) throw new Problem('dates.backwards');
      refuseOutside('validTo', validTo, last.validFrom, lastDayAhead(this.clock.today()));
      await this.refuseHelped(tx, id, validTo);
      const into = successorId ?? null;
      if (into !== null && (into === id || (await communesOn(tx, [into], validTo)).length === 0))
        throw new Problem('aid.commune-gone');
      await tx.update(CommuneVersion, last.id, { validTo });
      await tx.update(Commune, id, { successorId: into });
      await this.note(tx, actor, id, 'end', { reason, changes: { validTo, successorId: into } });
    });
    return this.one(actor, id);
  }

  /** Nobody is assigned to a commune that is not there any more, and nothing was given to it. */
  private async refuseHelped(tx: EntityManager, id: string, validTo: string): Promise<void> {
    const { assignments, gifts } = await helpSince(tx, id, validTo);
    const date = vietnameseDate(validTo);
    if (assignments > 0) throw new Problem('aid.commune-assigned', { n: assignments, date });
    if (gifts > 0) throw new Problem('aid.commune-helped', { n: gifts, date });
  }

  /** The latest version of a commune, with the commune locked. */
  private async lockFor(tx: EntityManager, actor: Actor, id: string): Promise<CommuneVersion> {
    const commune = await tx.findOne(Commune, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!commune || aidUnits(actor).length === 0) throw new Problem('not-found');
    refuseUnlessKept(actor);
    return tx.findOneOrFail(CommuneVersion, { where: { communeId: id }, order: { validFrom: 'DESC' } });
  }

  private async one(actor: Actor, id: string): Promise<CommuneOut> {
    const today = this.clock.today();
    const [found] = await communesIn(this.database.manager, actor, aidUnits(actor), { id }, today);
    if (!found) throw new Problem('not-found');
    return found;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    act: { reason?: string; changes: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'commune', subjectId: id, action, ...act });
  }
}

function refuseUnlessKept(actor: Actor): void {
  if (!keepsAid(actor)) throw new Problem('refused.role', { who: 'Đảng ủy Khối' });
}
