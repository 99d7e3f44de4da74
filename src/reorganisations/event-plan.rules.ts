import {
  type EventPlan,
  NEEDS,
  type PlannedVersion,
  type Standing,
  type WantedEvent,
  type WantedUnit,
} from './reorganisation.flow.js';

export type Organisation = ReadonlyMap<string, Standing>;
/** Ids of new units by the names that the request gives them. */
export type NewIds = ReadonlyMap<string, string>;

/** The unit that a place of a request means: a new one by its name, else one that stands; undefined: neither. */
export function placeOf(to: string, organisation: Organisation, newIds: NewIds): string | undefined {
  return newIds.get(to) ?? organisation.get(to.toLowerCase())?.unitId;
}

/** New units that stand below no other new one: those that take part as successors. */
export function topUnits(newUnits: readonly WantedUnit[]): WantedUnit[] {
  const refs = new Set(newUnits.map(({ ref }) => ref));
  return newUnits.filter(({ parent }) => !parent || !refs.has(parent));
}

/** Existing and new units into which those of the event go. */
export function successorsOf(wanted: WantedEvent, newIds: NewIds): string[] {
  const begun = topUnits(wanted.newUnits ?? []).map(({ ref }) => newIds.get(ref)!);
  return wanted.kind === 'transfer-in'
    ? [...(wanted.successorIds ?? [])]
    : [...(wanted.successorIds ?? []), ...begun];
}

/** Where what stands below goes: to a unit, or it ends (null); without an entry it stays where it is. */
export interface Placements {
  to: Map<string, string | null>;
  /** Units of which it must be said and is not. */
  unsaid: string[];
}

export function placementsOf(wanted: WantedEvent, organisation: Organisation, newIds: NewIds): Placements {
  const needs = NEEDS[wanted.kind];
  const successors = successorsOf(wanted, newIds);
  const said = new Map((wanted.below ?? []).map(({ unitId, to }) => [unitId, to ?? null]));
  const to = new Map<string, string | null>();
  const unsaid: string[] = [];
  for (const [unitId, place] of said)
    to.set(unitId, place === null ? null : (placeOf(place, organisation, newIds) ?? null));
  // Each unit that ends asks for those right below it, which may end and ask in turn.
  const open = [...(wanted.unitIds ?? []), ...[...to].flatMap(([id, place]) => (place === null ? [id] : []))];
  const asked = new Set(open);
  const concerned = new Set(wanted.unitIds ?? []);
  for (let unitId = open.pop(); unitId !== undefined; unitId = open.pop()) {
    const staysItself = concerned.has(unitId) && needs.below === 'stays' && !needs.end;
    if (staysItself) continue;
    for (const child of organisation.values()) {
      if (child.parentId !== unitId || concerned.has(child.unitId) || to.has(child.unitId)) continue;
      const only = successors.length === 1 && needs.end ? successors[0] : undefined;
      const ends = needs.below === 'ends' && successors.length === 0;
      if (!only && !ends) {
        unsaid.push(child.unitId);
        continue;
      }
      to.set(child.unitId, only ?? null);
      if (!only && !asked.has(child.unitId)) {
        asked.add(child.unitId);
        open.push(child.unitId);
      }
    }
  }
  return { to, unsaid };
}

/** Which units end: those of the event, when its kind ends them, and what ends below. */
export function endedBy(wanted: WantedEvent, { to }: Placements): Set<string> {
  const ended = new Set(NEEDS[wanted.kind].end ? wanted.unitIds : []);
  for (const [unitId, place] of to) if (place === null) ended.add(unitId);
  return ended;
}

/** Whose the work of each ended unit becomes: as said; else that of a merger's successor; below, as of the unit above. */
export function heirsOf(
  wanted: WantedEvent,
  organisation: Organisation,
  newIds: NewIds,
  ended: ReadonlySet<string>,
): Map<string, string | null> {
  const heirs = new Map<string, string | null>();
  const said = new Map((wanted.heirs ?? []).map(({ unitId, to }) => [unitId, to ?? null]));
  const merged = wanted.kind === 'merge-new' || wanted.kind === 'merge-into';
  const [only] = successorsOf(wanted, newIds);
  const byDepth = [...ended].sort(
    (a, b) => (organisation.get(a)?.path.length ?? 0) - (organisation.get(b)?.path.length ?? 0),
  );
  const concerned = new Set(wanted.unitIds ?? []);
  for (const unitId of byDepth) {
    const word = said.get(unitId);
    if (word !== undefined) heirs.set(unitId, word && (placeOf(word, organisation, newIds) ?? null));
    else if (concerned.has(unitId)) heirs.set(unitId, merged ? (only ?? null) : null);
    else {
      const above = organisation.get(unitId)?.parentId ?? null;
      heirs.set(unitId, above && ended.has(above) ? (heirs.get(above) ?? null) : above);
    }
  }
  return heirs;
}

