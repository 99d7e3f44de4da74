import { type Actor, type HeldGrant, type Role, holdsAtBloc } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import {
  INSPECTION_ACTIONS,
  INSPECTION_KINDS,
  INSPECTION_STATE_NAMES,
  INSPECTION_STEPS,
  type InspectionAction,
  type InspectionKind,
  type InspectionState,
} from './inspection.flow.js';
import { isRead, readBy } from '../shared/reach.js';

/** What the policy needs of an inspection. */
export interface InspectionFacts {
  year: number;
  kind: InspectionKind;
  state: InspectionState;
  byUnitId: string;
  subjectUnitId: string;
}

/** What an actor reads. Members and those who keep accounts read nothing here. */
export interface InspectionScope {
  /**
   * Units (also `unitInYear`) below the Khối of an inspector, reviewer or leader: all kiểm tra and giám sát there, and
   * what units concluded themselves.
   */
  ofBloc: string[];
  /** Units (also `unitInYear`) whose inspections are read: those of clerk, secretary and reviewer over a unit. */
  units: string[];
}

export interface Refusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

export function inspectionScope(actor: Actor): InspectionScope {
  const read = (grants: readonly HeldGrant[]) => [...new Set(grants.flatMap(readBy))];
  const holds = (roles: readonly Role[]) => actor.grants.filter(({ role }) => roles.includes(role));
  return {
    ofBloc: read(holds(['inspector', 'reviewer', 'leader']).filter(({ atBloc }) => atBloc)),
    units: read(holds(['clerk', 'secretary', 'reviewer']).filter(({ atBloc }) => !atBloc)),
  };
}

/** True when a scope reads that an inspection is planned or was held. */
export function seesInspection(scope: InspectionScope, one: InspectionFacts): boolean {
  if (isRead(scope.units, one.subjectUnitId, one.year)) return true;
  return isAtBloc(scope, one) && (one.kind !== 'self' || one.state === 'concluded');
}

/** True when it also reads what was found: the leading side at once, the inspected unit from the conclusion on. */
export function seesFindings(scope: InspectionScope, one: InspectionFacts): boolean {
  if (!seesInspection(scope, one)) return false;
  return one.state === 'concluded' || readsDrafts(scope, one);
}

/** True when it is of the leading side, which reads what was written before the conclusion. */
export function readsDrafts(scope: InspectionScope, one: InspectionFacts): boolean {
  return one.kind === 'self' ? isRead(scope.units, one.byUnitId, one.year) : isAtBloc(scope, one);
}

const isAtBloc = ({ ofBloc }: InspectionScope, one: InspectionFacts) =>
  isRead(ofBloc, one.subjectUnitId, one.year);

/** True for who reads no inspections at all. */
export const readsNone = ({ ofBloc, units }: InspectionScope): boolean =>
  ofBloc.length === 0 && units.length === 0;

interface Told {
  action: string;
  from: string | null;
  changes: Record<string, unknown>;
}

/** Acts that tell nothing of what was found. */
const TELLS_NOTHING = ['create', 'hold', 'cancel'];

/** History for others than the leading side: what was written and dropped before the conclusion was never announced. */
export function announced<Entry extends Told>(entries: Entry[]): Entry[] {
  return entries
    .filter(({ action, from }) => from === 'concluded' || [...TELLS_NOTHING, 'conclude'].includes(action))
    .map((entry) => {
      const { strengths } = entry.changes;
      if (entry.action !== 'conclude' || !Array.isArray(strengths)) return entry;
      return { ...entry, changes: { ...entry.changes, strengths: [null, strengths[1]] } };
    });
}

/** Units of the grants that are held below the bloc. */
export function unitsOf(actor: Actor, ...roles: Role[]): string[] {
  const held = actor.grants.filter((grant) => !grant.atBloc && roles.includes(grant.role));
  return [...new Set(held.flatMap((grant) => [...grant.unitIds]))];
}

/** Kiểm tra, giám sát: the Khối's inspector or reviewer; tự kiểm tra: clerk or secretary over the leading body. */
export function leads(actor: Actor, { kind, byUnitId }: Pick<InspectionFacts, 'kind' | 'byUnitId'>): boolean {
  if (kind !== 'self') return holdsAtBloc(actor, 'inspector', 'reviewer');
  return unitsOf(actor, 'clerk', 'secretary').includes(byUnitId);
}

/** The kinds of which the actor may plan something somewhere. */
export function kindsToPlan(actor: Actor): InspectionKind[] {
  const own = unitsOf(actor, 'clerk', 'secretary').length > 0;
  return INSPECTION_KINDS.filter((kind) =>
    kind === 'self' ? own : holdsAtBloc(actor, 'inspector', 'reviewer'),
  );
}

export const whoLeads = (kind: InspectionKind): Refusal => ({
  code: 'refused.role',
  values: { who: kind === 'self' ? 'cấp ủy chủ trì tự kiểm tra' : 'Ủy ban Kiểm tra của Đảng ủy Khối' },
});

export const wrongState = (state: InspectionState): Refusal => ({
  code: 'inspection.wrong-state',
  values: { state: INSPECTION_STATE_NAMES[state] },
});

/** Why the actor may not take an action on an inspection that they see; null when they may. */
export function inspectionRefusal(
  action: InspectionAction,
  actor: Actor,
  one: InspectionFacts,
): Refusal | null {
  if (!leads(actor, one)) return whoLeads(one.kind);
  return INSPECTION_STEPS[action].from.includes(one.state) ? null : wrongState(one.state);
}

export function inspectionActions(actor: Actor, one: InspectionFacts): InspectionAction[] {
  return INSPECTION_ACTIONS.filter((action) => inspectionRefusal(action, actor, one) === null);
}

/** A programme of the bloc is kept by those who lead kiểm tra, one of a unit by those who lead its tự kiểm tra. */
export function keepsProgramme(
  actor: Actor,
  { unitId, ofBloc }: { unitId: string; ofBloc: boolean },
): boolean {
  return leads(actor, { kind: ofBloc ? 'check' : 'self', byUnitId: unitId });
}
