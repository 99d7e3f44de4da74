import type { Kind, Person, PlanPart, Year } from '../api/types';
import { fold } from '../shared/units';
import { FIELD_WORDS } from '../words';

export const COLUMN_NAMES = [
  'person',
  'shortcoming',
  'noShortcomingReason',
  'aspect',
  'planContent',
  'content',
  'measures',
  'indicator',
  'baseline',
  'target',
  'product',
  'deadline',
  'signedOn',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];
export type Cells = Record<ColumnName, string>;

export interface Column {
  name: ColumnName;
  words: string;
  /** In rem. */
  width: number;
  max: number;
  /** Other heads under which people keep this column. */
  also: string[];
}

const COLUMNS: Column[] = [
  { name: 'person', words: 'Cá nhân đăng ký', width: 14, max: 100, also: ['ho ten', 'ho va ten'] },
  {
    name: 'shortcoming',
    words: 'Hạn chế cần khắc phục',
    width: 16,
    max: 500,
    also: ['han che', 'noi dung can khac phuc'],
  },
  { name: 'noShortcomingReason', words: 'Không có hạn chế: lý do', width: 13, max: 500, also: ['ly do'] },
  { name: 'aspect', words: FIELD_WORDS.aspect, width: 9, max: 200, also: ['nhom'] },
  {
    name: 'planContent',
    words: 'Nội dung trong kế hoạch',
    width: 14,
    max: 500,
    also: ['noi dung trong ke hoach cua dang uy khoi', 'noi dung ke hoach'],
  },
  {
    name: 'content',
    words: FIELD_WORDS.content,
    width: 22,
    max: 2000,
    also: ['noi dung', 'viec lam theo', 'noi dung dang ky'],
  },
  { name: 'measures', words: FIELD_WORDS.measures, width: 16, max: 2000, also: ['bien phap', 'giai phap'] },
  { name: 'indicator', words: FIELD_WORDS.indicator, width: 13, max: 300, also: ['cach do', 'chi tieu'] },
  { name: 'baseline', words: FIELD_WORDS.baseline, width: 9, max: 200, also: ['hien nay'] },
  { name: 'target', words: FIELD_WORDS.target, width: 9, max: 200, also: ['muc tieu', 'can dat'] },
  { name: 'product', words: FIELD_WORDS.product, width: 13, max: 500, also: ['san pham', 'ket qua'] },
  { name: 'deadline', words: FIELD_WORDS.deadline, width: 9, max: 10, also: ['thoi han', 'thoi gian'] },
  { name: 'signedOn', words: FIELD_WORDS.signedOn, width: 9, max: 10, also: ['ngay ky'] },
];

export function columnsOf(kind: Kind): Column[] {
  return COLUMNS.filter(({ name }) => kind === 'individual' || (name !== 'person' && name !== 'signedOn'));
}

/** Which columns the first pasted row heads, when it is a row of heads. */
export function headsOf(row: string[], columns: Column[]): (Column | null)[] | null {
  const heads = row.map((cell) => {
    const head = fold(cell).replace(/\s+/g, ' ').trim();
    return columns.find((column) => fold(column.words) === head || column.also.includes(head)) ?? null;
  });
  return heads.filter(Boolean).length >= 2 ? heads : null;
}

export interface Lists {
  setup: Year | undefined;
  /** Of the bloc's plan in the year. */
  contents: PlanPart[];
  people: Person[];
}

/** A pasted cell as the grid keeps it: names of lists become their codes; what is not known stays empty. */
export function pasted(column: ColumnName, text: string, { setup, contents, people }: Lists): string {
  const typed = fold(text).trim();
  if (column === 'aspect') {
    return setup?.aspects.find((one) => fold(one.name) === typed || fold(one.code) === typed)?.code ?? '';
  }
  if (column === 'planContent') {
    return contents.find((one) => fold(one.name) === typed || fold(one.code) === typed)?.id ?? '';
  }
  if (column === 'person') {
    const same = people.filter((one) => fold(one.name) === typed);
    return same.length === 1 ? (same[0]?.id ?? '') : '';
  }
  return text;
}
