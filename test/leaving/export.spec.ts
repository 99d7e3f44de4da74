import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ExportService } from '../../src/leaving/export.service.js';
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from '../../src/leaving/left-out.js';
import { tablesOfDatabase } from '../../src/leaving/schema.query.js';
import { exported } from '../../src/leaving/table-rows.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { PNG } from '../support/files.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { EXPORT } from './covered.js';

const READER = fileURLToPath(new URL('../fixtures/read-export.mjs', import.meta.url));
const NAME = 'Ảnh “họp” chi bộ, tháng 5.png';

/** What a reader without our code makes of an export. */
interface ReadExport {
  wrong: string[];
  counts: Record<string, number>;
  confirmed: Record<string, number>;
  files: string[];
  readMe: string;
}

describe('everything of a bloc leaves in one file', () => {
  let bloc: TestApp;
  let folder: string;
  let read: ReadExport;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'export-spec-'));
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
      await makeItem(bloc.database, { unit, state: 'registered' });
    await makeItem(bloc.database, { unit: 'KBNN', state: 'verified' });
    await makeItem(bloc.database, { unit: 'KBNN', state: 'submitted' });
    const id = await makeItem(bloc.database, { state: 'registered' });
    const file = { name: NAME, bytes: PNG };
    must(201, await bloc.as('giupviec.kbnn').upload(`/api/commitments/${id}/evidence`, file));
    await bloc.database.query(
      `UPDATE commitments SET product = '=1+1', expected_evidence = '', measures = E'Dòng "một",\\r\\ndòng hai' WHERE id = $1`,
      [id],
    );
    const zip = await bloc.as('quantri').download(EXPORT);
    writeFileSync(join(folder, 'export.zip'), must(200, zip));
    read = await readBy(join(folder, 'export.zip'));
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await bloc.stop();
  });

  /** By a script that knows nothing of this program. */
  const readBy = async (zip: string) => {
    const { stdout } = await promisify(execFile)(process.execPath, [READER, zip, '2018'], {
      maxBuffer: 20_000_000,
    });
    return JSON.parse(stdout);
  };

  test('a script without the program finds every hash, row and key as told', () => {
    expect(read.wrong).toEqual([]);
  });

  test('it counts the rows of each table as the database does', async () => {
    for (const [name, count] of Object.entries(read.counts)) {
      // What was written since: the export itself.
      if (name === 'history' || name === 'app_settings') continue;
      const [row] = await bloc.database.query(`SELECT count(*)::int AS count FROM "${name}"`);
      expect([name, count]).toEqual([name, row.count]);
    }
  });

  test('it counts the confirmed items of each unit as the summary does', async () => {
    const summary = must(200, await bloc.as('lanhdao').get('/api/summaries?from=2018&to=2018'));
    const figures: Record<string, number> = {};
    for (const { code, collective, individual } of summary.units)
      if (collective.value + individual.value > 0) figures[code] = collective.value + individual.value;
    expect(read.confirmed).toEqual(figures);
    expect(Object.keys(figures).sort()).toEqual(['BHXH', 'KBNN']);
  });

  test('each year has its summary, its tables and its report, and files keep their names', () => {
    for (const name of [
      'Tổng hợp 2018.xlsx',
      'Biểu tổng hợp 2018.xlsx',
      'Báo cáo năm 2018.docx',
      'Báo cáo năm 2018.pdf',
    ])
      expect(read.files).toContain(`van-ban/2018/${name}`);
    expect(read.files.filter((name: string) => /^tep\/[0-9a-f-]{36}\//.test(name))).toHaveLength(1);
    expect(read.files.find((name: string) => name.startsWith('tep/') && name.endsWith('.png'))).toContain(
      'họp',
    );
    expect(read.readMe).toContain('Theo quyết định số 3254-QĐ/TU');
    expect(read.readMe).not.toContain('VĂN BẢN CHƯA LẬP ĐƯỢC');
  });

  test('no secret is in it', async () => {
    // Papers take their time, and the first export has shown them.
    await bloc.database.query('UPDATE years SET opened_at = NULL');
    const [{ value: cookieSecret }] = await bloc.database.query(
      `SELECT value FROM app_settings WHERE key = 'cookie-secret'`,
    );
    await bloc.app.get(ExportService).writeTo(join(folder, 'plain'), 'Thử.');
    const all = readdirSync(join(folder, 'plain'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(csv|jsonl|json|txt)$/.test(name))
      .map((name) => readFileSync(join(folder, 'plain', name), 'utf8'))
      .join('\n');
    expect(all).toContain('Trần Thị Mai');
    for (const secret of [cookieSecret, '$argon2', '"password_hash":', '"code_hash":'])
      expect(all.includes(secret) && secret).toBe(false);
    expect(Object.keys(read.counts).filter((name) => name in LEFT_OUT_TABLES)).toEqual([]);
  });

  test('every table of the database leaves or is told to stay, and what is told to stay is there', async () => {
    const tables = await tablesOfDatabase(bloc.database.manager);
    const names = tables.map(({ name }) => name);
    const left = exported(tables).map(({ name }) => name);
    expect(names.filter((name) => !left.includes(name) && !(name in LEFT_OUT_TABLES))).toEqual([]);
    expect(
      Object.keys(LEFT_OUT_TABLES).filter((name) => !names.includes(name) && name !== 'durability_check'),
    ).toEqual([]);
    const columns = tables.flatMap((table) => table.columns.map(({ name }) => `${table.name}.${name}`));
    expect(Object.keys(LEFT_OUT_COLUMNS).filter((name) => !columns.includes(name))).toEqual([]);
  });

  test('a column that sounds like a secret is looked at before it leaves', async () => {
    const columns = exported(await tablesOfDatabase(bloc.database.manager)).flatMap((table) =>
      table.columns.map(({ name }) => `${table.name}.${name}`),
    );
    const sounding = columns.filter((name) => /password|secret(?!ary)|token|hash|pending/.test(name));
    expect(sounding).toEqual(LOOKED_AT);
  });

  test('who took it, on what decision and why stands in history', async () => {
    const [entry] = await bloc.database.query(
      `SELECT * FROM history WHERE subject_type = 'export' AND account_id IS NOT NULL ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({
      actor_name: 'Tạ Quốc Việt',
      subject_id: 'export.zip',
      action: 'export',
      reason: 'Đảng bộ Khối kết thúc hoạt động.',
    });
    expect(entry.changes).toMatchObject({ filter: { decisionNumber: '3254-QĐ/TU' } });
    expect(entry.changes.rows).toBeGreaterThan(50);
  });

  test('the leaders see who took it, when, why and its digest; nobody else does', async () => {
    const { items } = must(200, await bloc.as('lanhdao').get('/api/leaving/exports'));
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, 'export.zip')))
      .digest('hex');
    expect(items[0]).toMatchObject({
      by: 'Tạ Quốc Việt',
      action: 'export',
      reason: 'Đảng bộ Khối kết thúc hoạt động.',
      changes: { filter: { decisionNumber: '3254-QĐ/TU' }, sha256 },
    });
    expect(told(await bloc.as('tuyengiao').get('/api/leaving/exports'))).toBe('403 refused.role');
  });

  test('without a decision or a reason it is refused, and two at once are one', async () => {
    const quantri = bloc.as('quantri');
    expect(told(await quantri.get('/api/leaving/export.zip'))).toBe('400 request.invalid');
    const both = await Promise.all([quantri.download(EXPORT), quantri.download(EXPORT)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  test('nothing is left on the disk, sent or failed', async () => {
    const service = bloc.app.get(ExportService);
    const own = join(folder, 'own');
    mkdirSync(own);
    service.folder = own;
    must(200, await bloc.as('quantri').download(EXPORT));
    await bloc.database.query('ALTER TABLE attachments RENAME COLUMN file_name TO file_name_gone');
    const failed = await bloc.as('quantri').get(EXPORT);
    await bloc.database.query('ALTER TABLE attachments RENAME COLUMN file_name_gone TO file_name');
    expect(told(failed)).toBe('500 server.error');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(readdirSync(own)).toEqual([]);
    must(200, await bloc.as('quantri').download(EXPORT));
  }, 60_000);
});

/** Hashes of what is there to be checked, not of what opens a door. */
const LOOKED_AT = [
  'accounts.must_change_password',
  'year_books.hash',
  'year_books.previous_hash',
  'year_books.hash_rule',
];
