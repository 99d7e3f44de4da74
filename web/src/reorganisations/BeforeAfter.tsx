import type { EventUnit, Reorganisation } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { date, number } from '../shared/format';
import { UNIT_KIND_WORDS } from '../words';
import { UnitLink, dayBefore } from './UnitLink';
import { isTop } from './sides';
import { EVENT_PART_WORDS, NO_HEIR } from './words';

type Standing = NonNullable<EventUnit['before']>;

interface BeforeAfterProps {
  one: Reorganisation;
  /** Nothing is written yet: new units have no page. */
  previewed?: boolean;
}

/** In the order in which a decision tells it: what ends or goes, then what begins. */
const ORDER = ['ended', 'moved', 'changed', 'begun'];

/** Who went where: each unit until the day before, and from the day on; what stands below them is folded. */
export function BeforeAfter({ one, previewed }: BeforeAfterProps) {
  const tops = one.units
    .filter((unit) => isTop(unit, one))
    .sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
  const below = one.units.filter((unit) => !tops.includes(unit));
  const columns = columnsOf(one, previewed);
  const keyOf = ({ unitId }: EventUnit) => unitId;
  return (
    <>
      <DataTable
        caption="Các đơn vị trước và sau sắp xếp"
        columns={columns}
        rows={tops}
        rowKey={keyOf}
        step={30}
      />
      {below.length > 0 && (
        <details className="event-more" open={tops.length === 0}>
          <summary>Tổ chức trực thuộc ({number(below.length)})</summary>
          <DataTable
            caption="Các tổ chức trực thuộc trước và sau sắp xếp"
            columns={columns}
            rows={below}
            rowKey={keyOf}
            step={30}
          />
        </details>
      )}
    </>
  );
}

function columnsOf(one: Reorganisation, previewed: boolean | undefined): Column<EventUnit>[] {
  const last = dayBefore(one.effectiveOn);
  return [
    {
      key: 'before',
      title: `Đến hết ngày ${date(last)}`,
      cell: ({ before }) =>
        before ? <Told standing={before} on={last} /> : <span className="muted">—</span>,
    },
    {
      key: 'part',
      title: 'Sắp xếp',
      cell: (unit) => <span className="event-part">{EVENT_PART_WORDS[unit.part]}</span>,
    },
    {
      key: 'after',
      title: `Từ ngày ${date(one.effectiveOn)}`,
      cell: (unit) =>
        unit.after ? (
          <Told standing={unit.after} on={previewed ? undefined : one.effectiveOn} before={unit.before} />
        ) : (
          <HeirWords unit={unit} />
        ),
    },
  ];
}

interface ToldProps {
  standing: Standing;
  on: string | undefined;
  before?: Standing | null;
}

/** Its name with what is to be known of it; of one that goes on, only what became other. */
function Told({ standing, on, before }: ToldProps) {
  const { partyName, code, kind, parent } = standing;
  const facts = [
    (!before || before.code !== code) && `mã ${code}`,
    (!before || before.kind !== kind) && UNIT_KIND_WORDS[kind],
    parent && (!before || before.parent?.id !== parent.id) && `trực thuộc ${parent.name}`,
    before?.parent && !parent && `không còn trực thuộc ${before.parent.name}`,
  ].filter(Boolean);
  return (
    <div className="event-standing">
      {on ? <UnitLink code={code} name={partyName} on={on} /> : <strong>{partyName}</strong>}
      {facts.length > 0 && <p className="muted">{facts.join(' · ')}</p>}
    </div>
  );
}

function HeirWords({ unit }: { unit: EventUnit }) {
  if (unit.heir) return <>Công việc do {unit.heir.name} tiếp nhận</>;
  return <>{NO_HEIR}</>;
}
