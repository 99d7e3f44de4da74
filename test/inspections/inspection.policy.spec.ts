import { describe, expect, test } from '@jest/globals';
import { findingActions, findingRefusal } from '../../src/inspections/finding.policy.js';
import { INSPECTION_KINDS, INSPECTION_STATES } from '../../src/inspections/inspection.flow.js';
import {
  type InspectionFacts,
  inspectionActions,
  inspectionRefusal,
  inspectionScope,
  kindsToPlan,
  leads,
  seesFindings,
  seesInspection,
} from '../../src/inspections/inspection.policy.js';
import { actor, grant } from '../support/actors.js';
import { USERNAMES, type UnitCode, type Username, unitId } from '../support/world.js';

const one = (change: Partial<InspectionFacts> & { unit?: UnitCode; by?: UnitCode } = {}): InspectionFacts => {
  const { unit = 'KBNN.CB1', by, kind = 'check', state = 'planned' } = change;
  return {
    year: 2018,
    kind,
    state,
    subjectUnitId: unitId(unit),
    byUnitId: unitId(by ?? (kind === 'self' ? unit : 'DUK')),
  };
};
const ASKED: Record<string, InspectionFacts> = {
  'planned check of CB1': one(),
  'held check of CB1': one({ state: 'held' }),
  'concluded check of CB1': one({ state: 'concluded' }),
  'concluded supervise of KBNN': one({ kind: 'supervise', unit: 'KBNN', state: 'concluded' }),
  'held self of CB1 by KBNN': one({ kind: 'self', by: 'KBNN', state: 'held' }),
  'held self of CB1 by itself': one({ kind: 'self', state: 'held' }),
  'concluded self of CB1': one({ kind: 'self', state: 'concluded' }),
};

/** L leads, A answers for the unit, t is told what was found, s sees that it is, and `.` sees nothing. */
const GRID = `
                              bithu.kbnn giupviec.kbnn bithu.kbnn.cb1 canbo.kbnn bithu.bhxh bithu.sdl tuyengiao tuyengiao2 kiemtra lanhdao quantri
  planned check of CB1        |s  |s  |s  |. |. |. |Lt |Lt |Lt |t |.
  held check of CB1           |s  |s  |s  |. |. |. |Lt |Lt |Lt |t |.
  concluded check of CB1      |At |At |At |. |. |. |Lt |Lt |Lt |t |.
  concluded supervise of KBNN |At |At |.  |. |. |. |Lt |Lt |Lt |t |.
  held self of CB1 by KBNN    |Lt |Lt |s  |. |. |. |.  |.  |.  |. |.
  held self of CB1 by itself  |Lt |Lt |Lt |. |. |. |.  |.  |.  |. |.
  concluded self of CB1       |LAt|LAt|LAt|. |. |. |t  |t  |t  |t |.
`;
const [head, ...lines] = GRID.trim().split('\n');
const accounts = head!.trim().split(/\s+/) as Username[];
const cases = lines.flatMap((line) => {
  const [name, ...cells] = line.split('|').map((cell) => cell.trim());
  return cells.map((cell, place) => [name!, accounts[place]!, cell] as const);
});
const fresh = { fixState: 'open', answeredBy: null, shortcomingId: null } as const;

test('the grid asks every account', () => expect(accounts).toEqual(USERNAMES));

test.each(cases)('%s by %s: %s', (name, username, cell) => {
  const who = actor(username);
  const asked = ASKED[name]!;
  const scope = inspectionScope(who);
  const got = [
    leads(who, asked) ? 'L' : '',
    findingActions(who, asked, fresh).includes('answer') ? 'A' : '',
    seesFindings(scope, asked) ? 't' : seesInspection(scope, asked) ? 's' : '.',
  ].join('');
  expect(got).toBe(cell);
});

describe('for every account, kind and state', () => {
  const all = USERNAMES.flatMap((username) =>
    INSPECTION_KINDS.flatMap((kind) => INSPECTION_STATES.map((state) => [username, kind, state] as const)),
  );
  test.each(all)('%s, %s, %s: who may act sees, and who is told sees', (username, kind, state) => {
    const [who, asked] = [actor(username), one({ kind, state })];
    const scope = inspectionScope(who);
    if (inspectionActions(who, asked).length > 0) expect(seesFindings(scope, asked)).toBe(true);
    if (seesFindings(scope, asked)) expect(seesInspection(scope, asked)).toBe(true);
  });
});

test('kinds to plan: the Khối kiểm tra and giám sát, a unit its tự kiểm tra, others none', () => {
  expect(kindsToPlan(actor('kiemtra'))).toEqual(['check', 'supervise']);
  expect(kindsToPlan(actor('giupviec.kbnn'))).toEqual(['self']);
  for (const username of ['lanhdao', 'quantri', 'canbo.kbnn'] as const)
    expect(kindsToPlan(actor(username))).toEqual([]);
});

describe('nobody confirms the remedy of the own unit for the Khối', () => {
  const concluded = one({ state: 'concluded' });
  const both = { ...actor('kiemtra'), grants: [grant('inspector', 'DUK'), grant('clerk', 'KBNN')] };
  test('who is clerk of the unit and inspector of the Khối answers, and does not confirm', () => {
    expect(findingActions(both, concluded, fresh)).toEqual(['update', 'answer', 'open-shortcoming']);
    expect(findingRefusal('confirm', both, concluded, fresh)?.code).toBe('refused.own-fix');
    expect(findingRefusal('confirm', both, one({ unit: 'BHXH', state: 'concluded' }), fresh)).toBeNull();
  });
  test('nor does who wrote the answer while in the unit', () => {
    const who = actor('kiemtra');
    expect(findingRefusal('confirm', who, concluded, { ...fresh, answeredBy: who.accountId })?.code).toBe(
      'refused.own-fix',
    );
  });
});

test('a refusal names who does it, or the state', () => {
  expect(inspectionRefusal('hold', actor('lanhdao'), one())).toEqual({
    code: 'refused.role',
    values: { who: 'Ủy ban Kiểm tra của Đảng ủy Khối' },
  });
  expect(inspectionRefusal('hold', actor('kiemtra'), one({ state: 'cancelled' }))?.values).toEqual({
    state: 'Không tiến hành',
  });
  const kiemtra = actor('kiemtra');
  const concluded = one({ state: 'concluded' });
  expect(
    findingRefusal('answer', actor('bithu.kbnn'), concluded, { ...fresh, fixState: 'fixed' })?.code,
  ).toBe('inspection.already-fixed');
  expect(findingRefusal('open-shortcoming', kiemtra, concluded, { ...fresh, shortcomingId: 'x' })?.code).toBe(
    'inspection.shortcoming-opened',
  );
});
