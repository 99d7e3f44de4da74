import type { Shortcoming, ShortcomingState, ShortcomingsQuery, Unit } from '../api/types';
import { SHORTCOMING_WORDS } from '../words';
import { FIGURE_WORDS } from './words';

const TEXTS = ['unit', 'personId'] as const;
const YES_NO = ['own', 'running', 'setAside'] as const;
const YEARS = ['foundYear', 'from', 'to', 'asOfYear', 'unaddressedIn', 'followedFrom', 'followedTo'] as const;

/** Every parameter of the address that narrows the list, under the names of the API. */
export const FILTER_NAMES = [...TEXTS, ...YES_NO, ...YEARS, 'of', 'state'] as const;

export const STATES = Object.keys(SHORTCOMING_WORDS) as ShortcomingState[];

/** Exactly what the address asks for; where it asks nothing, what stood at the end of the year of the top bar. */
export function readQuery(parameters: URLSearchParams, year: number): ShortcomingsQuery {
  const query: ShortcomingsQuery = {};
  for (const name of TEXTS) {
    const value = parameters.get(name);
    if (value) query[name] = value;
  }
  for (const name of YES_NO) {
    const value = parameters.get(name);
    if (value === 'true' || value === 'false') query[name] = value === 'true';
  }
  for (const name of YEARS) {
    const value = Number(parameters.get(name));
    if (Number.isInteger(value) && value > 0) query[name] = value;
  }
  const of = parameters.get('of');
  if (of === 'unit' || of === 'person') query.of = of;
  const states = STATES.filter((state) => parameters.getAll('state').includes(state));
  if (states.length > 0) query.state = states;
  return Object.keys(query).length > 0 ? query : { asOfYear: year };
}

/** Whether the figures above the list, which know only a unit and years, can be of the same rows. */
export const hasFigures = ({ own, of, personId, running, followedFrom, followedTo }: ShortcomingsQuery) =>
  [own, of, personId, running, followedFrom, followedTo].every((value) => value === undefined);

interface Known {
  /** Of the top bar: the list is as of its end unless it says otherwise. */
  year: number;
  units: readonly Unit[] | undefined;
  rows: readonly Shortcoming[];
}

/** What the list is narrowed to; empty: to nothing. */
export function filterWords(query: ShortcomingsQuery, { year, units, rows }: Known): string[] {
  const { unit, own, of, personId, foundYear, from, to, state, asOfYear, unaddressedIn, running } = query;
  const words: string[] = [];
  if (unit) {
    const name = units?.find(({ code }) => code === unit)?.name ?? unit;
    words.push(own ? `chỉ của chính ${name}` : name);
  }
  if (of) words.push(of === 'unit' ? 'của đơn vị' : 'của cá nhân');
  if (personId) words.push(rows.find((row) => row.personId === personId)?.personName ?? 'của một cá nhân');
  if (foundYear) words.push(`kiểm điểm năm ${foundYear}`);
  if (from || to) words.push(`kiểm điểm ${betweenWords(from, to)}`);
  const { followedFrom, followedTo } = query;
  if (followedFrom && followedTo) words.push(`theo dõi khắc phục ${betweenWords(followedFrom, followedTo)}`);
  if (unaddressedIn) words.push(`chưa có việc đăng ký năm ${unaddressedIn}`);
  if (typeof running === 'boolean')
    words.push(running ? 'có việc đăng ký đang thực hiện' : 'không có việc đăng ký đang thực hiện');
  if (query.setAside != null)
    words.push(`${query.setAside ? '' : 'không phải hạn chế '}đã kết thúc khi sắp xếp tổ chức`);
  if (state) words.push(state.map((one) => FIGURE_WORDS[one]).join(', '));
  if (asOfYear && asOfYear !== year) words.push(`tính đến hết năm ${asOfYear}`);
  return words;
}

function betweenWords(from: number | null | undefined, to: number | null | undefined): string {
  if (!from) return `đến năm ${to}`;
  if (!to) return `từ năm ${from}`;
  return from === to ? `năm ${from}` : `năm ${from}–${to}`;
}
