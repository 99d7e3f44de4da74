import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Unit } from '../api/types';
import { resultWords } from '../commitments/names';
import { useMediaQuery } from '../shared/use-narrow';
import type { Registrant } from './texts';

/** The registrant's own items of the year before, to read; nothing is copied in. */
export function LastYear({
  year,
  unit,
  registrant,
}: {
  year: number;
  unit: Unit | undefined;
  registrant: Registrant;
}) {
  const wide = useMediaQuery('(min-width: 1300px)');
  const { kind, personId } = registrant;
  const known = unit !== undefined && (kind === 'collective' || personId !== null);
  const query = {
    year: year - 1,
    kind,
    unit: unit?.code,
    own: true,
    limit: 20,
    personId: kind === 'individual' ? (personId ?? undefined) : undefined,
  };
  const list = useQuery({
    queryKey: ['commitments', 'last-year', query],
    queryFn: () => body(api.GET('/api/commitments', { params: { query } })),
    enabled: known,
  });
  if (!known || !list.data) return null;
  const { items } = list.data;
  return (
    <details className="card last-year" open={wide} key={String(wide)}>
      <summary>
        <h2>Việc đã đăng ký năm {year - 1} (để tham khảo)</h2>
      </summary>
      {items.length === 0 && <p className="muted">Chưa có việc nào năm {year - 1}.</p>}
      <ol className="lines">
        {items.map((item) => (
          <li key={item.id}>
            <p>{item.content}</p>
            {(item.target ?? item.product) && (
              <p className="muted">Mức cần đạt: {item.target ?? item.product}</p>
            )}
            <p className="muted">{resultWords(item)}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
