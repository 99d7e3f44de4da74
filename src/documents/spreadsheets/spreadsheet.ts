/** What a reader found in a file of rows: the same for .xlsx and .csv. Only what people typed, nothing of the form. */
export interface Spreadsheet {
  format: 'xlsx' | 'csv';
  sheets: Sheet[];
  /** Old encoding that was recognised and in which texts are shown converted; null: the texts are Unicode. */
  oldFont: OldFont | null;
}

export const OLD_FONTS = ['tcvn3', 'windows-1258'] as const;
export type OldFont = (typeof OLD_FONTS)[number];

export interface Sheet {
  /** Of a .csv: the name of the file without its ending, as Excel names it. */
  name: string;
  hidden: boolean;
  /** Rows that hold something, in order; blank ones are left out. */
  rows: SheetRow[];
}

export interface SheetRow {
  /** As Excel numbers it, from 1. */
  number: number;
  /** By column, 0 is A; null and beyond the end: empty. */
  cells: (Cell | null)[];
}

/** A cell with a value. `formula`: the value that was last computed, told to the reader. */
export type Cell = TextCell | NumberCell | DateCell | BooleanCell;

export interface TextCell {
  kind: 'text';
  /** NFC, no invisible characters, trimmed; lines kept. Empty only for a formula that was never computed. */
  text: string;
  /** In an old font: the same letters read as that font shows them. */
  converted?: string;
  formula?: true;
}

export interface NumberCell {
  kind: 'number';
  value: number;
  /** Number format of the cell, such as `0.0%`; null: none. */
  format: string | null;
  formula?: true;
}

export interface DateCell {
  kind: 'date';
  /** YYYY-MM-DD. */
  date: string;
  formula?: true;
}

export interface BooleanCell {
  kind: 'boolean';
  value: boolean;
  formula?: true;
}

/** A file as it was uploaded. */
export interface SpreadsheetFile {
  name: string;
  content: Buffer;
}
