import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { ShortcomingsService } from '../shortcomings/shortcomings.service.js';
import type { ShortcomingThreadOut } from './shortcoming-thread.dto.js';
import { seenAmong, shortcomingThread } from './shortcoming-thread.query.js';

/** Found, addressed by commitments, evidence, what came of it: a shortcoming over the years. */
@Injectable()
export class ShortcomingThreadsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly shortcomings: ShortcomingsService,
  ) {}

  async one(actor: Actor, id: string): Promise<ShortcomingThreadOut> {
    const thread = await shortcomingThread(this.database.manager, actor, id, this.clock.today());
    if (!thread) throw new Problem('not-found');
    return thread;
  }

  /** All acts on it; who took one on a commitment, and on which, is told as the thread tells it. */
  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    const { manager } = this.database;
    await this.shortcomings.one(actor, id);
    const entries = await this.history.of(manager, 'shortcoming', id);
    const ids = entries.flatMap(({ changes }) => commitmentOf(changes) ?? []);
    const seen = await seenAmong(manager, actor, ids);
    return entries.map((entry) => {
      const commitmentId = commitmentOf(entry.changes);
      const named = commitmentId === null ? true : seen.get(commitmentId);
      if (named) return entry;
      const changes = named === undefined ? { ...entry.changes, commitmentId: null } : entry.changes;
      return { ...entry, by: null, onBehalfOf: null, changes };
    });
  }
}

const commitmentOf = ({ commitmentId }: Record<string, unknown>): string | null =>
  typeof commitmentId === 'string' ? commitmentId : null;
