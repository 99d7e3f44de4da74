// What a summary costs: of one open year, of the same year closed, with rows put back, and of ten closed years; and
// what keeping books costs a write of an open year. `npm run build:server`, then `node bench/ten-years.mjs [rows a year]`.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ClosingsService } from '../dist/closings/closings.service.js';
import { readSettings } from '../dist/config.js';
import { SummaryService } from '../dist/figures/summary.service.js';
import { openMemoryDatabase } from '../dist/memory-database.js';
import { readIn } from '../dist/platform/reading-frame.js';
import { makeServer } from '../dist/server.js';

const ROWS = Number(process.argv[2] ?? 6000);
const TODAY = '2018-11-20';
const YEARS = Array.from({ length: 10 }, (_, place) => 2009 + place);
const UNCHANGED = 1.3;
// “About what one costs”; not reached yet (5 to 8 on the embedded database): places and plan contents are still counted.
const TEN = 2;
const LEADER = '00000000-0000-4000-8000-000000000001';

async function fill(database) {
  const run = (sql, values = []) => database.query(sql, values);
  await run(`INSERT INTO years (year, opened_at) SELECT y, now() FROM unnest($1::int[]) y`, [YEARS]);
  await run(
    `INSERT INTO year_list_items (year, list, code, name, position)
     SELECT y, l, l || c, 'Chủ đề ' || c, c FROM unnest($1::int[]) y, unnest(ARRAY['aspect', 'topic']) l, generate_series(1, 8) c`,
    [YEARS],
  );
  const unit = (code, kind, parent, count) =>
    run(
      `WITH made AS (INSERT INTO units (id) SELECT gen_random_uuid() FROM generate_series(1, $4::int) RETURNING id),
       numbered AS (SELECT id, row_number() OVER () AS n FROM made),
       parents AS (SELECT unit_id, row_number() OVER () AS n, count(*) OVER () AS all FROM unit_versions WHERE kind = ANY ($3))
       INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, position, valid_from)
       SELECT m.id, p.unit_id, $1 || m.n, 'Đơn vị ' || $1 || m.n, $1 || m.n, 'Đảng bộ đơn vị ' || $1 || m.n, $2, m.n, '2005-01-01'
         FROM numbered m LEFT JOIN parents p ON p.n = 1 + m.n % p.all`,
      [code, kind, parent, count],
    );
  await unit('DUK', 'bloc', [], 1);
  await unit('U', 'base-committee', ['bloc'], 61);
  await unit('C', 'cell', ['base-committee'], 448);
  await run(
    `INSERT INTO accounts (id, username, name, password_hash) VALUES ($1, 'lanhdao', 'Phan Hồng Quân', 'x')`,
    [LEADER],
  );
  for (const year of YEARS) await addRows(run, year, ROWS);
  await run('ANALYZE');
}

const addRows = (run, year, rows, offset = 0) =>
  run(
    `WITH cells AS (SELECT unit_id, row_number() OVER () - 1 AS n FROM unit_versions WHERE kind = 'cell')
     INSERT INTO commitments (code, year, kind, state, unit_id, review_unit_id, aspect, topic, no_shortcoming_reason,
       content, target, deadline, first_registered_at, registered_on)
     SELECT $1::int || '-' || g, $1::int, 'collective', 'registered', c.unit_id, c.unit_id, 'aspect' || 1 + g % 8,
       'topic' || 1 + g % 8, 'Không có.', 'Giải quyết hồ sơ trước hạn ' || g, '95 %', make_date($1::int, 12, 15), now(),
       make_date($1::int, 2, 20)
       FROM generate_series($3::int + 1, $3 + $2::int) g JOIN cells c ON c.n = g % 448`,
    [year, rows, offset],
  );

async function leader(database) {
  const units = await database.query('SELECT unit_id AS id, kind FROM unit_versions');
  const bloc = units.find(({ kind }) => kind === 'bloc').id;
  const grant = {
    role: 'leader',
    unitId: bloc,
    atBloc: true,
    unitIds: new Set(units.map(({ id }) => id)),
    pastIds: new Set(),
    standsFor: new Set([bloc]),
  };
  return {
    accountId: LEADER,
    personId: null,
    username: 'lanhdao',
    name: 'Phan Hồng Quân',
    grants: [grant],
    homeUnitIds: new Set(),
  };
}

/** Seconds of the middle one of seven. */
async function timed(work) {
  const took = [];
  await work();
  for (let times = 0; times < 7; times += 1) {
    const start = performance.now();
    await work();
    took.push((performance.now() - start) / 1000);
  }
  return took.sort((one, other) => one - other)[3];
}

async function main() {
  const { options, close } = await openMemoryDatabase();
  const app = await makeServer(readSettings({ LOG_LEVEL: 'silent', BUSINESS_DATE: TODAY }), options);
  await app.init();
  const database = app.get(DataSource);
  try {
    await fill(database);
    const actor = await leader(database);
    const summaries = app.get(SummaryService);
    const closings = app.get(ClosingsService);
    const live = (from, to) => timed(() => summaries.summarize(actor, { from, to }));
    const book = (from, to) =>
      timed(() =>
        readIn({ source: 'book', bookTo: to, day: `${to}-11-15` }, () =>
          summaries.summarize(actor, { from, to }),
        ),
      );
    let place = ROWS;
    const write = () =>
      timed(async () => {
        await addRows((sql, values) => database.query(sql, values), 2018, 500, place);
        place += 500;
      });

    const openWrite = await write();
    const one = await live(2017, 2017);
    const closingTook = [];
    for (const year of YEARS.slice(0, -1)) {
      const { open, version } = await closings.ahead(actor, year);
      const seen = open.map(({ key, value }) => ({ key, value }));
      const start = performance.now();
      await closings.close(actor, year, {
        decisionNumber: '1',
        decidedOn: TODAY,
        dataUntil: `${year}-12-31`,
        version,
        seen,
      });
      closingTook.push((performance.now() - start) / 1000);
    }
    const closedWrite = await write();
    const unchanged = await book(2017, 2017);
    await database.query('ALTER TABLE commitments DISABLE TRIGGER book_lock');
    await database.query(
      `UPDATE commitments SET content = content || '.' WHERE year = 2017 AND code LIKE '%7'`,
    );
    const changed = await book(2017, 2017);
    const ten = await book(2009, 2018);
    const told = {
      'rows a year': ROWS,
      'one open year, ms': one * 1000,
      'the same closed, ms': unchanged * 1000,
      [`closed : open (at most ${UNCHANGED})`]: unchanged / one,
      'a tenth of it changed since : open': changed / one,
      [`ten years : one (at most ${TEN})`]: ten / one,
      'closing a year, s': closingTook.at(-1),
      '500 rows into an open year, ms': openWrite * 1000,
      'the same once others are closed': closedWrite / openWrite,
    };
    for (const [name, value] of Object.entries(told))
      console.log(`${name.padEnd(44)}${Number(value).toFixed(2)}`);
    if (unchanged / one > UNCHANGED || ten / one > TEN) process.exitCode = 1;
  } finally {
    await app.close();
    await close();
  }
}

await main();
