import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { paths } from '../api/schema';
import { queryClient } from '../app/query-client';

export type InspectionsQuery = NonNullable<paths['/api/inspections']['get']['parameters']['query']>;
export type FindingsQuery = NonNullable<paths['/api/inspection-findings']['get']['parameters']['query']>;

export function useInspections(query: InspectionsQuery) {
  return useQuery({
    queryKey: ['inspections', 'list', query],
    queryFn: () => body(api.GET('/api/inspections', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useFindings(query: FindingsQuery) {
  return useQuery({
    queryKey: ['inspections', 'findings', query],
    queryFn: () => body(api.GET('/api/inspection-findings', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useProgrammes(year: number) {
  return useQuery({
    queryKey: ['inspection-programmes', year],
    queryFn: () => body(api.GET('/api/inspection-programmes', { params: { query: { year } } })),
  });
}

export function useInspection(id: string) {
  return useQuery({
    queryKey: ['inspections', 'one', id],
    queryFn: () => body(api.GET('/api/inspections/{id}', { params: { path: { id } } })),
  });
}

/** After an act everything may be other than it was: lists, figures, the shortcomings of the unit. */
export const refresh = () => queryClient.invalidateQueries();
