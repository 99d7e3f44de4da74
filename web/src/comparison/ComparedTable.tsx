import type { ComparedFigure, Comparison, Figure } from '../api/types';
import '../shared/data-table.css';
import { FigureLink } from '../shared/FigureLink';
import { amount, number, percent } from '../shared/format';
import { COMPARISON_WORDS as WORDS } from '../words';

interface ComparedTableProps {
  group: Comparison['groups'][number];
  year: number;
  before: number;
}

/** The figures of one field in both years, each opening its rows; “—”: the year does not have it. */
export function ComparedTable({ group, year, before }: ComparedTableProps) {
  return (
    <section className="card">
      <div className="data-table-frame" tabIndex={0} role="region" aria-label={group.label}>
        <table className="data-table compared">
          <caption>{group.label}</caption>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col" className="numeric">
                Năm {before}
              </th>
              <th scope="col" className="numeric">
                Năm {year}
              </th>
              <th scope="col" className="numeric">
                {WORDS.difference}
              </th>
              <th scope="col" className="numeric">
                {WORDS.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {group.items.map((item) => (
              <tr key={item.key}>
                <th scope="row">{item.label}</th>
                <Value figure={item.before} nam={before} />
                <Value figure={item.now} nam={year} />
                <td className="numeric">
                  {item.difference === null ? '—' : signed(item.difference)}
                  {item.amountDifference !== null && (
                    <span className="sum">{signedAmount(item.amountDifference)}</span>
                  )}
                </td>
                <td className="numeric">{shareWords(item)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Value({ figure, nam }: { figure: Figure | null; nam: number }) {
  return (
    <td className="numeric">
      {figure === null ? '—' : <FigureLink figure={figure} nam={nam} of={`Năm ${nam}`} />}
      {figure?.amount != null && (
        <span className="sum">
          {amount(figure.amount)} {figure.measure}
        </span>
      )}
    </td>
  );
}

const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));
const signedAmount = (text: string) => (Number(text) > 0 ? `+${amount(text)}` : amount(text));

const shareWords = ({ share, difference, before }: ComparedFigure) =>
  share === null ? '—' : `${share > 0 ? '+' : ''}${percent(difference ?? 0, before?.value ?? 0)}`;
