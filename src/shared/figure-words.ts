import { SetMetadata } from '@nestjs/common';
import type { FigureFilter, FigureList } from './figure.dto.js';

/** What of a filter is looked up before it is told: a code or an identifier stands for a name. */
export const NAMED = [
  'unit',
  'aspect',
  'topic',
  'content',
  'breakthrough',
  'shortcoming',
  'person',
  'programme',
  'inspection-programme',
  'commune',
  'need',
] as const;
export type NamedKind = (typeof NAMED)[number];

export interface NameToTell {
  of: NamedKind;
  value: string;
  /** Words around the name. */
  tell: (name: string) => string;
  /** What is told to a reader who may not see the name. */
  unnamed: string;
}

/** Words; a name that is to be looked up; null: another field of the filter tells it. */
export type Said = string | NameToTell | null;

export const nameOf = (
  of: NamedKind,
  value: string,
  unnamed: string,
  tell: NameToTell['tell'] = (name) => name,
): NameToTell => ({ of, value, unnamed, tell });

/** Rows that a figure leaves out, listed by a filter of their own. */
export interface NotCounted {
  key: string;
  /** Why, after their number: “việc đang soạn”. */
  words: string;
  filter: object;
  /** Missing: the same list. */
  list?: FigureList;
}

/** How a page of a list is cut: it says nothing of what is counted. */
export const PAGING = ['cursor', 'limit', 'sort'] as const;
type Filtering<Q> = Exclude<keyof Q, (typeof PAGING)[number]>;

/** The words of a list's filter: no field without words, or it does not compile. */
export interface ListWords<Q extends object> {
  list: FigureList;
  /** What its rows are, at the head of the sentence: “Việc đăng ký”. */
  rows: string;
  /** One row after a number: “việc”. */
  row: string;
  /** The list is cut into pages. */
  paged?: true;
  /** In the order in which the sentence tells them. */
  fields: { [F in Filtering<Q>]-?: (value: NonNullable<Q[F]>, query: Q) => Said };
  /** Fields whose words follow what stands before them without a comma. */
  close?: readonly Filtering<Q>[];
  notCounted?: (query: Q) => NotCounted[];
  /** What the amount of a figure of this list adds up; null: its rows are only counted. */
  adds?: (query: Q) => string | null;
}

const LISTS_ROWS = 'listsRows';

/** The reading route that lists the rows of figures: the explanation of a figure asks it, and tells its filter in words. */
export const ListsRows = <Q extends object>(words: ListWords<Q>): MethodDecorator =>
  SetMetadata(LISTS_ROWS, words);

export const wordsOf = (handler: object): ListWords<FigureFilter> | undefined =>
  Reflect.getMetadata(LISTS_ROWS, handler) as ListWords<FigureFilter> | undefined;

interface Years {
  year?: number | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

/** The years of a filter; `before` stands in front of them. */
export const yearWords = <Q extends Years>(before = '') => ({
  year: (year: number): Said => `${before}năm ${year}`,
  ...spanWords<Q>(before),
});

export const spanWords = <Q extends Years>(before = '') => ({
  from: (from: number, { to, year }: Q): Said => {
    if (year != null) return null;
    if (to == null) return `${before}từ năm ${from}`;
    return from === to ? `${before}năm ${from}` : `${before}từ năm ${from} đến năm ${to}`;
  },
  to: (to: number, { from, year }: Q): Said =>
    from == null && year == null ? `${before}đến hết năm ${to}` : null,
});

/** A unit with all below it, or alone. */
export const unitWords = {
  unit: (code: string, { own }: { own?: boolean | undefined }): Said =>
    nameOf('unit', code, code, (name) => (own ? name : `${name} và các đơn vị trực thuộc`)),
  own: (own: boolean): Said => (own ? 'chỉ của chính đơn vị' : 'của chính đơn vị và các đơn vị trực thuộc'),
};

/** “đạt hoặc vượt mức đăng ký” */
export const anyOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>): string =>
  values.map((value) => lower(names[value] ?? value)).join(' hoặc ');

/** Names of lists begin with a capital, which inside a sentence they do not have. */
export const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const yesNo =
  (yes: string, no: string) =>
  (value: boolean): Said =>
    value ? yes : no;
