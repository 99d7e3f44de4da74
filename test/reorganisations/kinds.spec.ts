import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EVENT_KINDS } from '../../src/units/unit-event.rules.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { DAY, changedTables, checksums, event } from '../support/reorganisations.js';

let bloc: TestApp;

beforeAll(async () => {
  bloc = await startApp();
  for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH', 'BHXH.CB1', 'SDL'] as const) {
    await makeItem(bloc.database, { unit, state: 'registered' });
    await makeItem(bloc.database, { unit, state: 'verified' });
  }
  await makeItem(bloc.database, { unit: 'KBNN.CB1', person: 'Hoàng Thị Lan', state: 'registered' });
});
afterAll(() => bloc.stop());

/** The tables of the organisation and of roles: all that an event may write. */
const ORGANISATION = [
  'grants',
  'postings',
  'unit_event_grants',
  'unit_event_postings',
  'unit_event_units',
  'unit_events',
  'unit_links',
  'unit_versions',
  'units',
];

interface Row {
  unitId: string;
  part: string;
  before: { code: string; partyName: string; kind: string; parent: { code: string } | null } | null;
  after: Row['before'];
  heir: { code: string } | null;
}

/** Each unit in one line: what it was, what it is, and whose its work became. */
const lines = ({ units }: { units: Row[] }) =>
  units.map(({ part, before, after, heir }) => {
    const at = (one: Row['before']) => (one ? `${one.code}<${one.parent?.code ?? ''}>` : '');
    return `${part} ${at(before)}→${at(after)}${heir ? ` heir ${heir.code}` : ''}`;
  });

/** Without the ids that are made anew each time. */
function withoutNewIds(answer: { id: string; units: Row[] }): unknown {
  const { files: _, can: __, ...effects } = answer as typeof answer & Record<string, unknown>;
  const names = new Map([[answer.id, 'event']]);
  for (const { part, unitId, after } of answer.units) if (part === 'begun') names.set(unitId, after!.code);
  let text = JSON.stringify(effects);
  for (const [id, name] of names) text = text.replaceAll(id, name);
  return JSON.parse(text);
}

const WHAT_COMES_OF_IT: Record<(typeof EVENT_KINDS)[number], string[]> = {
  create: ['begun →KBNN.CB3<KBNN>'],
  rename: ['changed SDL<DUK>→SDL<DUK>'],
  'merge-new': [
    'ended KBNN<DUK>→ heir KBBH',
    'ended BHXH<DUK>→ heir KBBH',
    'moved BHXH.CB1<BHXH>→BHXH.CB1<KBBH>',
    'moved KBNN.CB1<KBNN>→KBNN.CB1<KBBH>',
    'moved KBNN.CB2<KBNN>→KBNN.CB2<KBBH>',
    'begun →KBBH<DUK>',
  ],
  'merge-into': [
    'ended BHXH<DUK>→ heir KBNN',
    'changed KBNN<DUK>→KBNN<DUK>',
    'moved BHXH.CB1<BHXH>→BHXH.CB1<KBNN>',
  ],
  divide: [
    'ended KBNN<DUK>→ heir KB1',
    'moved KBNN.CB1<KBNN>→KBNN.CB1<KB1>',
    'moved KBNN.CB2<KBNN>→KBNN.CB2<KB2>',
    'begun →KB1<DUK>',
    'begun →KB2<DUK>',
  ],
  separate: ['moved KBNN.CB2<KBNN>→KBNN.CB2<KB2>', 'begun →KB2<DUK>'],
  'transfer-out': ['moved KBNN<DUK>→KBNN<DUCQ>', 'begun →DUCQ<>'],
  'transfer-in': ['begun →STP<DUK>', 'begun →STP.CB1<STP>'],
  raise: ['changed SDL<DUK>→SDL<DUK>', 'begun →SDL.CB1<SDL>'],
  lower: ['ended BHXH.CB1<BHXH>→ heir BHXH', 'changed BHXH<DUK>→BHXH<DUK>'],
  end: [
    'ended DUK<>→',
    'moved KBNN<DUK>→KBNN<DBUB>',
    'moved BHXH<DUK>→BHXH<DBUB>',
    'moved SDL<DUK>→SDL<DBUB>',
    'moved DOANKHOI<DUK>→DOANKHOI<DBCQ>',
    'begun →DBCQ<>',
    'begun →DBUB<>',
  ],
};

describe.each(EVENT_KINDS)('an event: %s', (kind) => {
  test('the preview is the outcome and writes nothing; no row of work changes; taken back, all is as it was', async () => {
    const admin = bloc.as('quantri');
    const before = await checksums(bloc.database);
    const preview = must(200, await admin.post('/api/reorganisations/preview', event(kind)));
    expect(changedTables(before, await checksums(bloc.database))).toEqual([]);

    const made = must(201, await admin.post('/api/reorganisations', event(kind)));
    expect(lines(made)).toEqual(WHAT_COMES_OF_IT[kind]);
    expect(withoutNewIds(made)).toEqual(withoutNewIds(preview));
    const changed = changedTables(before, await checksums(bloc.database));
    expect(changed.filter((table) => !ORGANISATION.includes(table))).toEqual([]);
    expect(changed).toContain('unit_versions');
    expect(made).toMatchObject({ kind, upcoming: true, can: ['decide-works', 'add-file', 'withdraw'] });
    expect(must(200, await admin.get('/api/reorganisations?year=2019')).items[0].id).toBe(made.id);

    // Before the day the organisation is the old one, from the day on the new one.
    const codes = async (on: string) =>
      must(200, await admin.get(`/api/units?on=${on}`)).items.map(({ code }: { code: string }) => code);
    const ended = made.units.filter(({ part }: Row) => part === 'ended').map((row: Row) => row.before!.code);
    const begun = made.units.filter(({ part }: Row) => part === 'begun').map((row: Row) => row.after!.code);
    expect(await codes('2019-02-28')).toEqual(expect.arrayContaining(ended));
    const later: string[] = await codes(DAY);
    expect(later.filter((code) => ended.includes(code))).toEqual([]);
    expect(later).toEqual(expect.arrayContaining(begun));

    const reason = { reason: 'Quyết định được thay thế.' };
    must(204, await admin.post(`/api/reorganisations/${made.id}/withdraw`, reason));
    expect(changedTables(before, await checksums(bloc.database))).toEqual([]);
  });
});
