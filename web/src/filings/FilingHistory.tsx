import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { moment } from '../shared/format';
import { HISTORY_WORDS } from '../words';

/** Who did what with a report, newest first. */
export function FilingHistory({ id }: { id: string }) {
  const history = useQuery({
    queryKey: ['filings', 'history', id],
    queryFn: () => body(api.GET('/api/filings/{id}/history', { params: { path: { id } } })),
  });
  const entries = [...(history.data?.items ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  if (entries.length === 0) return null;
  return (
    <section className="card">
      <h2>Lịch sử thay đổi</h2>
      <ol className="filing-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{entry.by ?? 'Tài khoản được giao'}</strong>{' '}
              {HISTORY_WORDS[entry.action] ?? 'đã cập nhật'}
            </p>
            <p className="muted">{moment(entry.at)}</p>
            {entry.reason && <p>“{entry.reason}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
