import type ExcelJS from 'exceljs';
import { cellValue } from './cell-value.js';
import { type DropDowns, addValidations, writeMarkSheet } from './drop-downs.js';
import type { FormRow, FormSheet, FormWorkbook } from './form.js';
import { type SheetPage, openPage } from './sheet-page.js';
import { type Style, cellStyle } from './sheet-style.js';
import { LINE_HEIGHT, heightOfLines, linesOf } from './text-measure.js';
import {
  type WorkbookStream,
  catchUp,
  commitSheet,
  workbookBuffer,
  writeWorkbook,
} from './workbook-stream.js';

/** Rows between two looks at whether the compressor keeps pace. */
const ROWS_AT_ONCE = 250;

/** Writes the workbook into a file while its rows come; answers how many rows there were. Errors of the rows pass. */
export async function writeFormWorkbook(path: string, form: FormWorkbook): Promise<{ rows: number }> {
  let rows = 0;
  await writeWorkbook(path, form.organisation, async (target) => {
    rows = await fillForm(target, form);
  });
  return { rows };
}

/** The workbook in memory, for what is small: templates, rows to be mended. */
export function formWorkbook(form: FormWorkbook): Promise<Buffer> {
  return workbookBuffer(form.organisation, async (target) => {
    await fillForm(target, form);
  });
}

async function fillForm(target: WorkbookStream, form: FormWorkbook): Promise<number> {
  const lists = listPlaces(form);
  let rows = 0;
  for (const sheet of form.sheets) rows += await writeSheet(target, form, sheet, lists);
  writeMarkSheet(target, form);
  return rows;
}

const listPlaces = ({ lists }: FormWorkbook): DropDowns =>
  new Map(Object.entries(lists).map(([name, values], place) => [name, { place, length: values.length }]));

async function writeSheet(
  target: WorkbookStream,
  { organisation, demo }: FormWorkbook,
  form: FormSheet,
  lists: DropDowns,
): Promise<number> {
  const page = openPage(target, { ...form, organisation, demo });
  const writer = new RowWriter(page, form);
  let rows = 0;
  for await (const row of form.rows) {
    writer.write(row);
    rows += 1;
    if (rows % ROWS_AT_ONCE === 0) await catchUp(page.sheet, target);
  }
  for (let blank = 0; blank < form.blankRows; blank += 1) writer.write([]);
  const { headingRow, sheet } = page;
  const last = headingRow + rows + form.blankRows;
  addValidations(sheet, form.columns, { first: headingRow + 1, last }, lists);
  sheet.autoFilter = {
    from: { row: headingRow, column: 1 },
    to: { row: last, column: form.columns.length },
  };
  if (form.locked) await protect(sheet);
  commitSheet(sheet);
  return rows;
}

/** Without a password: it keeps from slips, not from intent. What is typed here is checked when it comes in. */
function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  return sheet.protect('', {
    formatCells: false,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
}

class RowWriter {
  private readonly styles: Style[];
  private next: number;

  constructor(
    { sheet, headingRow }: SheetPage,
    private readonly form: FormSheet,
  ) {
    this.sheet = sheet;
    this.next = headingRow + 1;
    this.styles = form.columns.map(({ kind, info }) => cellStyle(kind, { unlocked: form.locked && !info }));
  }

  private readonly sheet: ExcelJS.Worksheet;

  write(values: FormRow): void {
    const row = this.sheet.getRow(this.next);
    let lines = 1;
    this.form.columns.forEach((column, place) => {
      const cell = row.getCell(place + 1);
      const value = values[place] ?? null;
      if (value !== null) cell.value = cellValue(column.kind, value);
      // The style object of the column itself: exceljs knows it by identity.
      cell.style = this.styles[place]!;
      if (typeof value === 'string') lines = Math.max(lines, linesOf(value, column.width));
    });
    row.height = lines === 1 ? LINE_HEIGHT : heightOfLines(lines);
    row.commit();
    this.next += 1;
  }
}
