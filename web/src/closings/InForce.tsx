import { Link } from 'react-router';
import { useMe } from '../app/session';
import { date, daysUntil, number } from '../shared/format';
import { useReopenings } from './queries';
import { reopeningWords } from './words';

/** Decisions in force today that open the year or a window of it, with the days that are left. */
export function InForce({ year }: { year: number }) {
  const { today } = useMe();
  const items = (useReopenings(year).data?.items ?? []).filter(({ state }) => state === 'inForce');
  if (items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="dang-mo-lai">
      <h2 id="dang-mo-lai">Đang mở theo quyết định</h2>
      <ul className="plain-list">
        {items.map((one) => (
          <li key={one.id}>
            <Link to={`/khoa-so-lieu?nam=${year}`}>
              {reopeningWords(one)} năm {year}
            </Link>
            : {one.unitName ?? 'tất cả đơn vị'}, đến hết ngày {date(one.until)}, còn{' '}
            {number(daysUntil(one.until, today))} ngày
          </li>
        ))}
      </ul>
    </section>
  );
}
