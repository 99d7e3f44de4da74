import { type StoredCell, textCell, textOf, valueOf } from './cell-value.js';
import { tooMany, unreadable } from './file-refusal.js';
import { EXCEL_COLUMNS, EXCEL_ROWS, MAX_COLUMNS, MAX_ROWS } from './limits.js';
import { type RichText, RunGatherer } from './rich-text.js';
import type { Cell, SheetRow } from './spreadsheet.js';
import { type CellStyle, NO_STYLE } from './styles-part.js';
import { type Attributes, type PartListener, readPart } from './xml-part.js';

/** What the cells of all sheets of a workbook share. */
export interface SheetSurroundings {
  texts: readonly RichText[];
  styles: readonly CellStyle[];
  from1904: boolean;
  /** Hears of each cell with a value, which counts it; of a text with the letters that it came with. */
  hear(cell: Cell, text: RichText | null, style: CellStyle): void;
}

export async function readSheet(
  bytes: AsyncIterable<Buffer>,
  around: SheetSurroundings,
): Promise<SheetRow[]> {
  const part = new SheetPart(around);
  await readPart(bytes, 'worksheet', part);
  return part.rows;
}

/**
 * Rows and cells of a sheet. Everything else in its part (merges, validations, widths, drawings) is passed over
 * without a look, so it costs nothing whatever range it names.
 */
class SheetPart implements PartListener {
  readonly rows: SheetRow[] = [];
  private row: SheetRow = { number: 0, cells: [] };
  private column = -1;
  private cell: StoredCell | null = null;
  private readonly gatherer = new RunGatherer();

  constructor(private readonly around: SheetSurroundings) {}

  open(name: string, parent: string, attributes: Attributes): void {
    if (name === 'row' && parent === 'sheetData') this.openRow(attributes);
    else if (name === 'c' && parent === 'row') this.openCell(attributes);
    else if (!this.cell) return;
    else if (name === 'v' && parent === 'c') this.openValue();
    else if (name === 'f' && parent === 'c') this.cell.formula = true;
    else this.gatherer.open(name, parent, attributes);
  }

  text(text: string, name: string, parent: string): void {
    if (!this.cell) return;
    if (name === 'v' && parent === 'c') this.cell.value = (this.cell.value ?? '') + text;
    else this.gatherer.text(text, name, parent);
  }

  close(name: string, parent: string): void {
    if (name === 'c' && parent === 'row') this.closeCell();
    else if (name === 'row' && parent === 'sheetData') this.closeRow();
  }

  // Numbers of rows and cells may be left out: then each is the one after the last.
  private openRow({ r }: Attributes): void {
    const number = r === undefined ? this.row.number + 1 : /^\d{1,7}$/.test(r) ? Number(r) : 0;
    if (number <= this.row.number || number > EXCEL_ROWS) throw unreadable('a row out of its place');
    this.row = { number, cells: [] };
    this.column = -1;
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    const column = r === undefined ? this.column + 1 : this.columnOf(r);
    if (column <= this.column || column >= EXCEL_COLUMNS) throw unreadable('a cell out of its place');
    this.column = column;
    this.cell = { type: t, style: this.styleOf(s), value: null, inline: null, formula: false };
  }

  private openValue(): void {
    if (this.cell!.value !== null) throw unreadable('a cell with two values');
    this.cell!.value = '';
  }

  private columnOf(reference: string): number {
    const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
    if (!letters || Number(row) !== this.row.number) throw unreadable('a cell out of its row');
    return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  }

  private styleOf(index: string | undefined): CellStyle {
    const { styles } = this.around;
    if (styles.length === 0 || index === undefined) return styles[0] ?? NO_STYLE;
    const style = /^\d+$/.test(index) ? styles[Number(index)] : undefined;
    if (!style) throw unreadable('a style that is not there');
    return style;
  }

  private closeCell(): void {
    const stored = { ...this.cell!, inline: this.gatherer.take() };
    this.cell = null;
    const text = textOf(stored, this.around.texts);
    const cell = text ? textCell(text) : valueOf(stored, this.around.from1904);
    if (!cell) return;
    if (stored.formula) cell.formula = true;
    if (this.column >= MAX_COLUMNS) throw tooMany('columns');
    this.around.hear(cell, text, stored.style);
    const { cells } = this.row;
    while (cells.length < this.column) cells.push(null);
    cells.push(cell);
  }

  private closeRow(): void {
    if (this.row.cells.length === 0) return;
    if (this.rows.length === MAX_ROWS) throw tooMany('rows');
    this.rows.push(this.row);
  }
}
