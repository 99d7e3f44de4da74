import { Link } from 'react-router';
import type { Figure, Summary, UnitFigures } from '../api/types';
import '../shared/data-table.css';
import { MadeNumber } from '../shared/FigureInfo';
import { FigureLink } from '../shared/FigureLink';
import { number } from '../shared/format';
import { useNarrow } from '../shared/use-narrow';

const COLUMNS = [
  ['collective', 'Tập thể'],
  ['individual', 'Cá nhân'],
] as const;
const BESIDE = [
  ['own', 'Riêng của đơn vị'],
  ['linked', 'Gắn với hạn chế'],
  ['verified', 'Đã xác nhận kết quả'],
  ['excluded', 'Không tính'],
] as const;

const SUM_OF_OWN =
  'Cộng cột này: việc đã được xác nhận đăng ký của chính từng đơn vị ở các dòng trên, không gồm việc của tổ chức trực thuộc';

/** The units in the order of the office; collective and individual items of all rows make the totals. */
export function UnitsTable({ summary }: { summary: Summary }) {
  const narrow = useNarrow();
  const { units, sums, to } = summary;
  const own = summary.unit !== null;
  return (
    <>
      {narrow && <p className="muted">Bảng rộng: kéo ngang để xem hết các cột.</p>}
      <div className="data-table-frame units-table" tabIndex={0} role="region" aria-label="Bảng theo đơn vị">
        <table className="data-table">
          <caption className="visually-hidden">Số liệu theo đơn vị</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              {COLUMNS.map(([key, words]) => (
                <th key={key} scope="col" className="numeric">
                  {words}
                </th>
              ))}
              <th scope="col" className="numeric">
                Cộng
              </th>
              {BESIDE.map(([key, words]) => (
                <th key={key} scope="col" className="numeric beside">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own && <OwnRow summary={summary} />}
            {units.map((unit) => (
              <UnitRow key={unit.code} unit={unit} nam={to} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Cộng</th>
              {(['collective', 'individual', 'all'] as const).map((key) => (
                <td key={key} className="numeric">
                  <FigureLink figure={sums[key]} nam={to} of="Cộng" />
                </td>
              ))}
              {BESIDE.map(([key, words]) => (
                <td key={key} className="numeric beside">
                  {key === 'own' ? (
                    <MadeNumber label={`Cộng, ${words}`} made={SUM_OF_OWN}>
                      {number(sum(units, key))}
                    </MadeNumber>
                  ) : (
                    <FigureLink figure={sums[key]} nam={to} of="Cộng" />
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function UnitRow({ unit, nam }: { unit: UnitFigures; nam: number }) {
  const address = new URLSearchParams(window.location.search);
  address.set('unit', unit.code);
  return (
    <tr>
      <th scope="row">
        <Link to={`/tong-hop?${address}`}>{unit.name}</Link>
      </th>
      {COLUMNS.map(([key]) => (
        <td key={key} className="numeric">
          <FigureLink figure={unit[key]} nam={nam} of={unit.shortName} />
        </td>
      ))}
      <td className="numeric">
        <FigureLink figure={unit.all} nam={nam} of={unit.shortName} />
      </td>
      {BESIDE.map(([key]) => (
        <td key={key} className="numeric beside">
          <FigureLink figure={unit[key]} nam={nam} of={unit.shortName} />
        </td>
      ))}
    </tr>
  );
}

/** Of one unit: what its parts leave are the items of the unit itself, told as a row so that parts make the total. */
function OwnRow({ summary }: { summary: Summary }) {
  const cell = (key: Summed) => (
    <FigureLink figure={ownFigure(summary, key)} nam={summary.to} of="Việc của chính đơn vị" />
  );
  return (
    <tr>
      <th scope="row">Việc của chính đơn vị</th>
      {(['collective', 'individual', 'all'] as const).map((key) => (
        <td key={key} className="numeric">
          {cell(key)}
        </td>
      ))}
      {BESIDE.map(([key]) => (
        <td key={key} className="numeric beside">
          {key === 'own' ? '' : cell(key)}
        </td>
      ))}
    </tr>
  );
}

type Summed = keyof Summary['sums'];

const ownFigure = ({ sums, units }: Summary, key: Summed): Figure => ({
  ...sums[key],
  value: sums[key].value - sum(units, key),
  filter: { ...sums[key].filter, own: true },
});

const sum = (units: UnitFigures[], key: Summed | 'own') =>
  units.reduce((all, unit) => all + unit[key].value, 0);
