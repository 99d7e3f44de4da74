import { fold } from '../shared/text.js';

/** A column that a form knows. */
export interface KnownColumn {
  key: string;
  heading: string;
}

/** The heading row of a sheet and what stands where. */
export interface Headings {
  /** Place of the heading row among the rows given. */
  at: number;
  /** Key of the column at each place; null: not a column of the form. */
  keys: (string | null)[];
  /** Headings that are not columns of the form. */
  unknown: string[];
  /** Headings that stand there twice; the first one counts. */
  repeated: string[];
}

/** Titles, notes and a line of numbers may stand above. */
const LOOK_AT = 20;

/** Other words that people write at the head of a column, by key. */
const OTHER_WORDS: Record<string, readonly string[]> = {
  code: ['ma', 'ma so viec', 'ma viec dang ky'],
  unit: ['ma chi bo', 'ma don vi chi bo'],
  unitName: ['don vi', 'chi bo', 'ten don vi', 'ten chi bo', 'tap the dang ky', 'to chuc dang ky'],
  kind: ['loai viec', 'tap the ca nhan'],
  person: ['ho ten', 'ca nhan dang ky', 'ten can bo', 'ho va ten can bo dang vien'],
  aspect: ['nhom', 'nhom viec'],
  content: [
    'noi dung viec lam theo bac',
    'noi dung dang ky',
    'viec dang ky',
    'noi dung viec dang ky',
    'noi dung viec lam',
  ],
  measures: ['bien phap', 'giai phap', 'bien phap giai phap'],
  target: ['chi tieu', 'muc tieu', 'muc phan dau'],
  baseline: ['hien nay', 'so lieu ban dau'],
  measureUnit: ['dvt'],
  deadline: ['thoi han', 'ngay hoan thanh', 'thoi gian hoan thanh'],
  shortcoming: ['han che', 'han che khac phuc'],
  owner: ['nguoi chiu trach nhiem', 'nguoi thuc hien'],
  expectedEvidence: ['minh chung'],
  stateOffice: ['chuc vu chinh quyen', 'chuc vu'],
  name: ['ten don vi', 'ten co quan'],
  parent: ['ma cap tren', 'don vi cap tren'],
  position: ['thu tu', 'stt trong danh sach'],
  validFrom: ['tu ngay', 'ngay bat dau'],
  decisionNumber: ['quyet dinh', 'so quyet dinh'],
};

/** What people put at the head without meaning a value: numbering, and the column that the program adds. */
const IDLE = new Set(['tt', 'stt', 'so tt', 'so thu tu', 'can sua', 'ghi chu']);

/** A heading as it is compared: folded, without signs and without what stands in brackets. */
const plain = (heading: string) =>
  fold(heading.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Finds the row that names the columns: the one with the most known headings, if the needed ones are among them. */
export function findHeadings(
  rows: readonly (readonly (string | null)[])[],
  columns: readonly KnownColumn[],
  needed: readonly string[],
): Headings | null {
  const known = wordsOf(columns);
  let best: Headings | null = null;
  for (const [at, row] of rows.slice(0, LOOK_AT).entries()) {
    const found = read(row, at, known);
    const size = (one: Headings) => one.keys.filter(Boolean).length;
    const complete = needed.every((key) => found.keys.includes(key));
    if (complete && size(found) >= 2 && (!best || size(found) > size(best))) best = found;
  }
  return best;
}

function wordsOf(columns: readonly KnownColumn[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { key } of columns) for (const other of OTHER_WORDS[key] ?? []) words.set(other, key);
  for (const { key, heading } of columns) words.set(plain(heading), key);
  return words;
}

function read(row: readonly (string | null)[], at: number, known: Map<string, string>): Headings {
  const found: Headings = { at, keys: [], unknown: [], repeated: [] };
  for (const cell of row) {
    const word = cell ? plain(cell) : '';
    const key = known.get(word) ?? null;
    const again = key !== null && found.keys.includes(key);
    found.keys.push(again ? null : key);
    if (again) found.repeated.push(cell ?? '');
    else if (key === null && word !== '' && !IDLE.has(word) && !/^\d+$/.test(word))
      found.unknown.push(cell ?? '');
  }
  return found;
}
