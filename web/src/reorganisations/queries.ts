import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { ReorganisationIn, ReorganisationsQuery } from '../api/types';
import { queryClient } from '../app/query-client';

export function useReorganisations(query: ReorganisationsQuery) {
  return useQuery({
    queryKey: ['reorganisations', 'list', query],
    queryFn: () => body(api.GET('/api/reorganisations', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useReorganisation(id: string) {
  return useQuery({
    queryKey: ['reorganisations', 'one', id],
    queryFn: () => body(api.GET('/api/reorganisations/{id}', { params: { path: { id } } })),
  });
}

/** What the server would do; what was told before stays in sight while a change of it is asked for. */
export function usePreview(input: ReorganisationIn) {
  return useQuery({
    queryKey: ['reorganisations', 'preview', input],
    queryFn: () => body(api.POST('/api/reorganisations/preview', { body: input })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
}

/** After an act everything may be other than it was: units, roles, lists, figures. What was tried out was done. */
export const refresh = () =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'preview' });
