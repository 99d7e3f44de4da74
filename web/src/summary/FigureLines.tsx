import type { Breakdown } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { number, percent } from '../shared/format';
import './figures.css';

/** Parts and their total, each part opening its rows. */
export function FigureLines({ breakdown, nam }: { breakdown: Breakdown; nam: number }) {
  return (
    <table className="figure-lines">
      <caption>{breakdown.label}</caption>
      <tbody>
        {breakdown.items.map((figure) => (
          <tr key={figure.key} className={figure.key.endsWith('.none') ? 'none' : undefined}>
            <th scope="row">{figure.label}</th>
            <td>
              <FigureLink figure={figure} nam={nam} of={breakdown.label} />
            </td>
            <td className="share">{percent(figure.value, breakdown.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng</th>
          <td>{number(breakdown.total)}</td>
          <td className="share" />
        </tr>
      </tfoot>
    </table>
  );
}
