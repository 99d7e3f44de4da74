import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { moment } from '../shared/format';
import { SHORTCOMING_HISTORY_WORDS } from './words';

/** Who did what with a shortcoming, newest first. */
export function ShortcomingHistory({ id }: { id: string }) {
  const history = useQuery({
    queryKey: ['shortcomings', 'history', id],
    queryFn: () => body(api.GET('/api/shortcomings/{id}/history', { params: { path: { id } } })),
  });
  const entries = [...(history.data?.items ?? [])].sort((one, other) => Number(other.id) - Number(one.id));
  if (entries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử thay đổi</h2>
      <ol className="shortcoming-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{entry.by ?? 'Tài khoản được giao'}</strong>{' '}
              {SHORTCOMING_HISTORY_WORDS[entry.action] ?? 'đã cập nhật'}
            </p>
            <p className="muted">{moment(entry.at)}</p>
            {entry.reason && <p>“{entry.reason}”</p>}
            {entry.action === 'update' && <Before changes={entry.changes} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The words before a change. */
function Before({ changes }: { changes: Record<string, unknown> }) {
  const [text] = (changes.text as [string, string] | undefined) ?? [];
  return text ? <p className="muted">Trước đó: “{text}”</p> : null;
}
