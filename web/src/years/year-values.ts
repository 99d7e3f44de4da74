import type { FilingKind, ListItem, WindowKind, Year, YearIn } from '../api/types';
import { fold } from '../shared/units';
import { FILING_KIND_WORDS, WINDOW_WORDS } from '../words';

export const WINDOW_KINDS = Object.keys(WINDOW_WORDS) as WindowKind[];
export const FILING_KINDS = Object.keys(FILING_KIND_WORDS) as FilingKind[];

interface Span {
  opensOn?: string | null;
  closesOn?: string | null;
}

/** A line of a list; the code of an old one stays, because rows bear it. */
export interface Line {
  code?: string;
  name: string;
}

/** The set-up of a year as the form holds it. */
export interface YearValues {
  year: number;
  theme?: string | null;
  themeBasisId?: string | null;
  centreTopic?: string | null;
  centreTopicBasisId?: string | null;
  windows: Partial<Record<WindowKind, Span>>;
  deadlines: Partial<Record<FilingKind, string | null>>;
  aspects: Line[];
  topics: Line[];
}

/** What the form starts with: the year itself, or for a new one the times of the year before, a year later. */
export function startValues(year: Year | undefined, before: Year | undefined): YearValues {
  const from = year ?? before;
  const shift = year ? (day: string) => day : aYearLater;
  return {
    year: year?.year ?? (before ? before.year + 1 : new Date().getFullYear()),
    theme: year?.theme,
    themeBasisId: year?.themeBasisId,
    centreTopic: year?.centreTopic,
    centreTopicBasisId: year?.centreTopicBasisId,
    windows: Object.fromEntries(
      (from?.windows ?? []).map((one) => [
        one.kind,
        { opensOn: shift(one.opensOn), closesOn: shift(one.closesOn) },
      ]),
    ),
    deadlines: Object.fromEntries((from?.deadlines ?? []).map((one) => [one.kind, shift(one.dueOn)])),
    aspects: from?.aspects ?? [],
    topics: from?.topics ?? [],
  };
}

function aYearLater(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && date === '29' ? '28' : date}`;
}

/** The form as the server takes it. */
export function toYearIn(values: YearValues): YearIn {
  return {
    theme: values.theme || null,
    themeBasisId: values.themeBasisId || null,
    centreTopic: values.centreTopic || null,
    centreTopicBasisId: values.centreTopicBasisId || null,
    windows: WINDOW_KINDS.flatMap((kind) => {
      const { opensOn, closesOn } = values.windows[kind] ?? {};
      return opensOn && closesOn ? [{ kind, opensOn, closesOn }] : [];
    }),
    deadlines: FILING_KINDS.flatMap((kind) => {
      const dueOn = values.deadlines[kind];
      return dueOn ? [{ kind, dueOn }] : [];
    }),
    aspects: withCodes(values.aspects),
    topics: withCodes(values.topics),
  };
}

function withCodes(lines: Line[]): ListItem[] {
  const taken = new Set(lines.map((line) => line.code).filter(Boolean));
  return lines.map(({ code, name }) => {
    if (code) return { code, name };
    const plain =
      fold(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 34) || 'muc';
    let made = plain;
    for (let next = 2; taken.has(made); next += 1) made = `${plain}-${next}`;
    taken.add(made);
    return { code: made, name };
  });
}
