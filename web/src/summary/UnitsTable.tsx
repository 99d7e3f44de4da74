import { Link } from 'react-router';
import type { Figure, Summary, UnitFigures } from '../api/types';
import '../shared/data-table.css';
import { FigureLink } from '../shared/FigureLink';
import { number } from '../shared/format';
import { useNarrow } from '../shared/use-narrow';
import { viewPart } from '../shared/use-view';

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

/** The units in the order of the office; collective and individual items of all rows make the totals. */
export function UnitsTable({ summary }: { summary: Summary }) {
  const narrow = useNarrow();
  const { units, totals, to } = summary;
  const own = ownRow(summary);
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
            {own && <OwnRow collective={own.collective} individual={own.individual} nam={to} />}
            {units.map((unit) => (
              <UnitRow key={unit.code} unit={unit} nam={to} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Cộng</th>
              <td className="numeric">{number(totals.collective)}</td>
              <td className="numeric">{number(totals.individual)}</td>
              <td className="numeric">{number(totals.all)}</td>
              {BESIDE.map(([key]) => (
                <td key={key} className="numeric beside">
                  {own ? '' : number(sum(units, key))}
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
      <td className="numeric">{number(unit.collective.value + unit.individual.value)}</td>
      {BESIDE.map(([key]) => (
        <td key={key} className="numeric beside">
          <FigureLink figure={unit[key]} nam={nam} of={unit.shortName} />
        </td>
      ))}
    </tr>
  );
}

function OwnRow({ collective, individual, nam }: { collective: Figure; individual: Figure; nam: number }) {
  return (
    <tr>
      <th scope="row">Việc của chính đơn vị</th>
      <td className="numeric">
        <FigureLink figure={collective} nam={nam} />
      </td>
      <td className="numeric">
        <FigureLink figure={individual} nam={nam} />
      </td>
      <td className="numeric">{number(collective.value + individual.value)}</td>
      {BESIDE.map(([key]) => (
        <td key={key} className="numeric beside" />
      ))}
    </tr>
  );
}

/** Of one unit: what its parts leave are the items of the unit itself, told as a row so that parts make the total. */
function ownRow({
  unit,
  from,
  to,
  totals,
  units,
  viewOn,
  source,
}: Summary): { collective: Figure; individual: Figure } | null {
  if (!unit) return null;
  const figure = (kind: 'collective' | 'individual'): Figure => ({
    key: `own.${kind}`,
    label: 'Việc của chính đơn vị',
    value: totals[kind] - sum(units, kind),
    amount: null,
    measure: null,
    list: 'commitments',
    filter: {
      from,
      to,
      unit,
      own: true,
      counted: true,
      kind,
      // As the figures beside it are read.
      ...viewPart(viewOn),
      ...(source === 'book' ? { source } : {}),
    },
  });
  return { collective: figure('collective'), individual: figure('individual') };
}

function sum(units: UnitFigures[], key: (typeof COLUMNS)[number][0] | (typeof BESIDE)[number][0]): number {
  return units.reduce((all, unit) => all + unit[key].value, 0);
}
