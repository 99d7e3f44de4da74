import { Link } from 'react-router';
import type { Coverage, CoverageRow, Figure } from '../api/types';
import '../shared/data-table.css';
import { number } from '../shared/format';
import { viewPart } from '../shared/use-view';
import { MadeNumber } from '../shared/FigureInfo';
import { FigureLink } from '../shared/FigureLink';

/** How many units have items of a content is no number of rows. */
export const UNITS = {
  label: 'Số đơn vị đăng ký',
  made: 'Đếm đơn vị ở các dòng của bảng có ít nhất một việc đã được xác nhận đăng ký thuộc nội dung này, trên tổng số đơn vị ở các dòng',
};

/** Units in the order of the office by contents; rows and columns make the whole. */
export function CoverageGrid({ coverage }: { coverage: Coverage }) {
  const { columns, rows, total, breakthrough, year } = coverage;
  const below = rows.filter((row) => !row.own).length;
  return (
    <div
      className="data-table-frame coverage-grid"
      tabIndex={0}
      role="region"
      aria-label="Bảng nội dung kế hoạch theo đơn vị"
    >
      <table className="data-table">
        <caption className="visually-hidden">Số việc đăng ký theo nội dung của kế hoạch và đơn vị</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {columns.map(({ contentId, code, name, breakthroughs }) => (
              <th key={contentId ?? 'none'} scope="col" className="numeric content-head" title={name}>
                {code && <span className="content-code">{code}</span>}
                <span className="content-name">{name}</span>
                {breakthroughs.length > 0 && <span className="content-mark">◆ có đột phá</span>}
              </th>
            ))}
            <th scope="col" className="numeric">
              Cộng
            </th>
            <th scope="col" className="numeric beside content-head">
              Thuộc đột phá
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.code}${row.own ? ' own' : ''}`} row={row} year={year} viewOn={coverage.viewOn} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Số đơn vị đăng ký</th>
            {columns.map(({ contentId, units }) => (
              <td key={contentId ?? 'none'} className="numeric">
                <MadeNumber label={UNITS.label} made={UNITS.made}>
                  {number(units)}/{number(below)}
                </MadeNumber>
              </td>
            ))}
            <td />
            <td />
          </tr>
          <tr>
            <th scope="row">Cộng</th>
            {[...columns.map((column) => column.total), total, breakthrough].map((figure, place) => (
              <td key={place} className="numeric">
                <FigureLink figure={figure} nam={year} of="Cộng" />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps {
  row: CoverageRow;
  year: number;
  viewOn: string | null;
}

function Row({ row, year, viewOn }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {row.own ? (
          'Việc của chính đơn vị'
        ) : (
          <Link
            to={`/noi-dung-ke-hoach?${new URLSearchParams({ unit: row.code, nam: String(year), ...viewPart(viewOn) })}`}
          >
            {row.name}
          </Link>
        )}
      </th>
      {[...row.cells, row.total, row.breakthrough].map((figure, place) => (
        <td key={place} className="numeric">
          <Cell figure={figure} year={year} of={row.shortName} />
        </td>
      ))}
    </tr>
  );
}

/** A number that opens its rows; nothing to open is a plain nought. */
export function Cell({ figure, year, of }: { figure: Figure; year: number; of?: string }) {
  if (figure.value === 0) return <span className="nought">0</span>;
  return <FigureLink figure={figure} nam={year} of={of} />;
}
