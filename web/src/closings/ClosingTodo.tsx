import { Link } from 'react-router';
import { useYearSetup } from '../app/session';
import { date } from '../shared/format';

/** For the leader: the closing of the year, and what there is of it. */
export function ClosingTodo({ year }: { year: number }) {
  const setup = useYearSetup(year);
  if (!setup || setup.state === 'preparing') return null;
  const path = `/khoa-so-lieu?nam=${year}`;
  return (
    <section className="card" aria-labelledby="khoa-so-lieu">
      <h2 id="khoa-so-lieu">Khóa số liệu năm {year}</h2>
      <p>
        {setup.state === 'closed' ? (
          <>
            Đã khóa ngày {date(setup.closedOn)}. <Link to={path}>Sổ đã khóa, đính chính, mở lại số liệu</Link>
          </>
        ) : (
          <>
            Chưa khóa. <Link to={path}>Xem nội dung còn lại, gia hạn, khóa số liệu</Link>
          </>
        )}
      </p>
    </section>
  );
}
