import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, body, idempotency } from '../api/client';
import type { CommitmentDetail } from '../api/types';
import { useMe } from '../app/session';
import { oneKey } from '../commitments/queries';
import { DraftKeeper, type DraftServer, type DraftView } from './draft-keeper';
import type { DraftTexts, Registrant } from './texts';

const server: DraftServer = {
  create: (input, key) =>
    body(api.POST('/api/commitments', { params: { header: idempotency(key) }, body: input })),
  update: (id, input) => body(api.PATCH('/api/commitments/{id}', { params: { path: { id } }, body: input })),
  remove: async (id) => {
    await api.DELETE('/api/commitments/{id}', { params: { path: { id } } });
  },
};

/** What is typed in the form, kept and saved while the form is open. */
export function useDraft(
  year: number,
  item: CommitmentDetail | null,
  registrant: Registrant,
  chosen?: Partial<DraftTexts>,
): [DraftKeeper, DraftView] {
  const { accountId } = useMe();
  const client = useQueryClient();
  const [keeper] = useState(() => new DraftKeeper({ accountId, year, item, registrant, chosen }, server));
  const view = useSyncExternalStore(keeper.subscribe, keeper.current);
  useEffect(() => keeper.run(), [keeper]);
  useEffect(() => {
    if (view.item) client.setQueryData(oneKey(view.item.id), view.item);
  }, [client, view.item]);
  useEffect(
    () => () => {
      // Lists and counts are read anew when the form is left, not at every saving.
      void client.invalidateQueries({ queryKey: ['commitments', 'list'] });
      void client.invalidateQueries({ queryKey: ['commitments', 'count'] });
    },
    [client],
  );
  return [keeper, view];
}
