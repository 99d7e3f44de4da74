import { QueryClient, hashKey } from '@tanstack/react-query';
import { pageFrame } from '../api/frame';
import { ProblemError } from '../api/problem';

const PASSING = new Set(['offline', 'server.busy']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Rows that are read in another frame are other rows.
      queryKeyHashFn: (key) => hashKey([key, pageFrame()]),
      staleTime: 20_000,
      retry: (failures, error) => failures < 2 && error instanceof ProblemError && PASSING.has(error.code),
    },
    mutations: { networkMode: 'always' },
  },
});
