import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { HistoryEntries } from '../shared/HistoryEntries';
import { EVENT_HISTORY_WORDS } from './words';

/** Who did what, newest first. */
export function EventHistory({ id }: { id: string }) {
  const history = useQuery({
    queryKey: ['reorganisations', 'history', id],
    queryFn: () => body(api.GET('/api/reorganisations/{id}/history', { params: { path: { id } } })),
  });
  const entries = history.data?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử thay đổi</h2>
      <HistoryEntries entries={entries} words={EVENT_HISTORY_WORDS} />
    </section>
  );
}
