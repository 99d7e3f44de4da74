import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { CommitmentsQuery, LegalBasis } from '../api/types';

export const listKey = (query: CommitmentsQuery) => ['commitments', 'list', query] as const;
export const oneKey = (id: string) => ['commitments', 'one', id] as const;
export const historyKey = (id: string) => ['commitments', 'history', id] as const;

/** The items of a filter, page by page. */
export function useCommitments(query: CommitmentsQuery) {
  return useInfiniteQuery({
    queryKey: listKey(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/commitments', { params: { query: { limit: 50, ...query, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many items a filter has; undefined while it is asked. */
export function useCount(query: CommitmentsQuery, enabled = true): number | undefined {
  const { data } = useQuery({
    queryKey: ['commitments', 'count', query],
    queryFn: () => body(api.GET('/api/commitments', { params: { query: { ...query, limit: 1 } } })),
    enabled,
  });
  return data?.total;
}

export function useCommitment(id: string | undefined) {
  return useQuery({
    queryKey: oneKey(id ?? ''),
    queryFn: () => body(api.GET('/api/commitments/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: historyKey(id),
    queryFn: () => body(api.GET('/api/commitments/{id}/history', { params: { path: { id } } })),
  });
}

export function useLegalBases(): LegalBasis[] {
  const { data } = useQuery({
    queryKey: ['legal-bases'],
    queryFn: () => body(api.GET('/api/legal-bases')),
    staleTime: 600_000,
  });
  return data?.items ?? [];
}
