import type { Coverage } from '../api/types';
import '../shared/data-table.css';
import { number } from '../shared/format';
import { MadeNumber } from '../shared/FigureInfo';
import { Cell, UNITS } from './CoverageGrid';

/** The same on a phone: a card a content, the units that have items of it inside. */
export function CoverageCards({ coverage }: { coverage: Coverage }) {
  const { columns, rows, year } = coverage;
  const below = rows.filter((row) => !row.own).length;
  return (
    <ul className="data-cards" aria-label="Số việc đăng ký theo nội dung của kế hoạch">
      {columns.map((column, place) => {
        const having = rows.filter((row) => (row.cells[place]?.value ?? 0) > 0);
        return (
          <li key={column.contentId ?? 'none'}>
            <div className="card-title">
              {column.code && `${column.code}. `}
              {column.name}
            </div>
            {column.breakthroughs.length > 0 && (
              <div className="card-line">◆ Đột phá: {column.breakthroughs.join('; ')}</div>
            )}
            <div className="card-line coverage-sum">
              <span>
                <Cell figure={column.total} year={year} /> việc
              </span>
              <span className="muted">
                <MadeNumber label={UNITS.label} made={UNITS.made}>
                  {number(column.units)}/{number(below)} đơn vị
                </MadeNumber>
              </span>
            </div>
            {having.length > 0 && (
              <details>
                <summary>Theo đơn vị</summary>
                <ul className="coverage-units">
                  {having.map((row) => (
                    <li key={`${row.code}${row.own ? ' own' : ''}`}>
                      <span>{row.own ? 'Việc của chính đơn vị' : row.name}</span>
                      <Cell figure={row.cells[place]!} year={year} of={row.shortName} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
