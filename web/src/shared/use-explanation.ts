import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { pageFrame } from '../api/frame';
import type { Figure } from '../api/types';

/** The rows of a figure: of which list, by which filter. */
export interface Asked {
  list: Figure['list'];
  filter: object;
}

/** What a figure counts, in words; read when it is asked for and kept. */
export function useExplanation({ list, filter }: Asked, enabled = true) {
  const asked = { ...pageFrame(), ...filter };
  return useQuery({
    queryKey: ['explanation', list, asked],
    queryFn: () =>
      body(
        api.GET('/api/figures/explanation', {
          params: { query: { list } },
          querySerializer: () => addressOf(list, asked),
        }),
      ),
    enabled,
  });
}

type Value = string | number | boolean | null | undefined;

/** Each field of the filter is a parameter beside the list, as the list takes it. */
function addressOf(list: string, filter: object): string {
  const parameters = new URLSearchParams({ list });
  for (const [name, value] of Object.entries(filter) as [string, Value | readonly Value[]][])
    for (const one of [value].flat())
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
  return parameters.toString();
}
