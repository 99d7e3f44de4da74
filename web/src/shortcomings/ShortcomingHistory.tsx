import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { HistoryEntries } from '../shared/HistoryEntries';
import { SHORTCOMING_HISTORY_WORDS } from './words';

/** Who did what with a shortcoming, newest first. */
export function ShortcomingHistory({ id }: { id: string }) {
  const history = useQuery({
    queryKey: ['shortcomings', 'history', id],
    queryFn: () => body(api.GET('/api/shortcomings/{id}/history', { params: { path: { id } } })),
  });
  const entries = history.data?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử thay đổi</h2>
      <HistoryEntries
        entries={entries}
        words={SHORTCOMING_HISTORY_WORDS}
        more={(entry) => entry.action === 'update' && <Before changes={entry.changes} />}
      />
    </section>
  );
}

/** The words before a change. */
function Before({ changes }: { changes: Record<string, unknown> }) {
  const [text] = (changes.text as [string, string] | undefined) ?? [];
  return text ? <p className="muted">Trước đó: “{text}”</p> : null;
}
