import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { AppSettings } from '../platform/app-settings.service.js';
import { LOGGER } from '../platform/logging.js';
import { Problem } from '../shared/problems.js';
import { Account } from './account.entity.js';

const KEY = 'setup-code';

/** The one-time code of the first run, printed in the log while there is no account. */
@Injectable()
export class SetupCode implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly settings: AppSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.isNeeded())) return;
    const code = randomBytes(6).toString('hex');
    await this.settings.write(KEY, code);
    this.logger.warn(`Chưa có quản trị hệ thống. Mở trang /thiet-lap và nhập mã một lần: ${code}`);
  }

  async isNeeded(): Promise<boolean> {
    return (await this.database.manager.count(Account)) === 0;
  }

  /** Uses the code up, or refuses. Two at once: the second finds the row gone. */
  async takeIn(tx: EntityManager, typed: string): Promise<void> {
    const code = await this.settings.read<string>(KEY, '', tx);
    if (!sameText(code, typed)) throw new Problem('setup.wrong-code');
    const [taken] = await tx.query<[{ key: string }[], number]>(
      `DELETE FROM app_settings WHERE key = $1 RETURNING key`,
      [KEY],
    );
    if (taken.length === 0) throw new Problem('setup.closed');
  }
}

function sameText(expected: string, typed: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(typed.trim())];
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right);
}
