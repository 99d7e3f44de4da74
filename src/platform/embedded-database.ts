import { existsSync, fsyncSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import lockfile from 'proper-lockfile';

export const EXTENSIONS = { btree_gist, pg_trgm, pgcrypto, unaccent };

/** An embedded PostgreSQL whose folder this process alone holds. */
export interface EmbeddedDatabase {
  engine: PGlite;
  close(): Promise<void>;
}

interface EmscriptenModule {
  NODEFS?: NodeFileSystem;
  FS?: { filesystems?: { NODEFS?: NodeFileSystem } };
}
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd?: number }) => number };
}

let synced = 0;

/**
 * The engine's file system drops fsync, so a power cut could lose commits that were acknowledged. This one passes
 * it on. It uses an internal of the pinned version; `checkDurability` notices when an update moves it.
 */
class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(...args);
    const options = started.emscriptenOpts as { preRun?: ((module: EmscriptenModule) => void)[] };
    (options.preRun ??= []).push((module) => {
      const files = module.NODEFS ?? module.FS?.filesystems?.NODEFS;
      if (!files) throw new Error('Embedded database: file system not found, fsync cannot be set.');
      files.stream_ops.fsync = (stream) => {
        synced += 1;
        if (stream.nfd !== undefined) fsyncSync(stream.nfd);
        return 0;
      };
    });
    return started;
  }
}

/**
 * Opens the embedded database in a folder, making it when new. The folder is locked: two processes on one folder
 * would lose rows without a word. Throws when another process holds it.
 */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const engine = await PGlite.create({
      fs: new DurableNodeFS(join(folder, 'postgres')),
      extensions: EXTENSIONS,
      startParams: PGlite.defaultStartParams
        .filter((parameter) => parameter !== '-F')
        .concat(['-c', 'fsync=on', '-c', 'wal_sync_method=fsync']),
    });
    await checkDurability(engine);
    return { engine, close: () => engine.close().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const marker = join(folder, 'in-use');
  if (!existsSync(marker)) writeFileSync(marker, '');
  const take = () => lockfile.lock(marker, { stale: 15_000, update: 5_000 });
  const release = await take().catch((error: { code?: string }) => {
    if (error.code !== 'ELOCKED' || holderLives(marker)) throw refusal(folder, error);
    rmSync(`${marker}.lock`, { recursive: true, force: true });
    return take();
  });
  writeFileSync(marker, `${hostname()} ${process.pid}`);
  return release;
}

/** A process that was killed leaves its lock behind; on the same machine its number tells whether it still lives. */
function holderLives(marker: string): boolean {
  const [host, pid] = readFileSync(marker, 'utf8').split(' ');
  if (host !== hostname() || !pid) return true;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function refusal(folder: string, cause: unknown): Error {
  return new Error(
    `Thư mục dữ liệu “${folder}” đang được một chương trình khác mở. Đề nghị đóng chương trình đó, ` +
      `hoặc đặt DATA_DIR sang thư mục khác.`,
    { cause },
  );
}

/** Commits once and looks whether the file system was asked to sync; refuses to run on a promise that is not kept. */
async function checkDurability(engine: PGlite): Promise<void> {
  const before = synced;
  await engine.exec(
    'CREATE TABLE IF NOT EXISTS durability_check (at timestamptz); DELETE FROM durability_check; INSERT INTO durability_check VALUES (now()); CHECKPOINT;',
  );
  if (synced === before) {
    throw new Error(
      'Cơ sở dữ liệu nhúng không ghi xuống đĩa (fsync). Đề nghị dùng PostgreSQL qua DATABASE_URL.',
    );
  }
}
