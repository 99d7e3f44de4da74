import { type Actor, holdsAt, holdsAtBloc, holdsAtBlocOver } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import { AID_ACTIONS, AID_STATE_NAMES, AID_STEPS, type AidAction, type AidState } from './aid.flow.js';
import { readBy } from '../shared/reach.js';

const READERS: readonly string[] = ['member', 'clerk', 'secretary', 'reviewer', 'inspector', 'leader'];
const WRITERS: readonly string[] = ['clerk', 'secretary'];

/** Units (also `unitInYear`) whose help the actor sees: those of their grants, and their own unit. Nobody sees any by keeping accounts. */
export function aidUnits(actor: Actor): string[] {
  const units = new Set(actor.homeUnitIds);
  for (const grant of actor.grants) {
    if (READERS.includes(grant.role)) readBy(grant).forEach((id) => units.add(id));
  }
  return [...units];
}

/** True for a reader of the whole bloc: sees communes that no unit helps, too. */
export function seesAllAid(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.atBloc && READERS.includes(grant.role));
}

/** Decisions and communes are kept by the Khối's reviewers. */
export function keepsAid(actor: Actor): boolean {
  return holdsAtBloc(actor, 'reviewer');
}

/** Clerk or secretary of the unit; the Khối does not write what a unit plans and gives. */
export function writesAid(actor: Actor, unitId: string): boolean {
  return actor.grants.some(
    (grant) => WRITERS.includes(grant.role) && !grant.atBloc && grant.unitIds.has(unitId),
  );
}

/**
 * The lead unit writes a gift with all its shares; for a body that keeps no book of its own (Đoàn Khối, a trade
 * union) the Khối does as well.
 */
export function writesGift(actor: Actor, lead: { unitId: string; kind: string }): boolean {
  return (
    writesAid(actor, lead.unitId) ||
    (lead.kind === 'other' && holdsAtBlocOver(actor, lead.unitId, 'reviewer'))
  );
}

export interface AidYearFacts {
  unitId: string;
  state: AidState;
  /** Account that reported it; null: nobody yet. */
  reportedBy?: string | null;
  /** The year of the plan while it has not begun: nothing is reported of it yet. */
  yearToCome?: number | null;
}

interface Refusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** Why the actor may not take a step that they see; null when they may. */
export function aidRefusal(action: AidAction, actor: Actor, facts: AidYearFacts): Refusal | null {
  const { by, from } = AID_STEPS[action];
  if (by === 'committee' && !holdsAtBlocOver(actor, facts.unitId, 'reviewer')) return whoDoes('Đảng ủy Khối');
  if (by === 'committee' && isOwn(actor, facts))
    return { code: 'refused.self-review', values: { body: OTHERS } };
  if (by === 'unit' && !writesAid(actor, facts.unitId)) return whoDoes('cấp ủy của đơn vị');
  if (facts.state === from) return isEarly(action, facts) ? notBegun(facts) : null;
  return { code: 'aid.wrong-state', values: { state: AID_STATE_NAMES[facts.state] } };
}

export function aidActions(actor: Actor, facts: AidYearFacts): AidAction[] {
  return AID_ACTIONS.filter((action) => aidRefusal(action, actor, facts) === null);
}

/** Who reported, or keeps the book of the unit, does not check it for the Khối as well. */
function isOwn(actor: Actor, { unitId, reportedBy }: AidYearFacts): boolean {
  return reportedBy === actor.accountId || holdsAt(actor, unitId, 'secretary', 'clerk');
}

const isEarly = (action: AidAction, { yearToCome }: AidYearFacts): boolean =>
  yearToCome != null && (action === 'report' || action === 'check');

const notBegun = ({ yearToCome }: AidYearFacts): Refusal => ({
  code: 'aid.year-to-come',
  values: { year: yearToCome ?? '', date: `1/1/${yearToCome}` },
});

const OTHERS = 'cán bộ khác của Đảng ủy Khối';
const whoDoes = (who: string): Refusal => ({ code: 'refused.role', values: { who } });
