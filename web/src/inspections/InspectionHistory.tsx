import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { moment } from '../shared/format';
import { INSPECTION_HISTORY_WORDS } from './words';

/** Who did what, newest first. */
export function InspectionHistory({ id }: { id: string }) {
  const history = useQuery({
    queryKey: ['inspections', 'history', id],
    queryFn: () => body(api.GET('/api/inspections/{id}/history', { params: { path: { id } } })),
  });
  const entries = (history.data?.items ?? []).toReversed();
  if (entries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử thay đổi</h2>
      <ol className="inspection-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{entry.by ?? 'Tài khoản được giao'}</strong>{' '}
              {INSPECTION_HISTORY_WORDS[entry.action] ?? 'đã cập nhật'}
            </p>
            <p className="muted">{moment(entry.at)}</p>
            {entry.reason && <p>“{entry.reason}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
