const VIET_NAM_DATE = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

let dayOfReading: () => string | null = () => null;

/** Date in Viet Nam of an instant. */
export const dateInVietNam = (instant: string): string => VIET_NAM_DATE.format(new Date(instant));

/** Has reports of closed years read by the day of their figures. */
export function readByDayOf(day: () => string | null): void {
  dayOfReading = day;
}

/**
 * The one clock of business dates. Deadlines are Vietnam dates and end at 24:00 there, whatever the time zone
 * of the server. A fixed date serves the demo and the tests; sessions and history keep real time.
 */
export class Clock {
  constructor(private fixedDate: string | null = null) {}

  /** Today in Viet Nam as YYYY-MM-DD; in a report of closed years the last day of their figures. */
  today(): string {
    return dayOfReading() ?? this.businessDay();
  }

  /** Today, whatever is read. */
  businessDay(): string {
    return this.fixedDate ?? VIET_NAM_DATE.format(new Date());
  }

  /** The real instant. */
  now(): Date {
    return new Date();
  }

  /** Lets a test or the demo move the business date. */
  setToday(date: string | null): void {
    this.fixedDate = date;
  }
}
