import { Link } from 'react-router';
import type { CommitmentsQuery } from '../api/types';
import { holds, useMe } from '../app/session';
import { useCount } from '../commitments/queries';
import { FigureLink } from '../shared/FigureLink';
import { number } from '../shared/format';

/** The year of the reader's units in a few figures, each opening its rows. */
export function YearBoxes({ year }: { year: number }) {
  const me = useMe();
  const figures: [words: string, query: CommitmentsQuery][] = [
    ['việc của tập thể', { year, kind: 'collective', counted: true }],
    ['việc của cá nhân', { year, kind: 'individual', counted: true }],
    ['việc đã xác nhận kết quả', { year, counted: true, state: ['verified'] }],
  ];
  return (
    <section className="card" aria-labelledby="nam-nay">
      <h2 id="nam-nay">Năm {year}: việc đã xác nhận đăng ký</h2>
      <ul className="figures">
        {figures.map(([words, query]) => (
          <Figure key={words} words={words} query={query} year={year} />
        ))}
      </ul>
      {holds(me, 'clerk', 'secretary', 'reviewer', 'inspector', 'leader') && (
        <p>
          <Link to={`/tong-hop?nam=${year}`}>Tổng hợp kết quả năm {year}</Link>
        </p>
      )}
    </section>
  );
}

function Figure({ words, query, year }: { words: string; query: CommitmentsQuery; year: number }) {
  const count = useCount(query);
  return (
    <li>
      <FigureLink
        className="year-box"
        figure={{ label: words, value: count ?? null, list: 'commitments', filter: query }}
        nam={year}
      >
        <strong>{count === undefined ? '…' : number(count)}</strong>
        <span>{words}</span>
      </FigureLink>
    </li>
  );
}
