import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { embeddedOptions, migrate, serverOptions } from '../../src/database.js';
import { EXTENSIONS } from '../../src/platform/embedded-database.js';
import { DatabaseImage } from './database-image.js';
import { PreparedStatements } from './prepared-statements.js';
import { seedWorld } from './seed.js';

/** empty: migrated, without a row. world: with the organisation, people and accounts of `world.ts`. */
export type Content = 'empty' | 'world';

export interface TestDatabase {
  options: DataSourceOptions;
  close(): Promise<void>;
}

const folder = () => process.env.TEST_RUN_FOLDER ?? '';
const serverUrl = process.env.TEST_DATABASE_URL;
export const onServer = Boolean(serverUrl);

/** A database of its own for one spec file. Made once a run by whoever comes first, then copied. */
export async function openTestDatabase(content: Content = 'world'): Promise<TestDatabase> {
  await once('databases', serverUrl ? makeTemplates : makeSnapshots);
  return serverUrl ? copyOfTemplate(content) : copyOfSnapshot(content);
}

/** Runs `make` in one worker; the others wait until it is done. */
async function once(name: string, make: () => Promise<void>): Promise<void> {
  const [claim, done, failed] = ['claim', 'done', 'failed'].map((end) => join(folder(), `${name}.${end}`));
  if (existsSync(done!)) return;
  if (claimed(claim!)) {
    try {
      await make();
      writeFileSync(done!, '');
    } catch (error) {
      writeFileSync(failed!, String((error as Error).stack));
      throw error;
    }
    return;
  }
  for (let waited = 0; waited < 600; waited += 1) {
    if (existsSync(done!)) return;
    if (existsSync(failed!))
      throw new Error(`The test database was not made: ${readFileSync(failed!, 'utf8')}`);
    await pause(100);
  }
  throw new Error('Waited a minute for the test database.');
}

function claimed(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}

const snapshot = (content: Content) => join(folder(), `${content}.tar`);

async function makeSnapshots(): Promise<void> {
  const engine = await PGlite.create({ extensions: EXTENSIONS });
  await migrate(embeddedOptions(engine));
  await dump(engine, 'empty');
  await seed(embeddedOptions(engine));
  await dump(engine, 'world');
  await engine.close();
}

async function dump(engine: PGlite, content: Content): Promise<void> {
  const file = await engine.dumpDataDir('none');
  writeFileSync(`${snapshot(content)}.part`, Buffer.from(await file.arrayBuffer()));
  renameSync(`${snapshot(content)}.part`, snapshot(content));
}

/** An engine and what it was when it had just started on a snapshot. */
interface Kept {
  engine: PGlite;
  image: DatabaseImage;
}

/** Engines of this process that no spec file uses now. */
const idle: Record<Content, Kept[]> = { empty: [], world: [] };

async function copyOfSnapshot(content: Content): Promise<TestDatabase> {
  const kept = idle[content].pop() ?? (await startKept(content));
  kept.image.restore();
  const lent = lend(kept.engine);
  const close = async () => {
    lent.take();
    idle[content].push(kept);
  };
  return { options: embeddedOptions(lent.engine), close };
}

/** With a hundred rows any plan will do: the engine is not to look for the best one. */
const startParams = [
  ...PGlite.defaultStartParams,
  ...[
    'join_collapse_limit=1',
    'from_collapse_limit=1',
    'enable_mergejoin=off',
    'enable_memoize=off',
    'enable_bitmapscan=off',
    'enable_incremental_sort=off',
    'plan_cache_mode=force_generic_plan',
  ].flatMap((setting) => ['-c', setting]),
];

async function startKept(content: Content): Promise<Kept> {
  const loadDataDir = new Blob([readFileSync(snapshot(content))]);
  const engine = await PGlite.create({ extensions: EXTENSIONS, loadDataDir, startParams });
  return { engine, image: await DatabaseImage.of(engine) };
}

/** What the driver asks of an engine, until it is taken back: what a spec file left running must not reach the next. */
function lend(engine: PGlite): { engine: PGlite; take: () => void } {
  let ours = true;
  const statements = new PreparedStatements((message, options) =>
    engine.execProtocolStream(message, options),
  );
  const lent: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: engine.waitReady,
    execProtocolStream: async (message, options) => {
      if (!ours) throw new Error('PGlite is closed');
      return statements.send(message, options);
    },
  };
  return { engine: lent as PGlite, take: () => void (ours = false) };
}

async function seed(options: DataSourceOptions): Promise<void> {
  const database = await new DataSource(options).initialize();
  try {
    await seedWorld(database.manager);
  } finally {
    await database.destroy();
  }
}

const template = (content: Content) => `${process.env.TEST_RUN_NAME}_${content}`;

async function makeTemplates(): Promise<void> {
  await createDatabase(template('empty'), `TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`);
  await migrate(serverOptions(urlOf(template('empty'))));
  await createDatabase(template('world'), `TEMPLATE "${template('empty')}"`);
  await seed(serverOptions(urlOf(template('world'))));
}

let copies = 0;

async function copyOfTemplate(content: Content): Promise<TestDatabase> {
  copies += 1;
  const name = `${template(content)}_${process.pid}_${Date.now().toString(36)}_${copies}`;
  await createDatabase(name, `TEMPLATE "${template(content)}"`);
  return {
    options: serverOptions(urlOf(name)),
    close: () => admin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/** Two workers that copy a template at once may find it in use for a moment. */
async function createDatabase(name: string, how: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await admin(`CREATE DATABASE "${name}" ${how}`);
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || tries > 50) throw error;
      await pause(100);
    }
  }
}

async function admin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  return url.href;
}
