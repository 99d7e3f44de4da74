import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { PlanDetail, PlanPart, PlansQuery } from '../api/types';
import { queryClient } from '../app/query-client';

export function usePlans(query: PlansQuery, enabled = true) {
  return useQuery({
    queryKey: ['plans', 'list', query],
    queryFn: () => body(api.GET('/api/plans', { params: { query } })),
    enabled,
  });
}

const oneKey = (id: string) => ['plans', 'one', id] as const;

export function usePlan(id: string | undefined) {
  return useQuery({
    queryKey: oneKey(id ?? ''),
    queryFn: () => body(api.GET('/api/plans/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
}

export function usePlanHistory(id: string) {
  return useQuery({
    queryKey: ['plans', 'history', id],
    queryFn: () => body(api.GET('/api/plans/{id}/history', { params: { path: { id } } })),
  });
}

/** Contents and breakthroughs of the bloc's plan in a year; empty while there is none. */
export function usePlanParts(year: number): PlanPart[] {
  const { data } = useQuery({
    queryKey: ['plan-parts', year],
    queryFn: () => body(api.GET('/api/plan-parts', { params: { query: { year } } })),
    staleTime: 600_000,
  });
  return data?.items ?? [];
}

/** Shows what an act answered, and reads anew what depends on it. */
export async function planAnswered(plan: PlanDetail): Promise<void> {
  queryClient.setQueryData(oneKey(plan.id), plan);
  await queryClient.invalidateQueries({ queryKey: ['plans', 'list'] });
  await queryClient.invalidateQueries({ queryKey: ['plans', 'history', plan.id] });
  if (plan.level === 'bloc') await queryClient.invalidateQueries({ queryKey: ['plan-parts'] });
}
