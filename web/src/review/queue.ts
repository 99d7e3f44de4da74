import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { Commitment, Kind, State } from '../api/types';
import { daysUntil } from '../shared/format';
import { KIND_WORDS, STATE_WORDS } from '../words';

/** States in which an item waits for a reviewer. */
export const WAITING = ['submitted', 'resubmitted', 'self-assessed'] as const satisfies readonly State[];

export interface QueueFilter {
  unit?: string;
  kind?: Kind;
  state?: State;
  year?: number;
}

/** The filter as the address of the page holds it, and how to change one part. */
export function useQueueFilter(): [
  QueueFilter,
  (part: keyof QueueFilter, value: string | undefined) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const kind = parameters.get('kind');
  const state = parameters.get('state');
  const year = Number(parameters.get('year'));
  const unit = parameters.get('unit') ?? undefined;
  const filter = useMemo<QueueFilter>(
    () => ({
      unit,
      kind: kind !== null && kind in KIND_WORDS ? (kind as Kind) : undefined,
      state: state !== null && state in STATE_WORDS ? (state as State) : undefined,
      year: year > 0 ? year : undefined,
    }),
    [unit, kind, state, year],
  );
  const change = (part: keyof QueueFilter, value: string | undefined) =>
    setParameters(
      (old) => {
        if (value) old.set(part, value);
        else old.delete(part);
        old.delete(CHOSEN);
        return old;
      },
      { replace: true },
    );
  return [filter, change];
}

const CHOSEN = 'id';

/** The item that is open, kept in the address so that a reload shows the same. */
export function useChosen(): [string | null, (id: string | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  const choose = (id: string | null) =>
    setParameters(
      (old) => {
        if (id) old.set(CHOSEN, id);
        else old.delete(CHOSEN);
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  return [parameters.get(CHOSEN), choose];
}

/** What waits for the reader, sent longest ago first. */
export function useQueue({ state, ...filter }: QueueFilter) {
  const query = {
    awaitingMe: true,
    sort: 'waiting',
    limit: 50,
    ...filter,
    ...(state ? { state: [state] } : {}),
  } as const;
  return useInfiniteQuery({
    queryKey: ['commitments', 'queue', query],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/commitments', {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (old) => old,
  });
}

/** How long an item has waited, in words. */
export function waited(item: Commitment, today: string): string {
  const day = (item.selfAssessedAt ?? item.submittedAt ?? '').slice(0, 10);
  const days = day ? -daysUntil(day, today) : 0;
  return days <= 0 ? 'gửi hôm nay' : `gửi ${days} ngày`;
}

/** Whose item it is, in few words; a person's name is shown only where the server tells it. */
export function registrantOf(item: Commitment): string {
  return item.registrant?.name ?? (item.kind === 'individual' ? 'Cá nhân' : item.unit.name);
}
