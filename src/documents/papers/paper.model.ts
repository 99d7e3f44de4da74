import type { FormatProfile } from './format-profile.js';

/** A file of papers. Each starts on a new page and numbers its own pages. */
export interface PaperFile {
  /** In the properties of the file. */
  title: string;
  organisation: string;
  profile: FormatProfile;
  /** Printed across every page; null: nothing. */
  mark: string | null;
  /** Date of making in the properties of the file, YYYY-MM-DD. */
  madeOn: string;
  papers: Paper[];
}

/** What stands on a paper, from the head to the signatures. How it looks is the profile's and the renderers'. */
export interface Paper {
  landscape: boolean;
  heading: PaperHeading;
  /** Tên loại: “BÁO CÁO”. */
  typeName: string;
  /** Trích yếu; several lines where the break is meant. */
  subject: string[];
  body: Block[];
  closing: Closing | null;
  appendices: Appendix[];
}

export interface PaperHeading {
  /** Đảng bộ above, in capitals. */
  superior: string;
  /** Organisation that issues it, in capitals. */
  issuer: string;
  /** The whole line: “Số       -BC/ĐUK”; null: a working paper without one. */
  number: string | null;
  /** “Nghệ An, ngày 05 tháng 02 năm 2018”. */
  placeAndDate: string;
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; runs: Run[]; indent: boolean }
  | { kind: 'quote'; author: string; text: string }
  | { kind: 'bullets'; items: string[] }
  /** Lines of dots for what the office writes itself. */
  | { kind: 'dots'; lines: number }
  | { kind: 'table'; table: PaperTable }
  | { kind: 'chart'; chart: Chart }
  | { kind: 'page-break' };

export interface Run {
  text: string;
  bold?: true;
  italic?: true;
}

export interface PaperTable {
  /** Points. */
  size: number;
  /** Small enough to stand on one page whole. */
  together?: true;
  columns: TableColumn[];
  /** Rows of the head, repeated on each page. */
  head: HeadCell[][];
  rows: TableRow[];
}

export interface TableColumn {
  /** Share of the width. */
  width: number;
  align: 'left' | 'center' | 'right';
}

export interface HeadCell {
  text: string;
  /** Columns and rows that it covers; 1 when missing. */
  columns?: number;
  rows?: number;
}

export interface TableRow {
  /** One a column; null: there is no value, printed “—”, which is not 0. A line break starts a paragraph. */
  cells: (string | null)[];
  bold?: true;
}

/** Bars side by side for each category. */
export interface Chart {
  caption: string;
  categories: string[];
  series: { name: string; values: number[] }[];
}

export interface Appendix {
  landscape: boolean;
  /** “Phụ lục 1”. */
  name: string;
  title: string;
  body: Block[];
}

export interface Closing {
  left: Recipients | Signature | null;
  right: Signature;
}

/** Nơi nhận. */
export interface Recipients {
  kind: 'recipients';
  items: string[];
}

export interface Signature {
  kind: 'signature';
  /** Bold: “T/M BAN THƯỜNG VỤ”, “NGƯỜI ĐĂNG KÝ”. */
  authority: string;
  /** Not bold: “BÍ THƯ”. */
  office: string | null;
  /** null: left blank. */
  name: string | null;
}

/** Printed where there is no value. */
export const NO_VALUE = '—';

export const plain = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }], indent: true });
export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
