/**
 * A workbook that goes out and comes in again: templates, registers, rows to be mended. What stands on the sheet is
 * told here; how it looks (Party heading, locks, drop-downs, widths, print set-up) is the writer's.
 */
export interface FormWorkbook {
  /** Organisation in the heading, e.g. “Đảng bộ Khối các cơ quan tỉnh”. */
  organisation: string;
  /** Prints “BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN” on every page. */
  demo: boolean;
  sheets: FormSheet[];
  /** Lists for drop-downs by name; they stand on a hidden sheet. */
  lists: Record<string, readonly string[]>;
  /** What the program reads back: version of the form, unit, year. Stands on the hidden sheet as name and value. */
  mark: Record<string, string>;
}

export interface FormSheet {
  name: string;
  /** Above the heading row. */
  title: string;
  /** Under the title: “Số liệu đến ngày …”, how to fill the form. */
  notes: readonly string[];
  columns: readonly FormColumn[];
  rows: AsyncIterable<FormRow> | Iterable<FormRow>;
  /** Empty rows after the filled ones, with the same drop-downs and formats. */
  blankRows: number;
  /** Heading row, title and `info` columns cannot be typed over (no password). */
  locked: boolean;
}

export interface FormColumn {
  key: string;
  heading: string;
  /** In characters. */
  width: number;
  /** `long` texts wrap; a `date` is a real date shown dd/mm/yyyy; a `number` a real number. */
  kind: 'text' | 'long' | 'date' | 'number';
  /** Name of the list of its drop-down. */
  list?: string;
  /** Told for reading only; what is typed there is not taken in. */
  info?: true;
}

/** One value a column: dates as YYYY-MM-DD, numbers as numbers; null: an empty cell. */
export type FormRow = readonly (string | number | null)[];

/** Name of the hidden sheet that carries lists and mark. */
export const MARK_SHEET = 'He_thong';
