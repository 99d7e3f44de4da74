import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import type {
  CommendationOptionIn,
  CommendationOptionOut,
  CommendationOptionPatch,
  CommendationOptionsOut,
  CommendationOptionsQuery,
} from './commendation-option.dto.js';
import { CommendationOption } from './commendation.entity.js';
import { mayKeepOptions } from './commendation.policy.js';

/** The list of forms and the list of titles: two lists, and never one. */
@Injectable()
export class CommendationOptionsService {
  constructor(
    private readonly database: DataSource,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, { list, year }: CommendationOptionsQuery): Promise<CommendationOptionsOut> {
    const all = await this.database.manager.find(CommendationOption, {
      where: list ? { list } : {},
      order: { list: 'ASC', position: 'ASC', fromYear: 'ASC', name: 'ASC' },
    });
    const given = all.filter(
      (one) => year == null || (one.fromYear <= year && (one.toYear === null || one.toYear >= year)),
    );
    return { items: given.map((one) => shown(actor, one)), total: given.length };
  }

  create(actor: Actor, input: CommendationOptionIn): Promise<CommendationOptionOut> {
    if (!mayKeepOptions(actor)) throw new Problem('refused.role', { who: 'Đảng ủy Khối' });
    refuseBackwards(input.fromYear, input.toYear ?? null);
    return this.database.transaction(async (tx) => {
      const option = await tx.save(tx.create(CommendationOption, { ...input, toYear: input.toYear ?? null }));
      await this.note(tx, actor, option.id, 'create', { ...input });
      return shown(actor, option);
    });
  }

  /** A list of the past stays as it was: an option ends with a year, and another one begins. */
  update(
    actor: Actor,
    id: string,
    { version, ...change }: CommendationOptionPatch,
  ): Promise<CommendationOptionOut> {
    if (!mayKeepOptions(actor)) throw new Problem('refused.role', { who: 'Đảng ủy Khối' });
    return this.database.transaction(async (tx) => {
      const option = await tx.findOne(CommendationOption, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!option) throw new Problem('not-found');
      if (option.version !== version) {
        throw new Problem('commendation-option.stale', {}, [], { current: shown(actor, option) });
      }
      const after = { ...option, ...change, version: option.version + 1 };
      refuseBackwards(after.fromYear, after.toYear);
      await tx.update(CommendationOption, id, { ...change, version: after.version });
      await this.note(tx, actor, id, 'update', differences({ ...option }, change));
      return shown(actor, after);
    });
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    changes: Record<string, unknown>,
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'commendation-option',
      subjectId: id,
      action,
      changes,
    });
  }
}

const shown = (actor: Actor, option: CommendationOption): CommendationOptionOut => ({
  ...option,
  can: mayKeepOptions(actor) ? ['update'] : [],
});

function refuseBackwards(fromYear: number, toYear: number | null): void {
  if (toYear !== null && toYear < fromYear) throw new Problem('dates.backwards');
}
