import { addDays } from '../shared/dates.js';

export interface Dated {
  startedOn: string;
  /** Last day. */
  endedOn: string | null;
}

/** A participant takes part while the programme runs. */
export function joinsWithin(programme: Dated, validFrom: string): boolean {
  return validFrom >= programme.startedOn && (programme.endedOn === null || validFrom <= programme.endedOn);
}

/** The first day of a participant that a programme of these days would leave out; null: it leaves out none. */
export function leftOutBy(programme: Dated, validFroms: readonly string[]): string | null {
  return validFroms.toSorted().find((day) => !joinsWithin(programme, day)) ?? null;
}

/** The last day of taking part has come, and the programme ran on it; a mistake is taken back at any time. */
export function endsInTime(
  { endedOn }: Pick<Dated, 'endedOn'>,
  { validFrom, validTo }: { validFrom: string; validTo: string },
  today: string,
): boolean {
  const latest = endedOn !== null && endedOn < today ? endedOn : today;
  return validTo === validFrom || validTo <= addDays(latest, 1);
}

/** `validTo` is the first day without it; the first day itself takes back what was entered by mistake. */
export function endsAfter(validFrom: string, validTo: string): boolean {
  return validTo >= validFrom;
}
