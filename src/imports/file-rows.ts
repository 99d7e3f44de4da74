import type { Cell, Sheet, Spreadsheet } from '../documents/spreadsheets/spreadsheet.js';
import { numberAsTyped } from '../documents/spreadsheets/what-people-type.js';
import { MARK_SHEET } from '../documents/workbooks/form.js';
import { vietnameseDate } from '../shared/dates.js';
import { fold } from '../shared/text.js';
import { type Headings, type KnownColumn, findHeadings } from './headings.rules.js';

/** One sheet of a form: its columns, and those without which a row of headings is none. */
export interface SheetForm {
  /** Tells the sheets of one form apart. */
  part: string;
  columns: readonly KnownColumn[];
  needed: readonly string[];
}

/** A row as it was typed. */
export interface TypedRow {
  part: string;
  sheet: string;
  rowNumber: number;
  values: Record<string, string>;
  converted: Record<string, string> | null;
}

/** What a file holds for a form. */
export interface FileRows {
  rows: TypedRow[];
  /** Keys of the columns of each sheet. */
  columns: Record<string, string[]>;
  notes: string[];
  /** What the template wrote into its hidden sheet. */
  mark: Record<string, string>;
}

/** The rows of all visible sheets that have the headings of a form. */
export function rowsOf(file: Spreadsheet, forms: readonly SheetForm[]): FileRows {
  const found: FileRows = { rows: [], columns: {}, notes: [], mark: markOf(file) };
  for (const sheet of file.sheets) {
    if (sheet.hidden) continue;
    const match = bestForm(sheet, forms);
    if (match) addSheet(found, sheet, match.form, match.headings);
    else if (sheet.rows.length > 0)
      found.notes.push(`Trang “${sheet.name}” không có dòng tiêu đề cột của mẫu: không nhập.`);
  }
  return found;
}

interface Match {
  form: SheetForm;
  headings: Headings;
}

function bestForm(sheet: Sheet, forms: readonly SheetForm[]): Match | null {
  const texts = sheet.rows.slice(0, 30).map((row) => row.cells.map((cell) => cell && headingText(cell)));
  const matches = forms.flatMap((form): Match[] => {
    const headings = findHeadings(texts, form.columns, form.needed);
    return headings ? [{ form, headings }] : [];
  });
  const size = ({ headings }: Match) => headings.keys.filter(Boolean).length;
  return matches.sort((a, b) => size(b) - size(a))[0] ?? null;
}

const headingText = (cell: Cell): string =>
  cell.kind === 'text' ? (cell.converted ?? cell.text) : textOf(cell);

function addSheet(found: FileRows, sheet: Sheet, form: SheetForm, headings: Headings): void {
  const unknown = headings.unknown.map((heading) => `“${heading}”`).join(', ');
  if (unknown) found.notes.push(`Trang “${sheet.name}”: không nhập cột ${unknown} vì không có trong mẫu.`);
  for (const heading of headings.repeated)
    found.notes.push(`Trang “${sheet.name}”: cột “${heading}” có hai lần, chỉ nhập cột đầu tiên.`);
  found.columns[sheet.name] = headings.keys.filter((key) => key !== null);
  const heads = typedRow(sheet.rows[headings.at]!.cells, headings.keys).values;
  let formulas = 0;
  let sums = 0;
  for (const [after, row] of sheet.rows.slice(headings.at + 1).entries()) {
    const typed = typedRow(row.cells, headings.keys);
    if (Object.keys(typed.values).length === 0) continue;
    if ((after === 0 && isNumbering(typed.values)) || isHeadingAgain(typed.values, heads)) continue;
    if (isSum(typed.values)) {
      sums += 1;
      continue;
    }
    found.rows.push({ part: form.part, sheet: sheet.name, rowNumber: row.number, ...typed });
    formulas += row.cells.filter((cell, at) => cell?.formula && headings.keys[at]).length;
  }
  if (formulas > 0)
    found.notes.push(`Trang “${sheet.name}”: ${formulas} ô có công thức, hệ thống lấy giá trị đã tính.`);
  if (sums > 0) found.notes.push(`Trang “${sheet.name}”: bỏ qua ${sums} dòng tổng cộng.`);
}

/** The headings once more, as tables over several pages have them. */
function isHeadingAgain(values: Record<string, string>, heads: Record<string, string>): boolean {
  const entries = Object.entries(values);
  return entries.length > 1 && entries.every(([key, text]) => text === heads[key]);
}

const SUM = new Set(['tong', 'tong cong', 'tong so', 'cong']);

/** The line under a table that adds it up. */
function isSum(values: Record<string, string>): boolean {
  const texts = Object.values(values);
  return (
    texts.some((text) => SUM.has(fold(text))) &&
    texts.every((text) => SUM.has(fold(text)) || /^[\d.,% ]+$/.test(text))
  );
}

function typedRow(
  cells: readonly (Cell | null)[],
  keys: readonly (string | null)[],
): Pick<TypedRow, 'values' | 'converted'> {
  const values: Record<string, string> = {};
  const converted: Record<string, string> = {};
  keys.forEach((key, at) => {
    const cell = cells[at];
    if (!key || !cell) return;
    const text = textOf(cell);
    if (text !== '') values[key] = text;
    else if (cell.formula) values[key] = NOT_COMPUTED;
    if (cell.kind === 'text' && cell.converted !== undefined && cell.converted !== text)
      converted[key] = cell.converted;
  });
  return { values, converted: Object.keys(converted).length > 0 ? converted : null };
}

/** Stands for a formula whose value was never computed. */
export const NOT_COMPUTED = '=?';

/** The line of (1), (2), (3) under the headings of a Vietnamese table. */
function isNumbering(values: Record<string, string>): boolean {
  const texts = Object.values(values);
  return texts.length > 1 && texts.every((text) => /^\(?\d{1,2}\)?$/.test(text));
}

/** A cell as a Vietnamese reader sees it. */
export function textOf(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'date') return vietnameseDate(cell.date);
  if (cell.kind === 'boolean') return cell.value ? 'x' : '';
  return numberAsTyped(cell);
}

function markOf(file: Spreadsheet): Record<string, string> {
  const sheet = file.sheets.find(({ name }) => name === MARK_SHEET);
  const pairs = (sheet?.rows ?? []).flatMap(({ cells: [name, value] }): [string, string][] =>
    name && value ? [[textOf(name), textOf(value)]] : [],
  );
  return Object.fromEntries(pairs);
}
