// How long 5.500 imported rows take to be written together, beside the same service called row by row, and how long a
// set-up file of 61 units with their cells and 6.000 people takes to be checked and written.
// `npm run build:server`, then `node bench/import-rows.mjs [rows]`.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AttachmentsService } from '../dist/attachments/attachments.service.js';
import { DraftsService } from '../dist/commitments/drafts.service.js';
import { HistoryService } from '../dist/history/history.service.js';
import { OrganisationImport } from '../dist/imports/organisation.import.js';
import { openMemoryDatabase } from '../dist/memory-database.js';
import { PeopleService } from '../dist/people/people.service.js';
import { Clock } from '../dist/shared/clock.js';
import { UnitsService } from '../dist/units/units.service.js';

const ROWS = Number(process.argv[2] ?? 5500);
const TODAY = '2018-11-20';
const RATIO = 0.4;

async function fill(database) {
  await database.query(`INSERT INTO years (year, opened_at) VALUES (2019, now())`);
  await database.query(
    `INSERT INTO year_list_items (year, list, code, name, position) VALUES (2019, 'aspect', 'dao-duc', 'Đạo đức', 1)`,
  );
  const [account] = await database.query(
    `INSERT INTO accounts (username, name, password_hash) VALUES ('may', 'Máy đo', 'x') RETURNING id`,
  );
  const [bloc] = await database.query('INSERT INTO units DEFAULT VALUES RETURNING id');
  await database.query(
    `INSERT INTO unit_versions (unit_id, code, name, short_name, party_name, kind, valid_from)
     VALUES ($1, 'DUK', 'Khối', 'Khối', 'Đảng bộ Khối', 'bloc', '2015-01-01')`,
    [bloc.id],
  );
  return { accountId: account.id, blocId: bloc.id };
}

async function actorOf(database, accountId, role, atBloc) {
  const units = await database.query('SELECT unit_id AS id, kind FROM unit_versions');
  const root = units.find(({ kind }) => kind === 'bloc').id;
  const unitIds = new Set(units.map(({ id }) => id));
  const grants = [{ role, unitId: root, atBloc, unitIds }];
  return { accountId, personId: null, username: 'may', name: 'Máy đo', grants, homeUnitIds: new Set() };
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1000, result };
}

/** 61 units, 448 cells and 6.000 people, as rows of a file. */
function organisation() {
  const rows = [];
  const add = (part, values) =>
    rows.push({
      id: crypto.randomUUID(),
      part,
      sheet: part,
      rowNumber: rows.length + 2,
      values,
      accepted: false,
    });
  const unit = (code, parent, kind) =>
    add('units', {
      code,
      parent,
      name: `Đơn vị ${code}`,
      shortName: code,
      partyName: `Tổ chức đảng ${code}`,
      kind,
    });
  for (let n = 1; n <= 61; n += 1) unit(`U${n}`, 'DUK', 'Đảng bộ cơ sở');
  for (let n = 1; n <= 448; n += 1) unit(`C${n}`, `U${1 + (n % 61)}`, 'Chi bộ trực thuộc');
  for (let n = 1; n <= 6000; n += 1)
    add('people', { person: `Nguyễn Văn Thanh ${n}`, unit: `C${1 + (n % 448)}`, partyOffice: 'Đảng viên' });
  return rows;
}

const { options, close } = await openMemoryDatabase();
const database = await new DataSource(options).initialize();
try {
  const clock = new Clock(TODAY);
  const history = new HistoryService(clock);
  const { accountId } = await fill(database);
  const administrator = await actorOf(database, accountId, 'administrator', true);
  const setUp = new OrganisationImport(
    clock,
    history,
    new UnitsService(database, clock, history),
    new PeopleService(database, clock, history),
  );
  const file = { id: crypto.randomUUID(), year: null, unitId: null, columns: new Map() };
  const rows = organisation();
  const checked = await timed(() => database.transaction((tx) => setUp.check(tx, administrator, file, rows)));
  const made = await timed(() =>
    database.transaction((tx) => setUp.write(tx, administrator, file, checked.result, () => undefined)),
  );

  const clerk = await actorOf(database, accountId, 'clerk', false);
  const cells = await database.query(`SELECT unit_id AS id FROM unit_versions WHERE kind = 'cell'`);
  const drafts = new DraftsService(database, clock, history, new AttachmentsService());
  const inputs = Array.from({ length: ROWS }, (_, n) => ({
    year: 2019,
    kind: 'collective',
    unitId: cells[n % cells.length].id,
    aspect: 'dao-duc',
    content: `Giải quyết hồ sơ thanh toán trước hạn cho khách hàng ${n}.`,
    noShortcomingReason: 'Năm trước không có hạn chế về việc này.',
    target: '95 %',
    deadline: '2019-12-15',
  }));
  await drafts.create(clerk, inputs[0], null);
  const together = await timed(() => database.transaction((tx) => drafts.createManyIn(tx, clerk, inputs)));
  const apart = await timed(async () => {
    for (const input of inputs) await drafts.create(clerk, input, null);
  });
  const ratio = together.seconds / apart.seconds;
  const told = {
    [`set-up: ${rows.length} rows checked, s`]: checked.seconds.toFixed(1),
    'set-up: written, s': `${made.seconds.toFixed(1)} (${made.result.length} rows)`,
    [`${ROWS} rows together, s`]: together.seconds.toFixed(2),
    'the same row by row, s': apart.seconds.toFixed(2),
    [`together : row by row (at most ${RATIO})`]: ratio.toFixed(3),
  };
  for (const [name, value] of Object.entries(told)) console.log(`${name.padEnd(44)}${value}`);
  if (ratio > RATIO) process.exitCode = 1;
} finally {
  await database.destroy();
  await close();
}
