import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Unit } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { useUnits } from '../shared/units';

export interface MeetingsFilter {
  from: number;
  to: number;
  half?: number;
  unit?: string;
  own?: boolean;
  withdrawn?: boolean;
}

export function useMeetings(query: MeetingsFilter) {
  return useQuery({
    queryKey: ['self-criticism-meetings', query],
    queryFn: () => body(api.GET('/api/self-criticism-meetings', { params: { query } })),
  });
}

/** Meetings stand in the facts of reports as well. */
export async function refreshMeetings(): Promise<void> {
  await Promise.all(
    ['self-criticism-meetings', 'filings', 'summary'].map((key) =>
      queryClient.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

/** True of the units whose meetings the reader keeps: those below a grant as clerk or secretary. */
export function useKeeps(): (unit: Unit) => boolean {
  const { grants } = useMe();
  const units = useUnits();
  const parents = new Map(units?.map(({ id, parentId }) => [id, parentId]));
  const roots = new Set(
    grants
      .filter(({ role, atBloc }) => (role === 'clerk' || role === 'secretary') && !atBloc)
      .map(({ unitId }) => unitId),
  );
  const isKept = (id: string | null | undefined): boolean =>
    id != null && (roots.has(id) || isKept(parents.get(id)));
  return ({ id }) => isKept(id);
}

export const HALF_WORDS: Record<number, string> = { 1: '6 tháng đầu năm', 2: 'Cuối năm' };