/** Where a new unit stands when the request does not say: beside those that it comes from. */
function placeOfNew(unit: WantedUnit, wanted: WantedEvent, organisation: Organisation, newIds: NewIds) {
  if (unit.parent) return placeOf(unit.parent, organisation, newIds) ?? null;
  if (wanted.kind === 'transfer-out') return null;
  if (wanted.kind === 'transfer-in') return wanted.successorIds?.[0] ?? null;
  const [first] = wanted.unitIds ?? [];
  if (wanted.kind === 'raise') return first ?? null;
  return (first && organisation.get(first)?.parentId) ?? null;
}

const FORM: Partial<Record<WantedEvent['kind'], string>> = { raise: 'base-committee', lower: 'base-cell' };

/** What an event does to the organisation; of a request without faults. */
export function planOf(wanted: WantedEvent, organisation: Organisation, newIds: NewIds): EventPlan {
  const placements = placementsOf(wanted, organisation, newIds);
  const ended = endedBy(wanted, placements);
  const heirs = heirsOf(wanted, organisation, newIds, ended);
  const begun = (wanted.newUnits ?? []).map(({ ref, parent: _, ...unit }, index): PlannedVersion => ({
    ...unit,
    unitId: newIds.get(ref)!,
    parentId: placeOfNew(wanted.newUnits![index]!, wanted, organisation, newIds),
    type: unit.type ?? null,
    position: unit.position ?? firstPosition(wanted, organisation),
  }));
  const versions = changedVersions(wanted, organisation, newIds, placements);
  const successors = successorsOf(wanted, newIds);
  return {
    begun,
    changed: versions.filter(({ unitId, parentId }) => organisation.get(unitId)?.parentId === parentId),
    moved: versions.filter(({ unitId, parentId }) => organisation.get(unitId)?.parentId !== parentId),
    ended: [...ended],
    links: linksOf(wanted, ended, heirs, successors),
    heirs,
    places: new Set([
      ...successors,
      ...begun.map(({ unitId }) => unitId),
      ...versions.map(({ unitId }) => unitId),
      ...(wanted.unitIds ?? []).filter((id) => !ended.has(id)),
      ...[...heirs.values()].filter((id) => id !== null),
      ...[...placements.to.values()].filter((id) => id !== null),
    ]),
  };
}

const firstPosition = (wanted: WantedEvent, organisation: Organisation): number =>
  organisation.get(wanted.unitIds?.[0] ?? '')?.position ?? 0;

/** Units that stay and are called otherwise, take another form, or stand elsewhere. */
function changedVersions(
  wanted: WantedEvent,
  organisation: Organisation,
  newIds: NewIds,
  { to }: Placements,
): PlannedVersion[] {
  const names = new Map((wanted.names ?? []).map(({ unitId, ...given }) => [unitId, given]));
  const transferred = wanted.kind === 'transfer-out' || wanted.kind === 'transfer-in';
  const concerned = new Set(wanted.unitIds ?? []);
  const parentOf = (unit: Standing): string | null => {
    if (transferred && concerned.has(unit.unitId)) return successorsOf(wanted, newIds)[0] ?? null;
    return to.get(unit.unitId) ?? unit.parentId;
  };
  const form = FORM[wanted.kind];
  return [...new Set([...names.keys(), ...concerned, ...to.keys()])].flatMap((unitId) => {
    const unit = organisation.get(unitId);
    const ends = to.get(unitId) === null || (NEEDS[wanted.kind].end && concerned.has(unitId));
    if (!unit || ends) return [];
    const { path: _, validFrom: __, validTo: ___, ...before } = unit;
    const after: PlannedVersion = {
      ...before,
      ...withoutMissing(names.get(unitId) ?? {}),
      parentId: parentOf(unit),
      ...(form && concerned.has(unitId) ? { kind: form } : {}),
    };
    const same = Object.entries(after).every(([key, value]) => before[key as keyof typeof before] === value);
    return same ? [] : [after];
  });
}

const withoutMissing = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;

function linksOf(
  wanted: WantedEvent,
  ended: ReadonlySet<string>,
  heirs: ReadonlyMap<string, string | null>,
  successors: readonly string[],
): EventPlan['links'] {
  const concerned = new Set(wanted.unitIds ?? []);
  const separated = wanted.kind === 'separate' ? [...concerned] : [];
  const predecessors = [...separated, ...ended];
  return predecessors.flatMap((predecessorId) => {
    const heir = heirs.get(predecessorId) ?? null;
    const into = new Set(concerned.has(predecessorId) ? successors : []);
    if (heir) into.add(heir);
    return [...into].map((successorId) => ({ predecessorId, successorId, takesWork: successorId === heir }));
  });
}
