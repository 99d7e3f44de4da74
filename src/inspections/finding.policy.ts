import type { Actor } from '../shared/actor.js';
import {
  CONSEQUENCE_ACTIONS,
  CONSEQUENCE_FROM,
  type ConsequenceAction,
  FINDING_ACTIONS,
  FINDING_STEPS,
  type FindingAction,
  type FixState,
} from './inspection.flow.js';
import {
  type InspectionFacts,
  type Refusal,
  leads,
  unitsOf,
  whoLeads,
  wrongState,
} from './inspection.policy.js';

export interface FindingFacts {
  fixState: FixState;
  /** Account that wrote the unit's answer. */
  answeredBy: string | null;
  shortcomingId: string | null;
}

/** Why the actor may not take an action on a finding whose inspection they see; null when they may. */
export function findingRefusal(
  action: FindingAction,
  actor: Actor,
  inspection: InspectionFacts,
  finding: FindingFacts,
): Refusal | null {
  const { from, by } = FINDING_STEPS[action];
  if (by === 'leader' && !leads(actor, inspection)) return whoLeads(inspection.kind);
  if (by === 'subject' && !answersFor(actor, inspection.subjectUnitId)) return subjectDoes;
  if (!from.includes(inspection.state)) return wrongState(inspection.state);
  if (action === 'answer' && finding.fixState === 'fixed') return alreadyFixed;
  if (action === 'confirm' && isOwnFix(actor, inspection, finding)) return othersConfirm;
  if (action === 'open-shortcoming' && finding.shortcomingId) return alreadyFollowed;
  return null;
}

/** Clerk or secretary over the inspected unit. */
const answersFor = (actor: Actor, unitId: string): boolean =>
  unitsOf(actor, 'clerk', 'secretary').includes(unitId);

/** Of kiểm tra, giám sát: who answers for the unit, or did, does not confirm for the Khối that it is fixed. */
function isOwnFix(
  actor: Actor,
  { kind, subjectUnitId }: InspectionFacts,
  { answeredBy }: FindingFacts,
): boolean {
  if (kind === 'self') return false;
  return answeredBy === actor.accountId || answersFor(actor, subjectUnitId);
}

const subjectDoes: Refusal = {
  code: 'refused.role',
  values: { who: 'cấp ủy của tổ chức đảng được kiểm tra, giám sát' },
};
const othersConfirm: Refusal = {
  code: 'refused.own-fix',
  values: { body: 'cán bộ khác của Đảng ủy Khối' },
};
const alreadyFixed: Refusal = { code: 'inspection.already-fixed', values: {} };
const alreadyFollowed: Refusal = { code: 'inspection.shortcoming-opened', values: {} };

export function findingActions(
  actor: Actor,
  inspection: InspectionFacts,
  finding: FindingFacts,
): FindingAction[] {
  return FINDING_ACTIONS.filter((action) => findingRefusal(action, actor, inspection, finding) === null);
}

/** Changing or deleting what is to be announced; null when the actor may. */
export function consequenceRefusal(actor: Actor, inspection: InspectionFacts): Refusal | null {
  if (!leads(actor, inspection)) return whoLeads(inspection.kind);
  return CONSEQUENCE_FROM.includes(inspection.state) ? null : wrongState(inspection.state);
}

export function consequenceActions(actor: Actor, inspection: InspectionFacts): ConsequenceAction[] {
  return consequenceRefusal(actor, inspection) === null ? [...CONSEQUENCE_ACTIONS] : [];
}
