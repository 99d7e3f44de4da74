import type { Summary } from '../api/types';
import { FigureLink } from '../shared/FigureLink';

/** Each year of the span; the years make the totals. */
export function YearsTable({ summary }: { summary: Summary }) {
  const { collective, individual, all } = summary.sums;
  return (
    <section className="card">
      <h2>Từng năm</h2>
      <table className="figure-lines years">
        <thead>
          <tr>
            <th scope="col">Năm</th>
            <th scope="col">Tập thể</th>
            <th scope="col">Cá nhân</th>
            <th scope="col">Cộng</th>
          </tr>
        </thead>
        <tbody>
          {summary.years.map((one) => (
            <tr key={one.year}>
              <th scope="row">{one.year}</th>
              <td>
                <FigureLink figure={one.collective} nam={one.year} />
              </td>
              <td>
                <FigureLink figure={one.individual} nam={one.year} />
              </td>
              <td>
                <FigureLink figure={one.all} nam={one.year} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Cộng</th>
            {[collective, individual, all].map((figure) => (
              <td key={figure.key}>
                <FigureLink figure={figure} nam={summary.to} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
