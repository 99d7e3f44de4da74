import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { FilingKind, FilingState } from '../api/types';
import { useYear } from '../app/session';
import { FILING_KIND_WORDS, FILING_STATE_WORDS } from '../words';

/** Parameters that only an opened figure sets. */
export const NARROWING = ['may', 'sending', 'dueFrom', 'dueUntil', 'reminded', 'setAside'] as const;

/** The reports of an opened figure, as the server lists them; null: none was opened, or it is still asked. */
export function useNarrowed(parameters: URLSearchParams): ReadonlySet<string> | null {
  const year = useYear();
  const query = askedFilings(parameters, year);
  const { data } = useQuery({
    queryKey: ['filings', year, query],
    queryFn: () => body(api.GET('/api/filings', { params: { query } })),
    enabled: NARROWING.some((name) => parameters.has(name)),
  });
  return data ? new Set(data.items.map(({ id }) => id)) : null;
}

/** The address as a query of the list; what is overdue is no state of the server. */
export function askedFilings(parameters: URLSearchParams, year: number) {
  const state = parameters.get('state') ?? '';
  const kind = parameters.get('kind') ?? '';
  const unit = parameters.get('unit');
  return {
    year,
    ...Object.fromEntries(
      NARROWING.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name)]] : [])),
    ),
    ...(Object.hasOwn(FILING_KIND_WORDS, kind) ? { kind: kind as FilingKind } : {}),
    ...(unit ? { unit } : {}),
    ...(Object.hasOwn(FILING_STATE_WORDS, state) && state !== 'overdue'
      ? { state: state as FilingState }
      : {}),
  };
}
