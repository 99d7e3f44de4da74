import { vietnameseDate } from '../shared/dates.js';
import type { FigureOut } from '../shared/figure.dto.js';

interface Group {
  key: string;
  label: string;
  items: readonly FigureOut[];
}

interface Compared {
  key: string;
  label: string;
  now: FigureOut | null;
  before: FigureOut | null;
  difference: number | null;
  share: number | null;
  amountDifference: string | null;
}

/** The figures of two years side by side, in the order of the later one, then what only the earlier one has. */
export function comparedGroups(
  now: readonly Group[],
  before: readonly Group[],
): { key: string; label: string; items: Compared[] }[] {
  return merged(now, before).map(([one, other]) => ({
    key: (one ?? other)!.key,
    label: (one ?? other)!.label,
    items: merged(one?.items ?? [], other?.items ?? []).map(([a, b]) => compared(a, b)),
  }));
}

function compared(now: FigureOut | null, before: FigureOut | null): Compared {
  const { key, label } = (now ?? before)!;
  const difference = now && before ? now.value - before.value : null;
  return {
    key,
    label,
    now,
    before,
    difference,
    share: difference !== null && before?.value ? difference / before.value : null,
    amountDifference: now?.amount != null && before?.amount != null ? less(now.amount, before.amount) : null,
  };
}

function merged<T extends { key: string }>(
  now: readonly T[],
  before: readonly T[],
): [now: T | null, before: T | null][] {
  const of = (all: readonly T[], wanted: string) => all.find(({ key }) => key === wanted) ?? null;
  return [
    ...now.map((one): [T | null, T | null] => [one, of(before, one.key)]),
    ...before.filter(({ key }) => !of(now, key)).map((one): [T | null, T | null] => [null, one]),
  ];
}

/** The difference of two decimal texts, exactly. */
export function less(text: string, other: string): string {
  const places = Math.max(...[text, other].map((one) => one.split('.')[1]?.length ?? 0));
  const whole = (one: string) => {
    const [before = '0', after = ''] = one.split('.');
    return BigInt(before + after.padEnd(places, '0'));
  };
  const sum = whole(text) - whole(other);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const decimals = digits.slice(cut).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals && `.${decimals}`}`;
}

interface Listed {
  code: string;
  name: string;
}

/** What two years have set up, as far as figures depend on it. */
export interface YearSetUp {
  year: number;
  state: 'preparing' | 'open' | 'closed';
  closedOn: string | null;
  deadlines: readonly { kind: string; dueOn: string }[];
  aspects: readonly Listed[];
  topics: readonly Listed[];
}

interface Change {
  about: 'list' | 'deadline' | 'state';
  words: string;
  on: string | null;
  decision: string | null;
}

const change = (about: Change['about'], words: string, on: string | null = null): Change => ({
  about,
  words,
  on,
  decision: null,
});

const LISTS = [
  ['aspects', 'Nhóm nội dung'],
  ['topics', 'Chủ đề'],
] as const;
const DEADLINES: Record<string, string> = {
  'registration-list': 'danh mục đăng ký',
  'half-year': 'báo cáo 6 tháng',
  yearly: 'báo cáo năm',
};

/** Lists, deadlines and closing of the two years, where they differ. */
export function setUpChanges(now: YearSetUp, before: YearSetUp): Change[] {
  return [
    ...LISTS.flatMap(([list, words]) => listChanges(words, now, before, list)),
    ...now.deadlines.flatMap(({ kind, dueOn }) => {
      const old = before.deadlines.find((one) => one.kind === kind);
      if (!old || old.dueOn.slice(4) === dueOn.slice(4)) return [];
      const days = `trước ${vietnameseDate(old.dueOn)}, nay ${vietnameseDate(dueOn)}`;
      return [change('deadline', `Thời hạn gửi ${DEADLINES[kind] ?? kind}: ${days}`)];
    }),
    ...(now.state === before.state && now.state !== 'closed'
      ? []
      : [before, now].map((year) => change('state', stateWords(year), year.closedOn))),
  ];
}

function listChanges(words: string, now: YearSetUp, before: YearSetUp, list: 'aspects' | 'topics'): Change[] {
  const nameIn = (year: YearSetUp, code: string) => year[list].find((one) => one.code === code)?.name;
  return [
    ...now[list].flatMap(({ code, name }) => {
      const old = nameIn(before, code);
      if (old === undefined) return [change('list', `${words} có thêm từ năm ${now.year}: ${name}`)];
      return old === name ? [] : [change('list', `${words} đổi tên: ${old} thành ${name}`)];
    }),
    ...before[list]
      .filter(({ code }) => nameIn(now, code) === undefined)
      .map(({ name }) => change('list', `${words} không còn trong danh mục năm ${now.year}: ${name}`)),
  ];
}

function stateWords({ year, state, closedOn }: YearSetUp): string {
  if (state === 'closed')
    return `Số liệu năm ${year} đã khóa${closedOn === null ? '' : ` ngày ${vietnameseDate(closedOn)}`}`;
  return state === 'open' ? `Số liệu năm ${year} chưa khóa, còn thay đổi` : `Năm ${year} chưa bắt đầu`;
}
