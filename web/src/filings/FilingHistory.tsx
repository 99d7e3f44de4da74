import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { HistoryEntries } from '../shared/HistoryEntries';
import { HISTORY_WORDS } from '../words';

/** Who did what with a report, newest first. */
export function FilingHistory({ id }: { id: string }) {
  const history = useQuery({
    queryKey: ['filings', 'history', id],
    queryFn: () => body(api.GET('/api/filings/{id}/history', { params: { path: { id } } })),
  });
  const entries = history.data?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <section className="card">
      <h2>Lịch sử thay đổi</h2>
      <HistoryEntries entries={entries} words={HISTORY_WORDS} />
    </section>
  );
}
