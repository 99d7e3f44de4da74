import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { paths } from '../api/schema';
import type { PilotModelDetail, Programme } from '../api/types';
import { queryClient } from '../app/query-client';

export type ModelsQuery = NonNullable<paths['/api/pilot-models']['get']['parameters']['query']>;

export function useModels(query: ModelsQuery) {
  return useQuery({
    queryKey: ['pilot-models', 'list', query],
    queryFn: () => body(api.GET('/api/pilot-models', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

const oneKey = (id: string) => ['pilot-models', 'one', id] as const;

export function useModel(id: string) {
  return useQuery({
    queryKey: oneKey(id),
    queryFn: () => body(api.GET('/api/pilot-models/{id}', { params: { path: { id } } })),
  });
}

/** What an act on a model answered takes the place of what was read; lists and history are asked again. */
export async function keep(model: PilotModelDetail): Promise<void> {
  queryClient.setQueryData(oneKey(model.id), model);
  await queryClient.invalidateQueries({ queryKey: ['pilot-models'] });
}

/** Programmes to choose from. */
export function useProgrammes(): Programme[] {
  const { data } = useQuery({
    queryKey: ['programmes', 'list'],
    queryFn: () => body(api.GET('/api/programmes', { params: { query: {} } })),
  });
  return data?.items ?? [];
}
