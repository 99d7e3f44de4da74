import { sumOf } from '../figures/balance.rules.js';
import { grouped } from '../shared/lists.js';
import { GOING, SHORTCOMING_STATE_NAMES } from '../shortcomings/shortcoming.flow.js';
import type { FigureFilter } from '../shared/figure.dto.js';
import { type RemedyRow, followedIn } from './remedies.query.js';
import { spanWords } from './report-facts.js';
import type { FiguredRow, TableFacts } from './table-facts.js';
import { cell, column } from './table-parts.js';
import type { TableCellOut, TableOut, TableRowOut } from './tables.dto.js';

const OF_PEOPLE =
  'Hạn chế của cá nhân chỉ nêu số nội dung được theo dõi khắc phục, không nêu nội dung và không cộng vào tổng số';

/** Biểu 5: what reviews found in units and what became of it; of persons a number and nothing else. */
export function remediesTable(facts: TableFacts): TableOut {
  const rows = [...ofNoRow(facts), ...facts.rows.flatMap((figured) => rowsOf(figured, facts))];
  return {
    number: 5,
    title: `Khắc phục hạn chế sau kiểm điểm ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('unit', 'Đơn vị', 'long'),
      column('text', 'Hạn chế', 'long', null, OF_PEOPLE),
      column('source', 'Nguồn kiểm điểm', 'text'),
      column('items', 'Số việc gắn', 'number', null, 'Ở dòng tổng số: cộng số việc của các dòng'),
      column('deadline', 'Thời hạn', 'date'),
      column('outcome', 'Kết quả khắc phục', 'text'),
      column('going', 'Còn tiếp tục', 'text'),
    ],
    rows: rows.map(({ unit, cells }, place) => ({ unit, cells: [cell(place + 1), ...cells] })),
    total: totalRow(facts),
  };
}

function totalRow({ remedies, base }: TableFacts): TableRowOut {
  const all = followedIn(base) as FigureFilter;
  const counted = (count: number, filter: FigureFilter): TableCellOut => ({
    value: `${count} hạn chế`,
    filter,
    list: 'shortcomings',
  });
  return {
    unit: null,
    cells: [
      cell(''),
      cell('Tổng số'),
      counted(remedies.length, all),
      cell(null),
      cell(sumOf(remedies.map(({ items }) => items))),
      cell(null),
      cell(null),
      counted(remedies.filter(isGoing).length, { ...all, state: [...GOING] }),
    ],
  };
}

/** What the root, or a unit without a row of its own, has to remedy. */
function ofNoRow(facts: TableFacts): TableRowOut[] {
  const tops = new Set(facts.rows.map(({ topId }) => topId));
  return facts.remedies.filter(({ topId }) => !tops.has(topId)).map((one) => remedyRow(one, facts));
}

/** The shortcomings of a unit and below; one without any stands in the table all the same. */
function rowsOf({ row, topId }: FiguredRow, facts: TableFacts): TableRowOut[] {
  const found = grouped(facts.remedies, (one) => one.topId).get(topId) ?? [];
  const ofPeople = facts.personRemedies.find((one) => one.topId === topId)?.count ?? 0;
  const told = (text: string | null): TableRowOut => ({
    unit: row.unit.code,
    cells: [cell(row.unit.name), cell(text), ...Array.from({ length: 5 }, () => cell(null))],
  });
  return [
    ...found.map((one) => remedyRow(one, facts)),
    ...(ofPeople > 0 ? [told(`Của cá nhân: ${ofPeople} nội dung được theo dõi khắc phục`)] : []),
    ...(found.length + ofPeople === 0 ? [told(null)] : []),
  ];
}

function remedyRow(one: RemedyRow, { from, to }: TableFacts): TableRowOut {
  const items: TableCellOut = {
    value: one.items,
    filter: { from, to, counted: true, shortcomingId: one.id },
    list: 'commitments',
  };
  return {
    unit: one.unitCode,
    cells: [
      cell(one.unitName),
      cell(one.text),
      cell(one.source),
      items,
      cell(one.deadline),
      cell(outcomeOf(one)),
      cell(isGoing(one) ? 'Có' : 'Không'),
    ],
  };
}

const isGoing = ({ state }: RemedyRow) => GOING.includes(state);

function outcomeOf({ state, closedReason }: RemedyRow): string {
  const words = SHORTCOMING_STATE_NAMES[state];
  return closedReason ? `${words}: ${closedReason}` : words;
}
