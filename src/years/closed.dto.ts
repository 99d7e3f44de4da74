/** How a span of one closed year is told on screens and papers. */
export class YearClosedOut {
  year: number;
  /** Of the book. */
  number: number;
  dataUntil: string;
  closedOn: string;
  decision: string;
  hash: string;
  /** Rows that were changed since: n thay đổi sau khi khóa số liệu. */
  changes: number;
}
