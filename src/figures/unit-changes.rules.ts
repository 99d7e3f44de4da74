import { vietnameseDate } from '../shared/dates.js';
import { EVENT_NAMES, type EventKind } from '../units/unit-event.rules.js';
import type { UnitKind } from '../units/unit.rules.js';

/** A re-organisation between two days. */
export interface EventBetween {
  id: string;
  kind: EventKind;
  decision: string;
  on: string;
  predecessors: string[];
  successors: string[];
  /** All that it began, changed, moved, ended or linked. */
  unitIds: string[];
  units: { name: string | null; before: string | null; part: 'begun' | 'changed' | 'moved' | 'ended' }[];
}

/** A unit on two days; no name: it did not stand then. */
export interface ChangedUnit {
  unitId: string;
  nameBefore: string | null;
  nameNow: string | null;
  kindBefore: UnitKind | null;
  kindNow: UnitKind | null;
  aboveBefore: string | null;
  aboveNow: string | null;
  moved: boolean;
  on: string | null;
  decision: string | null;
}

export interface UnitsCounted {
  before: number;
  now: number;
}

interface Change {
  about: 'unit' | 'number';
  words: string;
  on: string | null;
  decision: string | null;
}

/** What became of units between two years: by decision where there is one, else as their dated versions tell. */
export function unitChanges(
  events: readonly EventBetween[],
  units: readonly ChangedUnit[],
  { before, now }: UnitsCounted,
): Change[] {
  const told = new Set(events.flatMap(({ unitIds }) => unitIds));
  const count =
    before === now ? [] : [change('number', `Số đơn vị: ${before} → ${now}`, { on: null, decision: null })];
  return [
    ...count,
    ...events.map((event) => change('unit', eventWords(event), event)),
    ...units
      .filter(({ unitId }) => !told.has(unitId))
      .map((unit) => change('unit', versionWords(unit), unit)),
  ];
}

const change = (
  about: Change['about'],
  words: string,
  { on, decision }: { on: string | null; decision: string | null },
): Change => ({ about, words: `${words}${since(on, decision)}`, on, decision });

function since(on: string | null, decision: string | null): string {
  return `${on ? ` từ ngày ${vietnameseDate(on)}` : ''}${decision ? ` (Quyết định số ${decision})` : ''}`;
}

const listed = (names: readonly (string | null)[]) => names.filter((name) => name !== null).join(', ');

/** “Hợp nhất Đảng bộ A, Đảng bộ B thành Đảng bộ C”. */
function eventWords({ kind, predecessors, successors, units }: EventBetween): string {
  const name = EVENT_NAMES[kind];
  const of = (...parts: string[]) => units.filter(({ part }) => parts.includes(part));
  switch (kind) {
    case 'merge-new':
    case 'divide':
      return `${name} ${listed(predecessors)} thành ${listed(successors)}`;
    case 'merge-into':
      return `${name} ${listed(predecessors)} vào ${listed(successors)}`;
    case 'separate':
      return `${name} ${listed(successors)} từ ${listed(predecessors)}`;
    case 'rename':
      return of('changed')
        .map((unit) => `${name} ${unit.before} thành ${unit.name}`)
        .join('; ');
    case 'end':
      return `${listed(of('ended').map(({ before }) => before))} kết thúc hoạt động`;
    case 'raise':
    case 'lower':
      return of('changed', 'moved')
        .map((unit) => `${name}: ${unit.before}${unit.before === unit.name ? '' : `, nay là ${unit.name}`}`)
        .join('; ');
    default:
      return `${name}: ${listed(units.map((unit) => (unit.part === 'ended' ? unit.before : unit.name)))}`;
  }
}

function versionWords({ nameBefore, nameNow, aboveBefore, aboveNow, ...unit }: ChangedUnit): string {
  if (nameBefore === null) return `${EVENT_NAMES.create} ${nameNow}`;
  if (nameNow === null) return `${nameBefore} kết thúc hoạt động`;
  const changes = [
    ...(nameBefore === nameNow ? [] : [`${EVENT_NAMES.rename} ${nameBefore} thành ${nameNow}`]),
    ...(unit.moved ? [`${nameNow} chuyển từ ${aboveBefore ?? '—'} sang ${aboveNow ?? '—'}`] : []),
    ...(unit.kindBefore === unit.kindNow ? [] : [`${nameNow} thay đổi loại hình tổ chức đảng`]),
  ];
  return changes.join('; ');
}
