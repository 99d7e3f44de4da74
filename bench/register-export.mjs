// How long the register of 100.000 items takes as a file, beside reading its rows alone and writing them alone, and
// how much memory it asks for. `npm run build:server`, then `node bench/register-export.mjs [rows]`.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { commitmentRows } from '../dist/commitments/commitment-rows.query.js';
import { rowOf } from '../dist/commitments/commitment.sheet.js';
import { writeFormWorkbook } from '../dist/documents/workbooks/form-workbook.js';
import { HistoryService } from '../dist/history/history.service.js';
import { openMemoryDatabase } from '../dist/memory-database.js';
import { ExportLog } from '../dist/reports/export-log.js';
import { Letterhead } from '../dist/reports/letterhead.js';
import { registerForm } from '../dist/reports/register-form.js';
import { RegisterService } from '../dist/reports/register.service.js';
import { sheetNames } from '../dist/reports/sheet-names.query.js';
import { Clock } from '../dist/shared/clock.js';

const ROWS = Number(process.argv[2] ?? 100_000);
const TODAY = '2018-11-20';
const RATIO = 2;
const MEMORY_MB = 300;

const CONTENT =
  'Giải quyết hồ sơ thanh toán trước hạn cho khách hàng, bố trí cán bộ trực tiếp nhận hồ sơ, trả kết quả đúng hẹn.';
const MEASURES =
  'Phân công cán bộ theo dõi từng tuần, họp rút kinh nghiệm hằng tháng, công khai kết quả tại nơi tiếp dân.';

async function fill(database) {
  const run = (sql, values = []) => database.query(sql, values);
  await run(`INSERT INTO years (year, opened_at) VALUES (2017, now()), (2018, now())`);
  await run(`INSERT INTO year_list_items (year, list, code, name, position)
    SELECT y, l, l || c, 'Chủ đề ' || c, c FROM unnest(ARRAY[2017, 2018]) y, unnest(ARRAY['aspect', 'topic']) l, generate_series(1, 8) c`);
  const unit = (code, kind, parent, count) =>
    run(
      `WITH made AS (INSERT INTO units (id) SELECT gen_random_uuid() FROM generate_series(1, $4::int) RETURNING id),
       numbered AS (SELECT id, row_number() OVER () AS n FROM made),
       parents AS (SELECT unit_id, row_number() OVER () AS n, count(*) OVER () AS all FROM unit_versions WHERE kind = ANY ($3))
       INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, position, valid_from)
       SELECT m.id, p.unit_id, $1 || m.n, 'Đơn vị ' || $1 || m.n, $1 || m.n, 'Đảng bộ đơn vị ' || $1 || m.n, $2, m.n, '2015-01-01'
         FROM numbered m LEFT JOIN parents p ON p.n = 1 + m.n % p.all`,
      [code, kind, parent, count],
    );
  await unit('DUK', 'bloc', [], 1);
  await unit('U', 'base-committee', ['bloc'], 61);
  await unit('C', 'cell', ['base-committee'], 448);
  await run(
    `INSERT INTO people (name, search) SELECT 'Nguyễn Văn Thanh ' || n, 'nguyen van thanh ' || n FROM generate_series(1, 6321) n`,
  );
  await run(
    `WITH cells AS (SELECT unit_id, row_number() OVER () - 1 AS n FROM unit_versions WHERE kind = 'cell'),
     persons AS (SELECT id, row_number() OVER () - 1 AS n FROM people)
     INSERT INTO commitments (code, year, kind, state, unit_id, review_unit_id, person_id, registrant_name, aspect, topic,
       no_shortcoming_reason, content, measures, indicator, target, product, deadline, expected_evidence, owner, search,
       first_registered_at, registered_on)
     SELECT 'C' || lpad(g::text, 7, '0'), 2017 + g % 2, CASE WHEN p.id IS NULL THEN 'collective' ELSE 'individual' END,
       'registered', c.unit_id, c.unit_id, p.id, CASE WHEN p.id IS NULL THEN NULL ELSE 'Nguyễn Văn Thanh' END,
       'aspect' || 1 + g % 8, 'topic' || 1 + g % 8, 'Năm trước không có hạn chế về việc này.', $2 || ' ' || g, $3,
       'Tỷ lệ hồ sơ trước hạn', '95 % hồ sơ', 'Báo cáo hằng quý', '2018-12-15', 'Sổ theo dõi hồ sơ', 'Trần Văn Hòa', '',
       now(), '2018-02-20'
       FROM generate_series(1, $1::int) g
       JOIN cells c ON c.n = g % 448
       LEFT JOIN persons p ON g % 2 = 0 AND p.n = g % 6321`,
    [ROWS, CONTENT, MEASURES],
  );
  await run('ANALYZE');
}

/** A leader at the bloc: sees all items, the individual ones without names. */
async function leader(database) {
  const units = await database.query('SELECT unit_id AS id, kind FROM unit_versions');
  const grant = { role: 'leader', unitId: units.find(({ kind }) => kind === 'bloc').id, atBloc: true };
  return {
    accountId: '00000000-0000-4000-8000-000000000001',
    personId: null,
    username: 'lanhdao',
    name: 'Phan Hồng Quân',
    mustChangePassword: false,
    grants: [{ ...grant, unitIds: new Set(units.map(({ id }) => id)) }],
    homeUnitIds: new Set(),
  };
}

async function timed(work) {
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const start = performance.now();
  const result = await work();
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, memory: Math.round((peak - idle) / 2 ** 20), result };
}

async function main() {
  const { options, close } = await openMemoryDatabase();
  const database = await new DataSource(options).initialize();
  const folder = await mkdtemp(join(tmpdir(), 'bench-register-'));
  try {
    await fill(database);
    const clock = new Clock(TODAY);
    const actor = await leader(database);
    const letterhead = new Letterhead(database, clock, { demo: false });
    const log = new ExportLog(database, new HistoryService(clock));
    const service = new RegisterService(database, clock, letterhead, log);
    const names = await sheetNames(database.manager);
    const read = () => commitmentRows(database.manager, actor, {}, TODAY);
    // The first page compiles what all others use.
    for await (const _ of commitmentRows(database.manager, actor, { unit: 'U1' }, TODAY)) break;

    const path = join(folder, 'sent.xlsx');
    const exported = await timed(async () =>
      pipeline(await service.file(actor, {}, new AbortController().signal), createWriteStream(path)),
    );
    const { size } = await stat(path);
    const rows = [];
    const reading = await timed(async () => {
      for await (const item of read()) rows.push(rowOf(item, names.words));
    });
    const facts = { ...(await letterhead.read()), today: TODAY, names, rows };
    const writing = await timed(() => writeFormWorkbook(join(folder, 'alone.xlsx'), registerForm({}, facts)));
    const ratio = exported.seconds / reading.seconds;
    const told = {
      rows: rows.length,
      'export, s': exported.seconds.toFixed(1),
      'reading alone, s': reading.seconds.toFixed(1),
      'writing alone, s': writing.seconds.toFixed(1),
      [`export : reading (at most ${RATIO})`]: ratio.toFixed(2),
      'export : reading + writing': (exported.seconds / (reading.seconds + writing.seconds)).toFixed(2),
      [`memory above idle, MB (at most ${MEMORY_MB})`]: exported.memory,
      'file, MB': (size / 2 ** 20).toFixed(1),
    };
    for (const [name, value] of Object.entries(told)) console.log(`${name.padEnd(44)}${value}`);
    if (ratio > RATIO || exported.memory > MEMORY_MB) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await database.destroy();
    await close();
  }
}

await main();
