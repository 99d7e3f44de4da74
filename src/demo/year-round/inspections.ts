import { demoId } from '../bulk.js';
import { BLOC_ID } from '../organisation.js';
import { Random } from '../texts/random.js';
import { BASIS_IDS } from '../years.js';
import type { UnitOfYear } from './unit-plans.js';

const CONTENTS =
  'Việc thực hiện kế hoạch toàn khóa, đăng ký và thực hiện việc làm theo Bác gắn với Nghị quyết Trung ương 4 (khóa XII)';
const STRENGTHS = 'Cấp ủy đã triển khai kế hoạch, phân công người phụ trách từng việc; hồ sơ lưu đầy đủ.';
const FINDINGS = [
  ['Một số chi bộ chưa ghi số liệu ban đầu của việc đăng ký', 'Bổ sung số liệu ban đầu, phân công người theo dõi'],
  ['Việc theo dõi khắc phục hạn chế sau kiểm điểm chưa có sổ ghi', 'Lập sổ theo dõi, đưa vào sinh hoạt chi bộ hằng quý'],
  ['Báo cáo 6 tháng của chi bộ gửi chậm so với kế hoạch', 'Gửi báo cáo đúng thời hạn, cấp ủy đôn đốc'],
] as const; // prettier-ignore

interface Planned {
  unit: UnitOfYear;
  year: number;
  kind: 'check' | 'supervise' | 'self';
  index: number;
  on: string;
}

/** Programmes of the bloc and of units, and what was found; numbers of conclusions are left blank. */
export function inspectionRows(units: readonly UnitOfYear[], inspectorId: string, today: string) {
  const random = new Random(20170301);
  const planned = [2017, 2018].flatMap((year) => plannedOf(units, year, random));
  const rows = planned.map((one) => inspectionRow(one, inspectorId, today));
  const concluded = rows.filter(({ state }) => state === 'concluded');
  const findings = concluded.flatMap((row, index) => findingsOf(row, index, inspectorId, today, random));
  return {
    programmes: programmesOf(planned, inspectorId),
    inspections: rows,
    bases: rows.map(({ id }) => ({
      inspection_id: id,
      legal_basis_id: BASIS_IDS['Nghị quyết Trung ương 4 (khóa XII)'],
    })),
    findings,
    consequences: concluded.filter((row, index) => row.kind !== 'self' && index % 6 === 2).map(consequenceOf),
  };
}

function plannedOf(units: readonly UnitOfYear[], year: number, random: Random): Planned[] {
  const of = (kind: Planned['kind'], from: number, count: number, monthDay: (index: number) => string) =>
    Array.from({ length: count }, (_, index): Planned => ({
      unit: units[(from + index * 3 + year * 5) % units.length] as UnitOfYear,
      year,
      kind,
      index,
      on: `${year}-${monthDay(index)}`,
    }));
  const selfs = units.filter(() => random.chance(0.7)).map((unit, index): Planned => ({
    unit, year, kind: 'self', index, on: `${year}-${String(6 + (index % 6)).padStart(2, '0')}-14`,
  })); // prettier-ignore
  const month = (index: number) => `${String(4 + index).padStart(2, '0')}-10`;
  return [...of('check', 0, 8, month), ...of('supervise', 1, 6, month), ...selfs];
}

const byUnit = ({ kind, unit }: Planned) => (kind === 'self' ? unit.own.id : BLOC_ID);
const programmeId = (one: Planned) => demoId('inspection-programme', byUnit(one), one.year);

function programmesOf(planned: readonly Planned[], inspectorId: string) {
  const first = new Map(planned.map((one) => [programmeId(one), one]));
  return [...first].map(([id, one]) => ({
    id,
    year: one.year,
    unit_id: byUnit(one),
    name: `Chương trình kiểm tra, giám sát năm ${one.year}`,
    number: null,
    issued_on: `${one.year}-02-10`,
    aim: null,
    version: 1,
    created_by: one.kind === 'self' ? one.unit.secretary.id : inspectorId,
    created_at: `${one.year}-02-10T02:00:00Z`,
  }));
}

type Row = ReturnType<typeof inspectionRow>;

function inspectionRow(one: Planned, inspectorId: string, today: string) {
  const held = one.on <= today;
  const concludedOn = addMonth(one.on);
  const concluded = held && concludedOn <= today;
  return {
    id: demoId('inspection', one.year, one.kind, one.index, one.unit.own.code),
    programme_id: programmeId(one),
    outside_reason: null,
    year: one.year,
    kind: one.kind,
    by_unit_id: byUnit(one),
    subject_unit_id: one.unit.own.id,
    planned_on: one.on,
    held_from: held ? one.on : null,
    held_to: held ? one.on : null,
    contents: CONTENTS,
    strengths: held ? STRENGTHS : null,
    conclusion_number: null,
    conclusion_on: concluded ? concludedOn : null,
    state: concluded ? 'concluded' : held ? 'held' : 'planned',
    cancel_reason: null,
    version: 1 + Number(held) + Number(concluded),
    created_by: one.kind === 'self' ? one.unit.secretary.id : inspectorId,
    created_at: `${one.year}-02-11T02:00:00Z`,
  };
}

const addMonth = (date: string) => {
  const [year, month, day] = date.split('-') as [string, string, string];
  return month === '12' ? `${year}-12-31` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-${day}`;
};

function findingsOf(row: Row, index: number, inspectorId: string, today: string, random: Random) {
  const count = index % 4 === 3 ? 2 : 1;
  return Array.from({ length: count }, (_, position) => {
    const [text, recommendation] = FINDINGS[
      (index + position) % FINDINGS.length
    ] as (typeof FINDINGS)[number];
    const fixBy = addMonth(addMonth(row.conclusion_on as string));
    const fixed = fixBy < today ? random.chance(0.86) : random.chance(0.3);
    const answeredOn = row.conclusion_on as string;
    return {
      id: demoId('finding', row.id, position),
      inspection_id: row.id,
      position,
      text,
      recommendation,
      fix_by: fixBy,
      follow_up: fixed ? 'Đã bổ sung, phân công cấp ủy viên theo dõi' : null,
      answered_on: fixed ? answeredOn : null,
      fix_state: fixed ? 'fixed' : 'open',
      fixed_on: fixed ? answeredOn : null,
      confirmed_on: fixed ? answeredOn : null,
      confirmed_by: fixed ? inspectorId : null,
      version: fixed ? 2 : 1,
    };
  });
}

const consequenceOf = (row: Row) => ({
  id: demoId('consequence', row.id),
  inspection_id: row.id,
  kind: 'reminded',
  told_on: row.conclusion_on,
  summary: 'Nhắc nhở cấp ủy đôn đốc việc gửi báo cáo đúng thời hạn.',
  individuals: 0,
  version: 1,
  created_at: `${row.conclusion_on}T08:00:00Z`,
});
