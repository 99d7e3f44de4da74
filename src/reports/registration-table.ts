import {
  ALL,
  COLLECTIVE,
  type FigureDefinition,
  HEAD_ITEMS,
  INDIVIDUAL,
  LINKED,
} from '../figures/commitment.figures.js';
import { filingStateName } from './filing-words.js';
import { spanWords } from './report-facts.js';
import type { FiguredRow, TableFacts } from './table-facts.js';
import { cell, column, figureCell, figureTotal, shareCell, sumOrNone } from './table-parts.js';
import type { TableCellOut, TableOut, TableRowOut } from './tables.dto.js';

const OF_UNIT =
  'trong phạm vi người đọc được xem, vào ngày cuối của thời gian tổng hợp; năm chưa hết thì đến hôm nay';
const NOTES = {
  cells: `Đếm chi bộ, kể cả chi bộ cơ sở, ${OF_UNIT}`,
  cellsRegistered:
    'Trong số đó, chi bộ có việc của tập thể đã được xác nhận đăng ký; mỗi chi bộ tính một lần',
  members: `Đếm người có chức vụ đảng hoặc là đảng viên, ${OF_UNIT}; mỗi người tính một lần trong một đơn vị`,
  membersRegistered:
    'Trong số đó, người có việc của cá nhân đã được xác nhận đăng ký; mỗi người tính một lần',
  membersShare: 'Số đảng viên đăng ký chia cho tổng số đảng viên',
  linkedShare: 'Số việc gắn với hạn chế chia cho tổng số việc đăng ký',
};

const MEMBERS = ['cells', 'cellsRegistered', 'members', 'membersRegistered'] as const;

/** Biểu 1: who registered how much, by aspect, and whether the list of the last year was sent. */
export function registrationTable(facts: TableFacts): TableOut {
  return {
    number: 1,
    title: `Đăng ký việc học tập và làm theo Bác ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('unit', 'Đơn vị', 'long'),
      column('cells', 'Tổng số', 'number', 'Chi bộ', NOTES.cells),
      column('cellsRegistered', 'Có đăng ký', 'number', 'Chi bộ', NOTES.cellsRegistered),
      column('members', 'Tổng số', 'number', 'Đảng viên', NOTES.members),
      column('membersRegistered', 'Đăng ký', 'number', 'Đảng viên', NOTES.membersRegistered),
      column('membersShare', 'Tỷ lệ %', 'percent', 'Đảng viên', NOTES.membersShare),
      column('collective', COLLECTIVE.label),
      column('individual', 'Tổng số', 'number', INDIVIDUAL.label),
      column('heads', 'Trong đó của người đứng đầu', 'number', INDIVIDUAL.label),
      ...facts.aspects.map(({ key, label }) => column(key, label, 'number', 'Chia theo nhóm nội dung')),
      column('linked', 'Số việc', 'number', 'Việc gắn với hạn chế'),
      column('linkedShare', 'Tỷ lệ %', 'percent', 'Việc gắn với hạn chế', NOTES.linkedShare),
      column('filedOn', 'Ngày gửi danh mục', 'date'),
      column('state', 'Trạng thái', 'text'),
    ],
    rows: facts.rows.map((figured, place) => unitRow(figured, place, facts)),
    total: totalRow(facts),
  };
}

function unitRow(figured: FiguredRow, place: number, facts: TableFacts): TableRowOut {
  const { row, members, valueOf } = figured;
  const filing = facts.filings.find(
    ({ unitId, kind, year }) => unitId === row.unit.id && kind === 'registration-list' && year === facts.to,
  );
  return {
    unit: row.unit.code,
    cells: [
      cell(place + 1),
      cell(row.unit.name),
      ...memberCells(MEMBERS.map((key) => members?.[key] ?? null)),
      ...figureCells((figure) => figureCell(figured, figure), facts.aspects),
      shareCell(valueOf(LINKED), valueOf(ALL)),
      cell(filing?.firstFiledOn ?? null),
      cell(filing ? filingStateName(filing, facts.asOf) : null),
    ],
  };
}

function totalRow(facts: TableFacts): TableRowOut {
  const all = (key: (typeof MEMBERS)[number]) =>
    sumOrNone(facts.rows.map(({ members }) => members?.[key] ?? null));
  const total = (figure: FigureDefinition) => figureTotal(facts, figure);
  return {
    unit: null,
    cells: [
      cell(''),
      cell('Tổng số'),
      ...memberCells(MEMBERS.map(all)),
      ...figureCells(total, facts.aspects),
      shareCell(Number(total(LINKED).value), Number(total(ALL).value)),
      cell(null),
      cell(null),
    ],
  };
}

function memberCells(values: readonly (number | null)[]): TableCellOut[] {
  const [, , members = null, registered = null] = values;
  return [...values.map(cell), shareCell(registered, members)];
}

function figureCells(
  cellOf: (figure: FigureDefinition) => TableCellOut,
  aspects: readonly FigureDefinition[],
): TableCellOut[] {
  return [COLLECTIVE, INDIVIDUAL, HEAD_ITEMS, ...aspects, LINKED].map(cellOf);
}
