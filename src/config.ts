import { resolve } from 'node:path';
import { readMail } from './mail-config.js';
import { isDate } from './shared/dates.js';
import type { Settings } from './shared/settings.js';

/** Reads the settings from environment variables; a wrong one stops the start with a clear message. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const businessDate = env.BUSINESS_DATE || null;
  if (businessDate !== null && !isDate(businessDate)) {
    throw new Error(`BUSINESS_DATE phải là ngày dạng YYYY-MM-DD, nhận được “${env.BUSINESS_DATE}”.`);
  }
  return {
    port: wholeNumber(env.PORT, 3000, 'PORT'),
    host: env.HOST || '0.0.0.0',
    databaseUrl: env.DATABASE_URL || null,
    migrationsUrl: env.MIGRATIONS_DATABASE_URL || null,
    dataFolder: resolve(env.DATA_DIR || 'data'),
    sessionSecret: env.SESSION_SECRET || null,
    secureCookies: env.SECURE_COOKIES === '1',
    trustedProxies: wholeNumber(env.TRUSTED_PROXIES, 0, 'TRUSTED_PROXIES'),
    businessDate,
    readOnly: env.READ_ONLY === '1',
    demo: env.DEMO === '1',
    helpContact: env.HELP_CONTACT || 'Quản trị hệ thống',
    logLevel: env.LOG_LEVEL || 'info',
    mail: readMail(env),
  };
}

function wholeNumber(text: string | undefined, fallback: number, name: string): number {
  if (!text) return fallback;
  if (!/^\d{1,5}$/.test(text)) throw new Error(`${name} phải là số nguyên, nhận được “${text}”.`);
  return Number(text);
}
