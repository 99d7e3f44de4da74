import { type Actor, type Role, holds, holdsAtBloc } from '../shared/actor.js';
import type { PlanLevel, PlanRefusal } from './plan.rules.js';
import { readBy } from '../shared/reach.js';

export interface PlanFacts {
  level: PlanLevel;
  unitId: string;
  /** The head, of a head's plan. */
  personId: string | null;
}

/** Whose plans an account sees. */
export interface PlanScope {
  /** The bloc's own. */
  bloc: boolean;
  /** Units (also `unitInYear`) whose plans are seen. */
  ofUnits: string[];
  /** Units whose heads' plans are seen. */
  ofHeads: string[];
  personId: string | null;
}

const READERS: readonly Role[] = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'];
const CLOSE: readonly Role[] = ['clerk', 'secretary', 'reviewer'];

/** Everybody with content sees the bloc's plan; a unit's its people and those above; a head's who work with the head. */
export function planScope(actor: Actor): PlanScope {
  const ofUnits = new Set(actor.homeUnitIds);
  const ofHeads = new Set<string>();
  for (const grant of actor.grants) {
    const { role, atBloc } = grant;
    if (READERS.includes(role)) readBy(grant).forEach((id) => ofUnits.add(id));
    // The Khối reviews what heads register, so all its officers know their names.
    if (CLOSE.includes(role) || (atBloc && READERS.includes(role)))
      readBy(grant).forEach((id) => ofHeads.add(id));
  }
  return {
    bloc: actor.personId !== null || holds(actor, 'member', ...READERS),
    ofUnits: [...ofUnits],
    ofHeads: [...ofHeads],
    personId: actor.personId,
  };
}

/** The same rule as `visibleSql` of the query. */
export function seesPlan(scope: PlanScope, { level, unitId, personId }: PlanFacts): boolean {
  if (level === 'bloc') return scope.bloc;
  if (level === 'unit') return scope.ofUnits.includes(unitId);
  return (scope.personId !== null && personId === scope.personId) || scope.ofHeads.includes(unitId);
}

/** Why the actor may not write a plan; null when they may. */
export function writeRefusal(actor: Actor, plan: PlanFacts): PlanRefusal | null {
  if (plan.level === 'bloc') {
    const writes = actor.grants.some(
      ({ role, atBloc, standsFor }) => role === 'reviewer' && atBloc && standsFor.has(plan.unitId),
    );
    return writes ? null : whoDoes('cán bộ được giao của Đảng ủy Khối');
  }
  if (keepsBook(actor, plan.unitId)) return null;
  if (plan.level === 'unit') return whoDoes('cấp ủy của đơn vị');
  const own = plan.personId !== null && plan.personId === actor.personId;
  return own && actor.homeUnitIds.has(plan.unitId) ? null : whoDoes('người đứng đầu hoặc cấp ủy của đơn vị');
}

/** Levels of which the actor may make a plan somewhere; `isHead`: they head one of their units today. */
export function makes(actor: Actor, isHead: boolean): PlanLevel[] {
  const keeps = actor.grants.some(({ unitIds }) => [...unitIds].some((id) => keepsBook(actor, id)));
  return [
    ...(holdsAtBloc(actor, 'reviewer') ? (['bloc'] as const) : []),
    ...(keeps ? (['unit'] as const) : []),
    ...(keeps || isHead ? (['head'] as const) : []),
  ];
}

/** Clerk or secretary of the unit; the Khối does not write a unit's plan. */
const keepsBook = (actor: Actor, unitId: string) =>
  actor.grants.some(
    (grant) =>
      (grant.role === 'clerk' || grant.role === 'secretary') && !grant.atBloc && grant.unitIds.has(unitId),
  );

const whoDoes = (who: string): PlanRefusal => ({ code: 'refused.role', values: { who } });
