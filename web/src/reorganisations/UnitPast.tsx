import { Link } from 'react-router';
import type { Reorganisation, Unit } from '../api/types';
import { date } from '../shared/format';
import { UnitLink, dayBefore } from './UnitLink';
import { useReorganisations } from './queries';
import { EVENT_KIND_WORDS, EVENT_PART_WORDS } from './words';
import './reorganisations.css';

/** Quá trình tổ chức: the events of one unit, with the way to those before it and after it. */
export function UnitPast({ unit }: { unit: Unit }) {
  const events = useReorganisations({ unit: unit.code });
  const own = (events.data?.items ?? []).filter((one) => concerns(one, unit.id));
  if (own.length === 0) return null;
  return (
    <>
      <h3>Quá trình tổ chức</h3>
      <ol className="unit-past">
        {own.map((one) => (
          <EventLine key={one.id} one={one} unitId={unit.id} />
        ))}
      </ol>
    </>
  );
}

function EventLine({ one, unitId }: { one: Reorganisation; unitId: string }) {
  const part = one.units.find((unit) => unit.unitId === unitId)?.part;
  const before = one.links.filter(({ successor }) => successor.id === unitId);
  const after = one.links.filter(({ predecessor }) => predecessor.id === unitId);
  return (
    <li>
      <Link className="event-link" to={`/sap-xep-to-chuc/${one.id}`}>
        {date(one.effectiveOn)}: {EVENT_KIND_WORDS[one.kind]}
      </Link>
      <p className="muted">
        {part && part !== 'changed' && `${EVENT_PART_WORDS[part]} · `}Quyết định số {one.decisionNumber} ngày{' '}
        {date(one.decidedOn)}
      </p>
      {before.length > 0 && (
        <p>
          Đơn vị trước sắp xếp:{' '}
          <UnitLinks units={before.map(({ predecessor }) => predecessor)} on={dayBefore(one.effectiveOn)} />
        </p>
      )}
      {after.length > 0 && (
        <p>
          Đơn vị kế thừa: <UnitLinks units={after.map(({ successor }) => successor)} on={one.effectiveOn} />
        </p>
      )}
    </li>
  );
}

function UnitLinks({ units, on }: { units: { id: string; code: string; name: string }[]; on: string }) {
  return units.map(({ id, code, name }, index) => (
    <span key={id}>
      {index > 0 && '; '}
      <UnitLink code={code} name={name} on={on} />
    </span>
  ));
}

const concerns = ({ units, links }: Reorganisation, id: string) =>
  units.some(({ unitId }) => unitId === id) ||
  links.some(({ predecessor, successor }) => predecessor.id === id || successor.id === id);
