import { unreadable } from './file-refusal.js';
import { dateOfIsoText, dateOfSerial } from './number-format.js';
import { type RichText, richText } from './rich-text.js';
import type { Cell, TextCell } from './spreadsheet.js';
import type { CellStyle } from './styles-part.js';

/** A cell as its sheet tells it. */
export interface StoredCell {
  /** What the value is: `n` number, `s` shared text by number, `str` and `e` text, `b`, `d`; `inlineStr`: `inline`. */
  type: string;
  style: CellStyle;
  value: string | null;
  inline: RichText | null;
  formula: boolean;
}

/** The text of a cell that holds text, else null. */
export function textOf({ type, value, inline }: StoredCell, shared: readonly RichText[]): RichText | null {
  if (inline && type !== 'inlineStr') throw unreadable('a text in a cell of another kind');
  if (value !== null && type === 'inlineStr') throw unreadable('a value in a cell of text');
  if (inline) return inline;
  if (value === null) return null;
  if (type === 'str' || type === 'e') return richText([{ text: value }]);
  if (type !== 's') return null;
  const found = /^\d+$/.test(value.trim()) ? shared[Number(value)] : undefined;
  if (!found) throw unreadable('a text that is not there');
  return found;
}

export const textCell = ({ text }: RichText): TextCell | null =>
  text === '' ? null : { kind: 'text', text };

/** The value of a cell that holds no text; null: empty. */
export function valueOf({ type, value, style, formula }: StoredCell, from1904: boolean): Cell | null {
  if (!/^(n|s|str|inlineStr|b|e|d)$/.test(type)) throw unreadable('a kind of cell that is none');
  // A program that computes nothing writes formulas without a value: told as text, so that it is not lost.
  if (value === null) return formula ? { kind: 'text', text: '' } : null;
  if (type === 'b') return booleanOf(value.trim());
  if (type === 'd') return isoDateOf(value.trim());
  return value.trim() === '' ? null : numberOf(value.trim(), style, from1904);
}

function booleanOf(value: string): Cell {
  if (!/^(0|1|true|false)$/.test(value)) throw unreadable('neither true nor false');
  return { kind: 'boolean', value: value === '1' || value === 'true' };
}

function isoDateOf(value: string): Cell {
  const date = dateOfIsoText(value);
  if (!date) throw unreadable('a date that is none');
  return { kind: 'date', date };
}

function numberOf(text: string, { format, date }: CellStyle, from1904: boolean): Cell {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw unreadable('a number that is none');
  const day = date ? dateOfSerial(value, from1904) : null;
  return day ? { kind: 'date', date: day } : { kind: 'number', value, format };
}
