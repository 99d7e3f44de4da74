import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { unitOn } from '../units/unit.query.js';
import { refuse, refuseClosed, refuseMarked } from './inspection.access.js';
import { inspectionScope, keepsProgramme, whoLeads } from './inspection.policy.js';
import type {
  InspectionProgrammeIn,
  InspectionProgrammeOut,
  InspectionProgrammePatch,
  InspectionProgrammesOut,
  InspectionProgrammesQuery,
} from './programme.dto.js';
import { InspectionProgramme } from './programme.entity.js';
import { programmesIn, unitsToPlanFor } from './programme.query.js';

/** Chương trình kiểm tra, giám sát of a year. */
@Injectable()
export class InspectionProgrammesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: InspectionProgrammesQuery): Promise<InspectionProgrammesOut> {
    const today = this.clock.today();
    const items = await programmesIn(this.database.manager, actor, query, today);
    return { items, total: items.length, may: await unitsToPlanFor(this.database.manager, actor, today) };
  }

  async create(
    actor: Actor,
    input: InspectionProgrammeIn,
    key: string | null,
  ): Promise<InspectionProgrammeOut> {
    refuseMarked(input);
    const id = await this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { programme: input } }, async () => {
        await this.refuseOther(tx, actor, input);
        await refuseClosed(tx, input.year);
        const made = await tx.save(tx.create(InspectionProgramme, { ...input, createdBy: actor.accountId }));
        await this.note(tx, actor, made.id, 'create', { ...input });
        return made.id;
      }),
    );
    return this.one(actor, id);
  }

  async update(
    actor: Actor,
    id: string,
    { version, ...words }: InspectionProgrammePatch,
  ): Promise<InspectionProgrammeOut> {
    refuseMarked(words);
    await this.database.transaction(async (tx) => {
      const programme = await tx.findOne(InspectionProgramme, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      const [seen] = programme ? await programmesIn(tx, actor, { id }, this.clock.today()) : [];
      if (!programme || !seen) throw new Problem('not-found');
      await this.refuseOther(tx, actor, programme);
      await refuseClosed(tx, programme.year);
      if (version !== programme.version) throw new Problem('inspection.stale', {}, [], { current: seen });
      const changes = differences({ ...programme }, { ...words });
      await tx.update(InspectionProgramme, id, { ...words, version: version + 1 });
      await this.note(tx, actor, id, 'update', changes);
    });
    return this.one(actor, id);
  }

  private async refuseOther(
    tx: EntityManager,
    actor: Actor,
    { unitId, year }: { unitId: string; year: number },
  ): Promise<void> {
    const unit = await unitOn(tx, unitId, lastDayWithin(year, this.clock.today()));
    if (!unit) throw new Problem('not-found');
    const ofBloc = unit.depth === 0;
    if (keepsProgramme(actor, { unitId, ofBloc })) return;
    const scope = inspectionScope(actor);
    if (!ofBloc && !scope.units.includes(unitId)) throw new Problem('not-found');
    refuse(whoLeads(ofBloc ? 'check' : 'self'));
  }

  private async one(actor: Actor, id: string): Promise<InspectionProgrammeOut> {
    const [found] = await programmesIn(this.database.manager, actor, { id }, this.clock.today());
    if (!found) throw new Problem('not-found');
    return found;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    changes: Record<string, unknown>,
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'inspection-programme',
      subjectId: id,
      action,
      changes,
    });
  }
}
