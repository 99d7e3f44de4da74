import { addDays, daysBetween } from '../shared/dates.js';
import type { FigureFilter, FigureList } from '../shared/figure.dto.js';
import {
  type WindowKind,
  type YearFacts,
  closedRefusal,
  endRefusal,
  windowRefusal,
} from '../years/year.rules.js';

/** What is reminded of. Each row is in one kind only, so that a digest may add them up. */
export const REMINDER_KINDS = [
  'returned',
  'draft',
  'unassessed',
  'awaiting-review',
  'shortcoming',
  'filing-overdue',
  'filing-due',
  'filing-reminded',
  'filing-returned',
  'filing-waiting',
  'filing-missing',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What waits, in words. */
export const REMINDER_NAMES: Record<ReminderKind, string> = {
  returned: 'Việc cần hoàn thiện',
  draft: 'Việc đang soạn, chưa gửi',
  unassessed: 'Việc chưa tự đánh giá kết quả',
  'awaiting-review': 'Việc chờ đồng chí xem xét',
  shortcoming: 'Nội dung cần khắc phục sau kiểm điểm',
  'filing-overdue': 'Báo cáo quá thời hạn, chưa gửi',
  'filing-due': 'Báo cáo sắp đến thời hạn gửi',
  'filing-reminded': 'Báo cáo Đảng ủy Khối nhắc gửi',
  'filing-returned': 'Báo cáo cần hoàn thiện',
  'filing-waiting': 'Báo cáo chờ tiếp nhận',
  'filing-missing': 'Báo cáo của các đơn vị quá thời hạn, chưa gửi',
};

/** Days after which something that nobody touches is reminded of. */
export const UNTOUCHED_DAYS = { draft: 7, returned: 3, 'awaiting-review': 5 } as const;
/** Days before an end from which on it is reminded of. */
export const AHEAD_DAYS = { unassessed: 14, 'filing-due': 10 } as const;

/** Whose rows somebody sees to: a unit with all below it (`own`: itself alone), or their own. */
export type Place = { unit: string; own?: boolean } | { personId: string };

/** The parts that an account has in a year. */
export interface Part {
  places: readonly Place[];
  /** Whose own reviews count: of the person alone. */
  personId: string | null;
  reviews: boolean;
  /** Writes the report of a unit. */
  files: boolean;
  /** Takes reports in for the Khối. */
  accepts: boolean;
}

/** Something to look for: the rows of a list that a filter names. */
export interface Wanted {
  kind: ReminderKind;
  year: number;
  /** Since or until when, in words. */
  note: string | null;
  list: FigureList;
  filter: FigureFilter;
}

/** All that an account with this part is to be reminded of in a year, should there be any such row. */
export function wantedIn(year: YearFacts, part: Part, today: string): Wanted[] {
  if (closedRefusal(year)) return [];
  return [
    ...part.places.flatMap((place) => ofRegistrant(year, place, today)),
    ...unaddressed(year, part, today),
    ...(part.reviews ? ofReviewer(year, today) : []),
    ...(part.files ? ofFilingUnit(year.year, today) : []),
    ...(part.accepts ? ofCommittee(year.year, today) : []),
  ];
}

const isOpen = (year: YearFacts, kind: WindowKind, today: string) =>
  windowRefusal(year, kind, today) === null;

/** Scopes whose drafts can be sent today: nobody is reminded of what they cannot do. */
function openScopes(year: YearFacts, today: string): string[] {
  return [
    ...(isOpen(year, 'registration', today) ? ['term', 'yearly'] : []),
    ...(isOpen(year, 'supplement', today) ? ['supplement'] : []),
  ];
}

function ofRegistrant(year: YearFacts, place: Place, today: string): Wanted[] {
  const base = { year: year.year, ...place, setAside: false };
  const scope = openScopes(year, today);
  const wanted: Wanted[] = [];
  const add = (kind: ReminderKind, note: string, filter: FigureFilter) =>
    wanted.push({ kind, year: year.year, note, list: 'commitments', filter });
  if (!endRefusal(year, 'review', today)) {
    const state = ['returned', 'assessment-returned'];
    add('returned', ...untouched({ ...base, state }, UNTOUCHED_DAYS.returned, today));
  }
  if (scope.length > 0) {
    const filter = { ...base, state: ['draft'], scope };
    add('draft', ...untouched(filter, UNTOUCHED_DAYS.draft, today));
  }
  const left = daysLeft(year, 'assessment', today);
  if (left !== null && left <= AHEAD_DAYS.unassessed) {
    // What was asked to be stopped waits for its reviewer, not for an assessment.
    add('unassessed', ahead(left), { ...base, state: ['registered'], stopAsked: false });
  }
  return wanted;
}

/** What reviews found and nothing was registered for, while it can be; a unit's own, and a person's own. */
function unaddressed(year: YearFacts, { places, personId }: Part, today: string): Wanted[] {
  if (openScopes(year, today).length === 0) return [];
  const whose: FigureFilter[] = [
    ...places.flatMap((place) => ('unit' in place ? [{ ...place, of: 'unit' }] : [])),
    ...(personId ? [{ personId }] : []),
  ];
  return whose.map((one) => ({
    kind: 'shortcoming',
    year: year.year,
    note: `chưa có việc đăng ký năm ${year.year}`,
    list: 'shortcomings',
    // What is being put right by a commitment of another year waits for its result first.
    filter: { ...one, unaddressedIn: year.year, running: false, setAside: false },
  }));
}

const untouched = (filter: FigureFilter, days: number, today: string): [string, FigureFilter] => [
  `từ ${days} ngày trở lên chưa sửa`,
  { ...filter, untouchedSince: addDays(today, -days) },
];

function ofReviewer(year: YearFacts, today: string): Wanted[] {
  if (endRefusal(year, 'review', today)) return [];
  const days = UNTOUCHED_DAYS['awaiting-review'];
  const filter = { year: year.year, awaitingMe: true, setAside: false, waitingSince: addDays(today, -days) };
  const note = `từ ${days} ngày trở lên`;
  return [{ kind: 'awaiting-review', year: year.year, note, list: 'commitments', filter }];
}

/** Of the unit's own reports: overdue, due within days, reminded of earlier than that, to be completed. */
function ofFilingUnit(year: number, today: string): Wanted[] {
  const days = AHEAD_DAYS['filing-due'];
  const soon = addDays(today, days);
  const unsent = { year, may: 'write', state: 'not-filed', setAside: false };
  return [
    filings('filing-overdue', { ...unsent, dueUntil: addDays(today, -1) }),
    filings('filing-due', { ...unsent, dueFrom: today, dueUntil: soon }, `trong ${days} ngày tới`),
    filings('filing-reminded', { ...unsent, dueFrom: addDays(soon, 1), reminded: true }),
    filings('filing-returned', { year, may: 'write', state: 'returned', setAside: false }),
  ];
}

function ofCommittee(year: number, today: string): Wanted[] {
  return [
    filings('filing-waiting', { year, may: 'accept', setAside: false }),
    filings('filing-missing', {
      year,
      may: 'extend',
      state: 'not-filed',
      dueUntil: addDays(today, -1),
      setAside: false,
    }),
  ];
}

function filings(
  kind: ReminderKind,
  filter: FigureFilter & { year: number },
  note: string | null = null,
): Wanted {
  return { kind, year: filter.year, note, list: 'filings', filter };
}

/** Days until the end of a window that is open; null: it is not. */
function daysLeft(year: YearFacts, kind: WindowKind, today: string): number | null {
  const window = year.windows.find((one) => one.kind === kind);
  return window && isOpen(year, kind, today) ? daysBetween(today, window.closesOn) : null;
}

const ahead = (days: number) => (days === 0 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`);
