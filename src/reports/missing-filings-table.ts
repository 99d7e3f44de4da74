import type { FilingOut } from '../filings/filing.dto.js';
import { filingName } from './filing-words.js';
import { spanWords } from './report-facts.js';
import type { TableFacts } from './table-facts.js';
import { cell, column } from './table-parts.js';
import type { TableCellOut, TableOut, TableRowOut } from './tables.dto.js';

/** Never sent, and the due date has passed: an extension tells until when, and does not take it off the list. */
export const isMissing = ({ firstFiledOn, dueOn }: FilingOut, today: string): boolean =>
  firstFiledOn === null && today > dueOn;

const REPORTS = 'Mỗi dòng là một báo cáo quá thời hạn ban đầu mà chưa gửi; gia hạn không làm giảm số này';
const DAYS = 'Số ngày từ thời hạn gửi, kể cả thời hạn được gia hạn, đến ngày của số liệu';
const REMINDERS = 'Số lần Đảng ủy Khối đã nhắc gửi báo cáo đó';

/** Biểu 8: units that have not sent a report. */
export function missingFilingsTable(facts: TableFacts): TableOut {
  const missing = facts.filings.filter((filing) => isMissing(filing, facts.asOf));
  const units = new Set(missing.map(({ unitId }) => unitId)).size;
  return {
    number: 8,
    title: `Đơn vị chưa gửi báo cáo ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('unit', 'Đơn vị', 'long', null, 'Ở dòng tổng số: mỗi đơn vị tính một lần'),
      column('filing', 'Báo cáo chưa gửi', 'long', null, REPORTS),
      column('dueOn', 'Thời hạn gửi', 'date'),
      column('daysLate', 'Số ngày quá hạn', 'number', null, DAYS),
      column('reminders', 'Số lần nhắc', 'number', null, REMINDERS),
      column('extendedUntil', 'Đến ngày', 'date', 'Gia hạn'),
      column('extensionReason', 'Lý do', 'long', 'Gia hạn'),
    ],
    rows: missing.map((filing, place) => missingRow(filing, place, facts)),
    total: {
      unit: null,
      cells: [
        cell(''),
        cell(`Tổng số: ${units} đơn vị`),
        missingCell(missing.length, facts),
        ...Array.from({ length: 5 }, () => cell(null)),
      ],
    },
  };
}

/** Filings are listed by year: those of several years have no list of their own. */
const missingCell = (count: number, { from, to, base: { unit } }: TableFacts): TableCellOut => ({
  value: `${count} báo cáo`,
  filter: from === to ? { year: from, sending: 'missing', ...(unit ? { unit } : {}) } : null,
  list: 'filings',
});

function missingRow(filing: FilingOut, place: number, facts: TableFacts): TableRowOut {
  const row = facts.rows.find(({ row }) => row.unit.id === filing.unitId);
  return {
    unit: filing.unitCode,
    cells: [
      cell(place + 1),
      cell(row?.row.unit.name ?? filing.unitName),
      cell(filingName(filing)),
      cell(filing.dueOn),
      cell(filing.daysLate),
      cell(filing.reminders),
      cell(filing.extendedUntil),
      cell(facts.extensionReasons.get(filing.id) ?? null),
    ],
  };
}
