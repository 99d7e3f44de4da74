import type { EventKind, Unit } from '../api/types';
import type { EventValues } from './event-values';

/** In the place of a unit: it ends too, or nobody takes the work. */
export const ENDS = 'ends';
export const NOBODY = 'nobody';

type Among = (unit: Unit) => boolean;

/** What the form asks of a kind; the rules are the server's, which answers the preview. */
interface Asks {
  /** Label of the units that it is about; none: it is about none that there is. */
  units?: string;
  among: Among;
  one?: boolean;
  /** Label of existing units into which they go. */
  successors?: string;
  oneSuccessor?: boolean;
  successorAmong?: Among;
  /** Label of units that begin. */
  newUnits?: string;
  oneNew?: boolean;
  /** A new unit says above which one it stands. */
  parent?: boolean;
  /** Units of the event are called otherwise: must be, or may be. */
  names?: 'must' | 'may';
  /** Where what stands below goes: what is meant when nothing is chosen. Ending without a successor, all ends. */
  below?: 'successor' | 'itself' | 'chosen' | 'ends';
  heirs?: boolean;
}

const inside: Among = ({ kind }) => kind !== 'bloc';
const root: Among = ({ parentId }) => parentId === null;

export const ASKS: Record<EventKind, Asks> = {
  create: { among: inside, newUnits: 'Đơn vị được thành lập', parent: true },
  rename: { units: 'Đơn vị đổi tên', among: () => true, names: 'must' },
  'merge-new': {
    units: 'Các đơn vị hợp nhất',
    among: inside,
    newUnits: 'Đơn vị mới sau hợp nhất',
    oneNew: true,
    below: 'successor',
  },
  'merge-into': {
    units: 'Đơn vị được sáp nhập',
    among: inside,
    successors: 'Sáp nhập vào đơn vị',
    oneSuccessor: true,
    successorAmong: inside,
    names: 'may',
    below: 'successor',
  },
  divide: {
    units: 'Đơn vị được chia',
    among: inside,
    one: true,
    successors: 'Đơn vị đang hoạt động tiếp nhận một phần (nếu có)',
    successorAmong: inside,
    newUnits: 'Đơn vị mới sau khi chia',
    below: 'chosen',
    heirs: true,
  },
  separate: {
    units: 'Đơn vị được tách',
    among: inside,
    one: true,
    newUnits: 'Đơn vị mới được tách ra',
    names: 'may',
    below: 'itself',
  },
  'transfer-out': {
    units: 'Đơn vị chuyển giao',
    among: inside,
    successors: 'Đảng bộ tiếp nhận đã có trên hệ thống (nếu có)',
    oneSuccessor: true,
    successorAmong: root,
    newUnits: 'Đảng bộ tiếp nhận chưa có trên hệ thống (nếu ghi)',
    oneNew: true,
    names: 'may',
  },
  'transfer-in': {
    units: 'Đơn vị tiếp nhận đã có trên hệ thống (nếu có)',
    among: (unit) => root(unit) && inside(unit),
    successors: 'Tiếp nhận vào',
    oneSuccessor: true,
    newUnits: 'Đơn vị tiếp nhận chưa có trên hệ thống',
    names: 'may',
  },
  raise: {
    units: 'Chi bộ cơ sở được nâng lên',
    among: ({ kind }) => kind === 'base-cell',
    one: true,
    newUnits: 'Chi bộ trực thuộc mới (nếu có)',
    names: 'may',
  },
  lower: {
    units: 'Đảng bộ cơ sở được chuyển thành chi bộ',
    among: ({ kind }) => kind === 'base-committee',
    one: true,
    names: 'may',
    below: 'ends',
  },
  end: {
    units: 'Các đơn vị kết thúc hoạt động',
    among: () => true,
    successors: 'Đơn vị đang hoạt động tiếp nhận công việc (nếu có)',
    newUnits: 'Đơn vị mới tiếp nhận công việc (nếu có)',
    below: 'chosen',
    heirs: true,
  },
};

const unitsOf = (ids: readonly string[] | undefined, units: readonly Unit[]) =>
  (ids ?? []).flatMap((id) => units.find((unit) => unit.id === id) ?? []);

/** Existing and new units into which those of the event go, as choices. */
export function placesOf(values: EventValues, units: readonly Unit[]) {
  const asks = ASKS[values.kind ?? 'create'];
  const existing = asks.successors ? unitsOf(values.successorIds, units) : [];
  const begun = asks.newUnits ? (values.newUnits ?? []) : [];
  const itself = asks.units && asks.below === 'itself' ? unitsOf(values.unitIds, units) : [];
  return [
    ...itself.map(({ id, partyName, code }) => ({ value: id, label: `Ở lại ${partyName}`, code })),
    ...existing.map(({ id, partyName, code }) => ({ value: id, label: partyName, code })),
    ...begun.flatMap((unit) =>
      unit?.ref
        ? [{ value: unit.ref, label: unit.partyName || unit.name || 'Đơn vị mới', code: unit.code ?? '' }]
        : [],
    ),
  ];
}

export interface BelowRow {
  unit: Unit;
  chosen: string | undefined;
  /** How deep it stands below the unit of the event. */
  depth: number;
}

/** What stands below units that end or give away, and where it goes; what ends asks for what stands below it. */
export function belowAsked(
  values: EventValues,
  below: Readonly<Record<string, string>>,
  units: readonly Unit[],
): BelowRow[] {
  const { below: rule } = ASKS[values.kind ?? 'create'];
  const places = placesOf(values, units);
  if (!rule || (rule === 'chosen' && places.length === 0)) return [];
  const meant = {
    successor: places[0]?.value,
    itself: values.unitIds?.[0],
    chosen: undefined,
    ends: ENDS,
  }[rule];
  const concerned = new Set(values.unitIds);
  const rowsBelow = (id: string, depth: number, fallback: string | undefined): BelowRow[] =>
    units
      .filter(({ parentId, id: own }) => parentId === id && !concerned.has(own))
      .flatMap((unit) => {
        const known = below[unit.id];
        const still = known === ENDS || places.some(({ value }) => value === known);
        const chosen = still ? known : fallback;
        const row = { unit, chosen, depth };
        return chosen === ENDS ? [row, ...rowsBelow(unit.id, depth + 1, ENDS)] : [row];
      });
  return (values.unitIds ?? []).flatMap((id) => rowsBelow(id, 0, meant));
}

/** Ended units of which it is asked who takes their work. */
export function heirsAsked(values: EventValues, units: readonly Unit[]): Unit[] {
  const kind = values.kind ?? 'create';
  return ASKS[kind].heirs ? unitsOf(values.unitIds, units) : [];
}

/** Units that stay and may be called otherwise from the day on. */
export function renamable(values: EventValues, units: readonly Unit[]): Unit[] {
  const kind = values.kind ?? 'create';
  if (!ASKS[kind].names) return [];
  return unitsOf(kind === 'merge-into' ? values.successorIds : values.unitIds, units);
}
