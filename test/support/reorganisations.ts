import type { DataSource } from 'typeorm';
import type { EventKind } from '../../src/units/unit-event.rules.js';
import { type UnitCode, idOf, unitId } from './world.js';

/** The effective day of the tests: to come, so that an event can be taken back. */
export const DAY = '2019-03-01';

const BY = { decisionNumber: '12-QĐ/ĐUK', decidedOn: '2018-11-15', effectiveOn: DAY };

/** A unit that begins, of which only code and kind matter. */
export const begun = (ref: string, kind: string, more: object = {}) => ({
  ref,
  code: ref,
  name: `Cơ quan ${ref}`,
  shortName: ref,
  partyName: `Đảng bộ ${ref}`,
  kind,
  ...more,
});

/** A request of each kind on the world. */
export const EVENTS: Record<EventKind, object> = {
  create: { newUnits: [begun('KBNN.CB3', 'cell', { parent: unitId('KBNN') })] },
  rename: {
    unitIds: [unitId('SDL')],
    names: [{ unitId: unitId('SDL'), partyName: 'Chi bộ Sở Du lịch và Di sản' }],
  },
  'merge-new': { unitIds: [unitId('KBNN'), unitId('BHXH')], newUnits: [begun('KBBH', 'base-committee')] },
  'merge-into': {
    unitIds: [unitId('BHXH')],
    successorIds: [unitId('KBNN')],
    names: [{ unitId: unitId('KBNN'), partyName: 'Đảng bộ Kho bạc và Bảo hiểm' }],
  },
  divide: {
    unitIds: [unitId('KBNN')],
    newUnits: [begun('KB1', 'base-committee'), begun('KB2', 'base-committee')],
    below: [
      { unitId: unitId('KBNN.CB1'), to: 'KB1' },
      { unitId: unitId('KBNN.CB2'), to: 'KB2' },
    ],
    heirs: [{ unitId: unitId('KBNN'), to: 'KB1' }],
    grants: [{ grantId: idOf('grant giupviec.kbnn clerk'), to: 'KB2' }],
  },
  separate: {
    unitIds: [unitId('KBNN')],
    newUnits: [begun('KB2', 'base-committee')],
    below: [
      { unitId: unitId('KBNN.CB1'), to: unitId('KBNN') },
      { unitId: unitId('KBNN.CB2'), to: 'KB2' },
    ],
  },
  'transfer-out': { unitIds: [unitId('KBNN')], newUnits: [begun('DUCQ', 'other')] },
  'transfer-in': {
    successorIds: [unitId('DUK')],
    newUnits: [begun('STP', 'base-committee'), begun('STP.CB1', 'cell', { parent: 'STP' })],
  },
  raise: {
    unitIds: [unitId('SDL')],
    names: [{ unitId: unitId('SDL'), partyName: 'Đảng bộ Sở Du lịch' }],
    newUnits: [begun('SDL.CB1', 'cell')],
  },
  lower: {
    unitIds: [unitId('BHXH')],
    names: [{ unitId: unitId('BHXH'), partyName: 'Chi bộ Bảo hiểm xã hội' }],
  },
  end: {
    unitIds: [unitId('DUK')],
    newUnits: [begun('DBCQ', 'bloc'), begun('DBUB', 'bloc')],
    below: [
      { unitId: unitId('KBNN'), to: 'DBUB' },
      { unitId: unitId('BHXH'), to: 'DBUB' },
      { unitId: unitId('SDL'), to: 'DBUB' },
      { unitId: unitId('DOANKHOI'), to: 'DBCQ' },
    ],
    grants: [
      { grantId: idOf('grant quantri administrator'), to: 'DBUB' },
      { grantId: idOf('grant lanhdao leader'), to: 'DBUB' },
    ],
  },
};

/** A request of a kind; `change` replaces parts of it. */
export const event = (kind: EventKind, change: object = {}) => ({ kind, ...BY, ...EVENTS[kind], ...change });

/** What is written by acts themselves, and what every request touches. */
const NOT_COMPARED = ['history', 'sessions', 'session', 'schema_migrations', 'migrations'];

/** A checksum of each table, by its name. */
export async function checksums(database: DataSource): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !NOT_COMPARED.includes(table.name))) {
    const [row] = await database.query<{ sum: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum
         FROM "${name}" t`,
    );
    sums[name] = row!.sum;
  }
  return sums;
}

/** Names of the tables that are not the same. */
export function changedTables(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(before).filter((name) => before[name] !== after[name]);
}

/** An event as it is recorded, about one unit, which itself is left as it is; answers its id. */
export async function makeEvent(
  database: DataSource,
  unit: UnitCode,
  { part = 'changed', effectiveOn = '2018-07-01' }: { part?: string; effectiveOn?: string } = {},
): Promise<string> {
  const [row] = await database.query<{ id: string }[]>(
    `INSERT INTO unit_events (kind, decision_number, decided_on, effective_on)
     VALUES ('rename', '07-QĐ/ĐUK', '2018-06-20', $1) RETURNING id`,
    [effectiveOn],
  );
  await database.query(`INSERT INTO unit_event_units (event_id, unit_id, part) VALUES ($1, $2, $3)`, [
    row!.id,
    unitId(unit),
    part,
  ]);
  return row!.id;
}
