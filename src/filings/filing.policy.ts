import { type Actor, holdsAt, holdsAtBlocOver } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import {
  FILING_ACTIONS,
  FILING_STATE_NAMES,
  type FilingAction,
  type FilingState,
  filingStep,
  FILING_STEPS,
} from './filing.flow.js';
import { readBy } from '../shared/reach.js';

export interface FilingFacts {
  unitId: string;
  state: FilingState;
  /** Account that sent it; null: nobody yet. */
  filedBy?: string | null;
}

const READERS = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'] as const;

/** Units (also `unitInYear`) whose filings the actor sees. */
export function filingUnits(actor: Actor): string[] {
  const units = new Set<string>();
  for (const grant of actor.grants) {
    if ((READERS as readonly string[]).includes(grant.role)) readBy(grant).forEach((id) => units.add(id));
  }
  return [...units];
}

interface Refusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** Why the actor may not take an action on a filing that they see; null when they may. */
export function filingRefusal(action: FilingAction, actor: Actor, filing: FilingFacts): Refusal | null {
  const by = FILING_STEPS.find((step) => step.action === action)?.by;
  if (by === 'committee' && !holdsAtBlocOver(actor, filing.unitId, 'reviewer', 'secretary'))
    return whoDoes('Đảng ủy Khối');
  if (by === 'committee' && isOwnReport(actor, filing))
    return { code: 'refused.self-review', values: { body: OTHERS } };
  if (by === 'secretary' && !holdsAt(actor, filing.unitId, 'secretary')) return whoDoes('bí thư của đơn vị');
  if (by === 'unit' && !writesFor(actor, filing.unitId)) return whoDoes('cấp ủy của đơn vị');
  if (filingStep(action, filing.state)) return null;
  return { code: 'filing.wrong-state', values: { state: FILING_STATE_NAMES[filing.state] } };
}

/** Who sent a report, or keeps the book of its unit, does not take it in for the Khối as well. */
function isOwnReport(actor: Actor, { unitId, filedBy }: FilingFacts): boolean {
  return filedBy === actor.accountId || holdsAt(actor, unitId, 'secretary', 'clerk');
}

/** Clerk or secretary of the unit; the Khối does not write a unit's report. */
export function writesFor(actor: Actor, unitId: string): boolean {
  return actor.grants.some(
    (grant) =>
      (grant.role === 'clerk' || grant.role === 'secretary') && !grant.atBloc && grant.unitIds.has(unitId),
  );
}

/** What is not sent is the unit's own: the Khối reads it as it was sent last. */
export function seesUnsent(actor: Actor, { unitId, state }: Pick<FilingFacts, 'unitId' | 'state'>): boolean {
  return writesFor(actor, unitId) || (state !== 'not-filed' && state !== 'returned');
}

/** What the actor may do with a comment that has no answer yet. */
export function commentActions(actor: Actor, filing: FilingFacts): 'resolve'[] {
  return filingRefusal('resolve', actor, filing) === null ? ['resolve'] : [];
}

const OTHERS = 'cán bộ khác của Đảng ủy Khối';

const whoDoes = (who: string): Refusal => ({ code: 'refused.role', values: { who } });

/** The actions open to the actor. */
export function filingActions(actor: Actor, filing: FilingFacts): FilingAction[] {
  return FILING_ACTIONS.filter((action) => filingRefusal(action, actor, filing) === null);
}
