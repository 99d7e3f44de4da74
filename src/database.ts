import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { checkDatabase } from './platform/database-checks.js';
import { openEmbeddedDatabase } from './platform/embedded-database.js';
import { migrationsIn } from './platform/migrations.js';
import { SnakeNames } from './platform/naming.js';
import type { Settings } from './shared/settings.js';

/** A database that is open, and how to let go of what lies under its connections. */
export interface OpenDatabase {
  options: DataSourceOptions;
  close(): Promise<void>;
}

// A date is a date: never an instant in the zone of the server.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

const COMMON = {
  type: 'postgres',
  entities: ENTITIES,
  migrations: migrationsIn(MIGRATIONS),
  migrationsTransactionMode: 'each',
  namingStrategy: new SnakeNames(),
  installExtensions: false,
  uuidExtension: 'pgcrypto',
  synchronize: false,
} as const;

/** Options for a PostgreSQL server. */
export function serverOptions(url: string): DataSourceOptions {
  // Our queries are short and wide: compiling them costs more than running them.
  const options = '-c jit=off';
  return { ...COMMON, url, extra: { max: 10, connectionTimeoutMillis: 10_000, options } };
}

/** Options for an embedded engine: one session, so one connection. */
export function embeddedOptions(engine: PGlite): DataSourceOptions {
  return {
    ...COMMON,
    host: 'localhost',
    username: 'postgres',
    password: 'embedded',
    database: 'postgres',
    extra: { ...createPgConfig(engine), max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 20_000 },
  };
}

/** Opens the database of the settings, migrates it and checks that it can hold Vietnamese text. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await migrate(serverOptions(settings.migrationsUrl ?? settings.databaseUrl));
    return { options: serverOptions(settings.databaseUrl), close: async () => {} };
  }
  const { engine, close } = await openEmbeddedDatabase(settings.dataFolder);
  await migrate(embeddedOptions(engine));
  return { options: embeddedOptions(engine), close };
}

/** Runs the migrations that are missing. */
export async function migrate(options: DataSourceOptions): Promise<void> {
  const database = await new DataSource(options).initialize();
  try {
    await checkDatabase(database);
    await migrateAround(database);
  } finally {
    await database.destroy();
  }
}

/** What reads closed years is made from the columns of the tables: taken away before they change, made anew after. */
async function migrateAround(database: DataSource): Promise<void> {
  const pending = await database.showMigrations();
  if (pending) await database.query('DROP SCHEMA IF EXISTS book, book_view CASCADE');
  await database.runMigrations();
  const [made] = await database.query<{ there: boolean }[]>(
    `SELECT to_regnamespace('book') IS NOT NULL AS there`,
  );
  if (!made?.there) await database.query('SELECT make_books(), make_book_spans(), make_book_view()');
}
