import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { ShortcomingsQuery } from '../api/types';
import { queryClient } from '../app/query-client';

export function useShortcomings(query: ShortcomingsQuery, enabled = true) {
  return useQuery({
    queryKey: ['shortcomings', 'list', query],
    queryFn: () => body(api.GET('/api/shortcomings', { params: { query } })),
    enabled,
  });
}

export function useShortcoming(id: string | null | undefined) {
  return useQuery({
    queryKey: ['shortcomings', 'one', id],
    queryFn: () => body(api.GET('/api/shortcomings/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: Boolean(id),
  });
}

export function useShortcomingFigures(query: { from: number; to: number; asOfYear: number; unit?: string }) {
  return useQuery({
    queryKey: ['shortcomings', 'figures', query],
    queryFn: () => body(api.GET('/api/shortcomings/figures', { params: { query } })),
  });
}

export function useThread(id: string) {
  return useQuery({
    queryKey: ['shortcomings', 'thread', id],
    queryFn: () => body(api.GET('/api/shortcomings/{id}/thread', { params: { path: { id } } })),
  });
}

/** After an act: lists, figures and chains are read anew. */
export const readShortcomingsAnew = () => queryClient.invalidateQueries({ queryKey: ['shortcomings'] });
