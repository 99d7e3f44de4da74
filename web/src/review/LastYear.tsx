import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { CommitmentDetail } from '../api/types';
import { resultWords } from '../commitments/names';

/** What the same registrant registered a year before: to read beside, never to copy. */
export function LastYear({ item }: { item: CommitmentDetail }) {
  const year = item.year - 1;
  const personId = item.registrant?.personId ?? undefined;
  const query =
    item.kind === 'individual'
      ? ({ year, kind: 'individual', personId, counted: true, limit: 20 } as const)
      : ({ year, kind: 'collective', unit: item.unit.code, own: true, counted: true, limit: 20 } as const);
  const before = useQuery({
    queryKey: ['commitments', 'last-year', query],
    queryFn: () => body(api.GET('/api/commitments', { params: { query } })),
    enabled: item.kind === 'collective' || personId !== undefined,
    staleTime: 300_000,
  });
  if (!before.data) return null;
  return (
    <section className="before">
      <h3>Việc đã đăng ký năm {year} (để tham khảo)</h3>
      {before.data.items.length === 0 && <p className="muted">Năm {year} chưa có việc đăng ký.</p>}
      <ul className="lines">
        {before.data.items.map((one) => (
          <li key={one.id}>
            <Link to={`/viec/${one.id}`}>{one.content ?? one.code}</Link>{' '}
            <span className="muted">– {resultWords(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
