import type { Figure, Summary } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { amount, number } from '../shared/format';

/** Figures of the fields of work beside commitments; each number opens its rows, sums stand beside in their measure. */
export function WorkFigures({ summary }: { summary: Summary }) {
  if (summary.work.length === 0) return null;
  return (
    <section className="card" aria-labelledby="cac-mat-cong-tac">
      <h2 id="cac-mat-cong-tac">Các mặt công tác</h2>
      <div className="breakdowns">
        {summary.work.map((field) => (
          <table key={field.key} className="figure-lines">
            <caption>{field.label}</caption>
            <tbody>
              {field.items.map((figure) => (
                <Line key={figure.key} figure={figure} field={field.label} nam={summary.to} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

function Line({ figure, field, nam }: { figure: Figure; field: string; nam: number }) {
  return (
    <tr>
      <th scope="row">{figure.label}</th>
      <td>
        <FigureLink
          figure={figure}
          nam={nam}
          name={`${field}, ${figure.label}: ${number(figure.value)}, xem danh sách`}
        />
      </td>
      <td className="share">
        {figure.amount !== null && `${amount(figure.amount)} ${figure.measure ?? ''}`.trim()}
      </td>
    </tr>
  );
}
