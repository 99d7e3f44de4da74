import { AID_STATE_NAMES, stateOn } from '../aid/aid.flow.js';
import type { FigureOut } from '../shared/figure.dto.js';
import { vietnameseDate } from '../shared/dates.js';
import { spanWords } from './report-facts.js';
import type { FiguredRow, TableFacts } from './table-facts.js';
import { amountCell, cell, column, countCell } from './table-parts.js';
import type { TableCellOut, TableOut, TableRowOut } from './tables.dto.js';

const AMOUNTS = [
  ['aid.money', 'Tiền (đồng)'],
  ['aid.goods', 'Hiện vật quy đổi (đồng)'],
  ['aid.work-days', 'Ngày công'],
  ['aid.houses', 'Nhà ở'],
  ['aid.children', 'Thiếu nhi được đỡ đầu'],
  ['aid.external', 'Tiền vận động ngoài đơn vị (đồng)'],
] as const;

/** Biểu 4: every unit; one that is not assigned shows “—”, which is not nought. Kinds are never added together. */
export function aidTable(facts: TableFacts): TableOut {
  const figure = (key: string) => facts.work.figures.find((one) => one.key === key);
  const rows = facts.rows.filter(({ topId }) => topId !== null);
  return {
    number: 4,
    title: `Giúp đỡ xã nghèo, xã miền núi ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('unit', 'Đơn vị', 'long'),
      column('decision', 'Quyết định phân công', 'text'),
      column('communes', 'Xã được giúp đỡ', 'long'),
      column('state', `Tiến độ năm ${facts.to}`, 'text'),
      ...AMOUNTS.map(([key, heading]) => column(key, heading, 'amount', 'Nội dung giúp đỡ')),
    ],
    rows: rows.map((row, place) => aidRow(row, place, facts)),
    total: {
      unit: null,
      cells: [
        cell(''),
        cell('Tổng số; số đơn vị được phân công'),
        countCell(figure('aid.assigned')),
        cell(null),
        cell(null),
        ...AMOUNTS.map(([key]) => amountCell(figure(key))),
      ],
    },
  };
}

function aidRow({ row, topId }: FiguredRow, place: number, { work, to, asOf }: TableFacts): TableRowOut {
  const assigned = work.assignments.filter(
    ({ unitId, year }) => (work.standsFor.get(unitId) ?? unitId) === topId && year === to,
  );
  const figures: readonly FigureOut[] = work.aidByUnit.get(row.unit.code) ?? [];
  const amounts: TableCellOut[] = AMOUNTS.map(([key]) => amountCell(figures.find((one) => one.key === key)));
  const decisions = new Set(
    assigned.map((one) => `${one.decisionNumber} ngày ${vietnameseDate(one.decisionIssuedOn)}`),
  );
  const words = (values: Iterable<string>) => [...values].join('; ') || null;
  return {
    unit: row.unit.code,
    cells: [
      cell(place + 1),
      cell(row.unit.name),
      cell(words(decisions)),
      cell(words(assigned.map(({ communeName, district }) => `${communeName} (${district})`))),
      cell(words(new Set(assigned.map((one) => AID_STATE_NAMES[stateOn(one, asOf)])))),
      ...amounts,
    ],
  };
}
