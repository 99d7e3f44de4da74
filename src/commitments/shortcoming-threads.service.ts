import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import type { ShortcomingThreadOut } from './shortcoming-thread.dto.js';
import { shortcomingThread } from './shortcoming-thread.query.js';

/** Found, addressed by commitments, evidence, what came of it: a shortcoming over the years. */
@Injectable()
export class ShortcomingThreadsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<ShortcomingThreadOut> {
    const thread = await shortcomingThread(this.database.manager, actor, id, this.clock.today());
    if (!thread) throw new Problem('not-found');
    return thread;
  }
}
