import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Problem } from '../shared/problems.js';

const MINUTE = 60;

/**
 * Slows guessing: per user name and address (an office shares one address, so the address alone does not lock
 * colleagues out), and locks a user name after many failures from anywhere. Kept in the database, so that it
 * holds over restarts and over several servers.
 */
@Injectable()
export class SignInLimits {
  private readonly byNameAndAddress: RateLimiterPostgres;
  private readonly byName: RateLimiterPostgres;
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(database: DataSource) {
    const store = {
      // TypeORM keeps its pool here and has no public name for it.
      storeClient: (database.driver as unknown as { master: Pool }).master,
      storeType: 'pool',
      tableName: 'sign_in_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    this.byNameAndAddress = new RateLimiterPostgres({
      ...store,
      keyPrefix: 'name-address',
      points: 5,
      duration: 10 * MINUTE,
      blockDuration: 5 * MINUTE,
    });
    this.byName = new RateLimiterPostgres({
      ...store,
      keyPrefix: 'name',
      points: 20,
      duration: 60 * MINUTE,
      blockDuration: 30 * MINUTE,
    });
  }

  /** One attempt of a user name after the other: many at once would all be checked before the first one counts. */
  async inTurn<T>(username: string, attempt: () => Promise<T>): Promise<T> {
    const mine = (this.running.get(username) ?? Promise.resolve()).then(attempt, attempt);
    this.running.set(username, mine);
    try {
      return await mine;
    } finally {
      if (this.running.get(username) === mine) this.running.delete(username);
    }
  }

  /** Refuses while the user name, or it from this address, is locked. */
  async check(username: string, address: string): Promise<void> {
    const [near, far] = [
      await this.byNameAndAddress.get(`${username}|${address}`),
      await this.byName.get(username),
    ];
    refuseWhenUsedUp(near, 5);
    refuseWhenUsedUp(far, 20);
  }

  async failed(username: string, address: string): Promise<void> {
    // consume() rejects when the points are used up; the next check() tells the person.
    await this.byNameAndAddress.consume(`${username}|${address}`).catch(() => undefined);
    await this.byName.consume(username).catch(() => undefined);
  }

  async succeeded(username: string, address: string): Promise<void> {
    await this.byNameAndAddress.delete(`${username}|${address}`);
    await this.byName.delete(username);
  }
}

function refuseWhenUsedUp(state: RateLimiterRes | null, points: number): void {
  if (state && state.consumedPoints >= points && state.msBeforeNext > 0) {
    throw new Problem('auth.slow-down', { minutes: Math.ceil(state.msBeforeNext / 60_000) });
  }
}
