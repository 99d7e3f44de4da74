import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppSetting } from './app-setting.entity.js';

/** Facts of this installation that live in its database. */
@Injectable()
export class AppSettings {
  constructor(private readonly database: DataSource) {}

  async read<T>(key: string, fallback: T, manager: EntityManager = this.database.manager): Promise<T> {
    const setting = await manager.findOneBy(AppSetting, { key });
    return setting ? (setting.value as T) : fallback;
  }

  async write(key: string, value: unknown, manager: EntityManager = this.database.manager): Promise<void> {
    await manager.query(
      `INSERT INTO app_settings (key, value) VALUES ($1, $2::jsonb)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [key, JSON.stringify(value)],
    );
  }

  /** The secret that signs cookies, made at the first start and shared by all servers on this database. */
  async cookieSecret(): Promise<string> {
    await this.database.query(
      `INSERT INTO app_settings (key, value) VALUES ('cookie-secret', to_jsonb($1::text)) ON CONFLICT DO NOTHING`,
      [randomBytes(32).toString('hex')],
    );
    return this.read<string>('cookie-secret', '');
  }
}
