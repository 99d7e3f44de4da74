import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem';

const PASSING = new Set(['offline', 'server.busy']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (failures, error) => failures < 2 && error instanceof ProblemError && PASSING.has(error.code),
    },
    mutations: { networkMode: 'always' },
  },
});
