import type ExcelJS from 'exceljs';
import type { ValueKind } from './sheet-style.js';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A real date where a column holds dates; what is none stays the text that it is, and text is never a formula.
 * Lines within a text are kept by a rich text only: some readers join those of a plain one.
 */
export function cellValue(kind: ValueKind, value: string | number): ExcelJS.CellValue {
  if (typeof value === 'number') return value;
  const date = kind === 'date' ? ISO_DATE.exec(value) : null;
  // exceljs writes the instant in UTC: a local midnight would be the day before.
  if (date) return new Date(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])));
  return value.includes('\n') ? { richText: [{ text: value }] } : value;
}
