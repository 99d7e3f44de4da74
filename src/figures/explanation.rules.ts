import type { FigureFilter } from '../shared/figure.dto.js';
import { type ListWords, type NameToTell, lower } from '../shared/figure-words.js';

export interface Part {
  field: string;
  words: string;
}

/** A field of a filter in words, or with a name that is still to be looked up. */
export interface SaidPart {
  field: string;
  said: string | NameToTell;
}

/** What each field of a filter says, in the order of the sentence. */
export function saidParts({ fields }: ListWords<FigureFilter>, filter: FigureFilter): SaidPart[] {
  return Object.entries(fields).flatMap(([field, say]) => {
    const value = filter[field];
    const said = value === undefined ? null : say(value, filter);
    return said === null ? [] : [{ field, said }];
  });
}

/** “Việc đăng ký năm 2018 của tập thể, Kho bạc và các đơn vị trực thuộc, đã được xác nhận đăng ký” */
export function sentenceOf({ rows, close = [] }: ListWords<FigureFilter>, parts: readonly Part[]): string {
  const isClose = ({ field }: Part) => close.includes(field);
  const near = parts.filter(isClose).map(({ words }) => words);
  const others = parts.filter((part) => !isClose(part)).map(({ words }) => words);
  return [[rows, ...near].join(' '), ...others].join(', ');
}

/** The years of a filter; null: none is named. */
export function yearsOf({ year, from, to }: FigureFilter): { from: number; to: number } | null {
  const first = year ?? from ?? to;
  const last = year ?? to ?? from;
  return typeof first === 'number' && typeof last === 'number' ? { from: first, to: last } : null;
}

/** “Không tính: 3 việc đang soạn, 2 việc chờ xem xét”; nothing where nothing is left out. */
export function notCountedWords(excluded: readonly { words: string }[]): string {
  return excluded.length === 0 ? '' : `Không tính: ${excluded.map(({ words }) => lower(words)).join(', ')}`;
}
