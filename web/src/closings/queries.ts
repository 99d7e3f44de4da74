import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { queryClient } from '../app/query-client';
import type { Me } from '../api/types';
import { holdsAtBloc } from '../app/session';

/** Readers of the whole bloc see what is open, and check what a closing keeps. */
export const readsClosings = (me: Me) => holdsAtBloc(me, 'leader', 'secretary', 'reviewer', 'inspector');

const path = (year: number) => ({ params: { path: { year } } });

/** What is open before the year is closed; asked only for those who may read it. */
export function useClosing(year: number, enabled: boolean) {
  return useQuery({
    queryKey: ['closings', 'ahead', year],
    queryFn: () => body(api.GET('/api/years/{year}/closing', path(year))),
    enabled,
  });
}

export function useBooks(year: number, enabled = true) {
  return useQuery({
    queryKey: ['closings', 'books', year],
    queryFn: () => body(api.GET('/api/years/{year}/books', path(year))),
    enabled,
  });
}

export function useReopenings(year: number, enabled = true) {
  return useQuery({
    queryKey: ['closings', 'reopenings', year],
    queryFn: () => body(api.GET('/api/years/{year}/reopenings', path(year))),
    enabled,
  });
}

export function useChanges(year: number, enabled: boolean) {
  return useQuery({
    queryKey: ['closings', 'changes', year],
    queryFn: () => body(api.GET('/api/years/{year}/changes', path(year))),
    enabled,
  });
}

/** After an act everything may be other than it was: the state of the year, what may be done, figures. */
export const refresh = () => queryClient.invalidateQueries();
