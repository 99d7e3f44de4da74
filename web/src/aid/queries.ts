import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { AidAssignmentsQuery, AidGiftsQuery } from '../api/types';
import { queryClient } from '../app/query-client';

export interface AidSpan {
  from: number;
  to: number;
  unit?: string | undefined;
}

export function useAidOverview(query: AidSpan) {
  return useQuery({
    queryKey: ['aid', 'overview', query],
    queryFn: () => body(api.GET('/api/aid/overview', { params: { query } })),
  });
}

export function useAidUnits(query: AidAssignmentsQuery) {
  return useQuery({
    queryKey: ['aid', 'assignments', query],
    queryFn: () => body(api.GET('/api/aid/assignments', { params: { query } })),
  });
}

export function useGifts(query: AidGiftsQuery) {
  return useQuery({
    queryKey: ['aid', 'contributions', query],
    queryFn: () => body(api.GET('/api/aid/contributions', { params: { query } })),
  });
}

export function useCommunes(year: number) {
  return useQuery({
    queryKey: ['aid', 'communes', year],
    queryFn: () => body(api.GET('/api/aid/communes', { params: { query: { year } } })),
  });
}

export function useNeeds(query: { year?: number; communeId?: string }, enabled = true) {
  return useQuery({
    queryKey: ['aid', 'needs', query],
    queryFn: () => body(api.GET('/api/aid/needs', { params: { query } })),
    enabled,
  });
}

export function useDecisions() {
  return useQuery({
    queryKey: ['aid', 'decisions'],
    queryFn: () => body(api.GET('/api/aid/decisions')),
  });
}

/** Promises of models whose readings count children. */
export function useChildrenPromises(enabled: boolean) {
  const { data } = useQuery({
    queryKey: ['pilot-models', 'children'],
    queryFn: () => body(api.GET('/api/pilot-models', { params: { query: {} } })),
    enabled,
  });
  return (data?.items ?? []).flatMap((model) =>
    model.promises
      .filter((promise) => promise.countsAs === 'children')
      .map((promise) => ({ value: promise.id, label: `${model.name}: ${promise.text}` })),
  );
}

/** After an act everything of help is asked again: a gift changes figures, lists and needs at once. */
export const refreshAid = () => queryClient.invalidateQueries({ queryKey: ['aid'] });
