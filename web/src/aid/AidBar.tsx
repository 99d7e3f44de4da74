import type { AidOverview } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { number } from '../shared/format';

/** Units, and of them those assigned, with a plan, reported, checked: each cut opens its units. */
export function AidBar({ overview, nam }: { overview: AidOverview; nam: number }) {
  const all = overview.bar[0]?.value ?? 0;
  return (
    <section className="card aid-bar" aria-labelledby="aid-bar">
      <h2 id="aid-bar">Từ phân công đến đối chiếu</h2>
      <ol>
        {overview.bar.map((figure, place) => (
          <li key={figure.key}>
            <FigureLink figure={figure} nam={nam} className="words">
              <strong>{number(figure.value)}</strong>{' '}
              <span>
                {place === 0 ? 'đơn vị' : figure.label}
                <span className="visually-hidden">, xem danh sách đơn vị</span>
              </span>
              <span className="aid-line" aria-hidden="true">
                <span
                  className={`aid-cut cut-${place}`}
                  style={{ width: `${all === 0 ? 0 : (100 * figure.value) / all}%` }}
                />
              </span>
            </FigureLink>
          </li>
        ))}
      </ol>
      <ul className="aid-waiting">
        {[overview.notAssigned, ...overview.waiting]
          .filter(({ value }) => value > 0)
          .map((figure) => (
            <li key={figure.key}>
              <FigureLink figure={figure} nam={nam} className="words">
                {figure.label}: {number(figure.value)} đơn vị
              </FigureLink>
            </li>
          ))}
      </ul>
      <p className="muted">
        Đơn vị không được phân công không tính là chậm. Một đơn vị giúp nhiều xã được tính theo xã đã làm xa
        nhất.
      </p>
    </section>
  );
}
