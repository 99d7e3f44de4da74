import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmbeddedDatabase } from '../../src/platform/embedded-database.js';

/** Counts what reaches the disk while the tests of this file run. */
const fsyncSync = fs.fsyncSync;
let synced = 0;
beforeAll(() => {
  fs.fsyncSync = (file) => {
    synced += 1;
    fsyncSync(file);
  };
  syncBuiltinESMExports();
});
afterAll(() => {
  fs.fsyncSync = fsyncSync;
  syncBuiltinESMExports();
});

/** A process that is there and holds the folder, as another server would. */
const holder = (): ChildProcess =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

describe('the embedded database', () => {
  const parent = fs.mkdtempSync(join(tmpdir(), 'ltb-dữ liệu '));
  const folder = join(parent, 'sổ làm theo Bác');
  beforeAll(async () => {
    const first = await openEmbeddedDatabase(folder);
    await first.engine.exec(`CREATE TABLE t (v text); INSERT INTO t VALUES ('Đảng ủy Khối')`);
    await first.close();
  }, 120_000);
  afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

  const lockAs = (pid: number, host = hostname()) => {
    fs.mkdirSync(join(folder, 'in-use.lock'), { recursive: true });
    fs.writeFileSync(join(folder, 'in-use'), `${host} ${pid}`);
  };
  const unlock = () => fs.rmSync(join(folder, 'in-use.lock'), { recursive: true });
  const REFUSED = /Thư mục dữ liệu “.*sổ làm theo Bác” đang được một chương trình khác mở.*DATA_DIR/s;

  test('keeps rows from one opening to the next, and each commit reaches the disk', async () => {
    const { engine, close } = await openEmbeddedDatabase(folder);
    const { rows } = await engine.query(`SELECT v, current_setting('fsync') AS fsync FROM t`);
    expect(rows).toEqual([{ v: 'Đảng ủy Khối', fsync: 'on' }]);
    for (const _ of [1, 2, 3]) {
      const before = synced;
      await engine.exec(`INSERT INTO t VALUES ('một dòng')`);
      expect(synced).toBeGreaterThan(before);
    }
    await close();
  });

  test('a folder that another process holds is refused, and said how to go on', async () => {
    const other = holder();
    try {
      lockAs(other.pid!);
      await expect(openEmbeddedDatabase(folder)).rejects.toThrow(REFUSED);
    } finally {
      other.kill('SIGKILL');
      unlock();
    }
  });

  test('the fresh lock of another machine is respected', async () => {
    lockAs(1, 'may-khac');
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(REFUSED);
    unlock();
  });

  test('the lock of a process that was killed is taken over at once, and let go at the end', async () => {
    const other = holder();
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    lockAs(other.pid!);
    const database = await openEmbeddedDatabase(folder);
    expect(fs.readFileSync(join(folder, 'in-use'), 'utf8')).toBe(`${hostname()} ${process.pid}`);
    await database.close();
    expect(fs.existsSync(join(folder, 'in-use.lock'))).toBe(false);
  });
});
