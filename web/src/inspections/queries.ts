import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { queryClient } from '../app/query-client';

/** Of a year; `unit`: code of a unit, with those below it. */
export function useInspections(year: number, unit?: string) {
  return useQuery({
    queryKey: ['inspections', year, unit ?? null],
    queryFn: () => body(api.GET('/api/inspections', { params: { query: { year, unit } } })),
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
