import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { CommendationsQuery } from '../api/types';
import { queryClient } from '../app/query-client';

export function useCommendations(query: CommendationsQuery) {
  return useQuery({
    queryKey: ['commendations', 'list', query],
    queryFn: () => body(api.GET('/api/commendations', { params: { query } })),
    placeholderData: (old) => old,
  });
}

export function useExamples(query: { from: number; to: number; unit?: string }) {
  return useQuery({
    queryKey: ['commendations', 'examples', query],
    queryFn: () => body(api.GET('/api/examples', { params: { query } })),
    placeholderData: (old) => old,
  });
}

/** Forms and titles given in a year. */
export function useCommendationOptions(year?: number) {
  const { data } = useQuery({
    queryKey: ['commendations', 'options', year],
    queryFn: () => body(api.GET('/api/commendation-options', { params: { query: { year } } })),
  });
  return data?.items ?? [];
}

export const refreshCommendations = () => queryClient.invalidateQueries({ queryKey: ['commendations'] });
