import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadOnlyMode } from './read-only.js';

const HOUR = 3_600_000;

/** Drops what has run out: sessions, sign-in failures, answers to repeated requests, files never confirmed. Safe on several servers at once. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly readOnly: ReadOnlyMode,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), HOUR);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await this.database.query(`DELETE FROM sessions WHERE expire < now()`);
    await this.database.query(`DELETE FROM sign_in_limits WHERE expire < extract(epoch FROM now()) * 1000`);
    await this.database.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`);
    // What follows is of the book itself: it rests with it.
    if (await this.readOnly.now()) return;
    await this.database.query(
      `DELETE FROM imports WHERE state IN ('reading', 'failed', 'checked') AND touched_at < now() - interval '30 days'`,
    );
  }
}
