import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { SessionState, StudyKind } from '../api/types';
import { queryClient } from '../app/query-client';

interface Asked {
  year: number;
  unit?: string;
  /** As of the end of this day. */
  until: string;
}

export function useStudyOverview(asked: Asked) {
  return useQuery({
    queryKey: ['study', 'overview', asked],
    queryFn: () => body(api.GET('/api/study/overview', { params: { query: asked } })),
    placeholderData: (old) => old,
  });
}

interface SessionsAsked {
  from: number;
  to: number;
  unit?: string;
  own?: boolean;
  kind?: StudyKind;
  state?: SessionState;
  until?: string;
}

export function useSessions(query: SessionsAsked) {
  return useQuery({
    queryKey: ['study', 'sessions', query],
    queryFn: () => body(api.GET('/api/study-sessions', { params: { query } })),
    placeholderData: (old) => old,
  });
}

export function useStudyPlans(year: number, unit?: string) {
  return useQuery({
    queryKey: ['study', 'plans', year, unit],
    queryFn: () => body(api.GET('/api/study-plans', { params: { query: { year, unit } } })),
    placeholderData: (old) => old,
  });
}

export const refreshStudy = () => queryClient.invalidateQueries({ queryKey: ['study'] });
