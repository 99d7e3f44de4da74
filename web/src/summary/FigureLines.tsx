import type { Breakdown, Figure } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { percent } from '../shared/format';
import './figures.css';

interface LinesProps {
  breakdown: Breakdown;
  /** What the parts make. */
  whole: Figure;
  nam: number;
}

const SHARES = 'Tỷ lệ ở mỗi dòng là số việc của dòng đó chia cho tổng số này';

/** Parts and their total, each part opening its rows. */
export function FigureLines({ breakdown, whole, nam }: LinesProps) {
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
          <td>
            <FigureLink
              figure={{ ...whole, value: breakdown.total, made: SHARES }}
              nam={nam}
              of={breakdown.label}
            />
          </td>
          <td className="share" />
        </tr>
      </tfoot>
    </table>
  );
}
