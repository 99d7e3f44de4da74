import { useYearSetup } from '../app/session';
import { useReopenings } from './queries';

/** A year is closed and no decision opens it today: nothing of it is written. */
export function useLocked(year: number): boolean {
  const closed = useYearSetup(year)?.state === 'closed';
  const reopenings = useReopenings(year, closed).data?.items ?? [];
  return closed && !reopenings.some(({ kind, state }) => kind === 'reopening' && state === 'inForce');
}
