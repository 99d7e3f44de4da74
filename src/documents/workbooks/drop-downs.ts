import type ExcelJS from 'exceljs';
import { type FormColumn, type FormWorkbook, MARK_SHEET } from './form.js';
import { type WorkbookStream, commitSheet } from './workbook-stream.js';

/** Lists by name: which they are on the hidden sheet, from 0, and how long. */
export type DropDowns = ReadonlyMap<string, { place: number; length: number }>;

/** The mark has columns A and B; C stays empty. */
const FIRST_LIST = 4;
const EARLIEST = new Date(Date.UTC(1900, 0, 1));
const LATEST = new Date(Date.UTC(2200, 11, 31));

/** The hidden sheet: name and value of the mark in A and B, and a list a column from D on, its name in row 1. */
export function writeMarkSheet(target: WorkbookStream, { mark, lists }: FormWorkbook): void {
  const sheet = target.workbook.addWorksheet(MARK_SHEET, { state: 'veryHidden' });
  const marks = Object.entries(mark);
  const columns = Object.entries(lists).map(([name, values]) => [name, ...values]);
  const height = Math.max(marks.length, ...columns.map((column) => column.length));
  for (let place = 0; place < height; place += 1) {
    const row = sheet.getRow(place + 1);
    marks[place]?.forEach((text, column) => (row.getCell(column + 1).value = text));
    columns.forEach((column, list) => {
      const text = column[place];
      if (text !== undefined) row.getCell(FIRST_LIST + list).value = text;
    });
    row.commit();
  }
  commitSheet(sheet);
}

/** Drop-downs and date checks over all rows of a sheet, the blank ones too: one rule a column, not one a cell. */
export function addValidations(
  sheet: ExcelJS.Worksheet,
  columns: readonly FormColumn[],
  { first, last }: { first: number; last: number },
  lists: DropDowns,
): void {
  if (last < first) return;
  columns.forEach((column, place) => {
    const rule = column.info ? null : ruleOf(column, lists);
    if (!rule) return;
    const letter = letterOf(place + 1);
    const range = first === last ? `${letter}${first}` : `${letter}${first}:${letter}${last}`;
    // exceljs' types know validations of single cells only.
    const { dataValidations } = sheet as unknown as {
      dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
    };
    dataValidations.add(range, rule);
  });
}

function ruleOf({ kind, list }: FormColumn, lists: DropDowns): ExcelJS.DataValidation | null {
  const found = list === undefined ? undefined : lists.get(list);
  if (found && found.length > 0) return listRule(found.place, found.length);
  return kind === 'date' ? DATE_RULE : null;
}

function listRule(place: number, length: number): ExcelJS.DataValidation {
  const letter = letterOf(FIRST_LIST + place);
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`${MARK_SHEET}!$${letter}$2:$${letter}$${length + 1}`],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Giá trị ngoài danh mục',
    error: 'Giá trị này không có trong danh mục. Đề nghị chọn lại trong danh sách.',
  };
}

const DATE_RULE: ExcelJS.DataValidation = {
  type: 'date',
  operator: 'between',
  allowBlank: true,
  formulae: [EARLIEST, LATEST],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Ngày chưa đúng',
  error: 'Ngày chưa đúng. Đề nghị nhập ngày/tháng/năm, ví dụ 31/12/2018.',
};

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : letterOf(rest) + letter;
}
