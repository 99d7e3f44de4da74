import { newKey } from '../api/client';
import type { CommitmentIn, Kind } from '../api/types';
import { fold } from '../shared/units';
import { COLUMN_NAMES, type Cells, type Column, headsOf, pasted } from './columns';
import { dateOf } from './paste';

export interface GridRow {
  key: string;
  cells: Cells;
  /** Of the draft on the server. */
  id: string | null;
  sent: boolean;
  /** What became of it, or what is to be mended. */
  message: string | null;
  chosen: boolean;
}

export function emptyRow(): GridRow {
  const cells = Object.fromEntries(COLUMN_NAMES.map((name) => [name, ''])) as Cells;
  return { key: newKey(), cells, id: null, sent: false, message: null, chosen: false };
}

export const isEmpty = (row: GridRow) => Object.values(row.cells).every((cell) => cell.trim() === '');

type Lists = Parameters<typeof pasted>[2];

interface Place {
  row: number;
  column: number;
}

/** Puts a pasted table into the grid from a cell on; a row of heads says which column goes where. */
export function withPasted(
  rows: GridRow[],
  table: string[][],
  at: Place,
  columns: Column[],
  lists: Lists,
): GridRow[] {
  const heads = headsOf(table[0] ?? [], columns);
  const body = heads ? table.slice(1) : table;
  const result = [...rows];
  let place = at.row;
  for (const line of body) {
    while (result[place]?.id) place += 1;
    const old = result[place] ?? emptyRow();
    const cells = { ...old.cells };
    const unknown: string[] = [];
    line.forEach((text, index) => {
      const column = heads ? heads[index] : columns[at.column + index];
      if (!column) return;
      cells[column.name] = pasted(column.name, text, lists);
      if (text && !cells[column.name])
        unknown.push(`Chưa nhận ra “${text}” ở cột ${column.words}. Đề nghị chọn lại.`);
    });
    result[place] = { ...old, cells, message: unknown.join(' ') || null };
    place += 1;
  }
  return result;
}

interface Batch {
  year: number;
  kind: Kind;
  unitId: string;
  /** Shortcomings by their folded text. */
  shortcomings: Map<string, string>;
}

/** A row as the API takes it, or what has to be mended first. */
export function inputOf({ cells }: GridRow, batch: Batch): CommitmentIn | string {
  const { year, kind, unitId, shortcomings } = batch;
  if (kind === 'individual' && !cells.person) return 'Chưa có cá nhân đăng ký. Đề nghị đồng chí chọn.';
  const deadline = cells.deadline ? dateOf(cells.deadline) : null;
  const signedOn = cells.signedOn ? dateOf(cells.signedOn) : null;
  if ((cells.deadline && !deadline) || (cells.signedOn && !signedOn)) {
    return 'Ngày chưa đúng. Đề nghị nhập ngày/tháng/năm, ví dụ 31/12/2018.';
  }
  return {
    year,
    kind,
    unitId,
    personId: kind === 'individual' ? cells.person : null,
    shortcomingId: shortcomings.get(fold(cells.shortcoming).trim()) ?? null,
    noShortcomingReason: cells.shortcoming ? null : cells.noShortcomingReason || null,
    aspect: cells.aspect || null,
    planContentId: cells.planContent || null,
    content: cells.content || null,
    measures: cells.measures || null,
    indicator: cells.indicator || null,
    baseline: cells.baseline || null,
    target: cells.target || null,
    product: cells.product || null,
    deadline,
    signedOn: kind === 'individual' ? signedOn : null,
  };
}
