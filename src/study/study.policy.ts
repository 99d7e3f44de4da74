import type { Actor } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import {
  SESSION_ACTIONS,
  SESSION_STATE_NAMES,
  type SessionAction,
  type SessionState,
  sessionStep,
} from './study.flow.js';
import { readBy } from '../shared/reach.js';

/** Units whose study an account sees; what the bloc itself holds is for everybody who has content to do here. */
export interface StudyScope {
  unitIds: string[];
  ofBloc: boolean;
}

const READERS = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'];
const KEEPERS = ['clerk', 'secretary'];

export function studyScope(actor: Actor): StudyScope {
  const unitIds = new Set(actor.homeUnitIds);
  for (const grant of actor.grants) {
    if (READERS.includes(grant.role)) readBy(grant).forEach((id) => unitIds.add(id));
  }
  const takesPart = actor.grants.some(({ role }) => role === 'member' || READERS.includes(role));
  return { unitIds: [...unitIds], ofBloc: takesPart || actor.personId !== null };
}

/** Clerk and secretary keep the study of their subtree; the Khối's officers that of the bloc itself and no unit's. */
export function mayKeepStudy(actor: Actor, unitId: string): boolean {
  return actor.grants.some(({ role, ...grant }) =>
    grant.atBloc
      ? grant.standsFor.has(unitId) && (role === 'reviewer' || KEEPERS.includes(role))
      : grant.unitIds.has(unitId) && KEEPERS.includes(role),
  );
}

interface SessionFacts {
  unitId: string;
  state: SessionState;
}

interface Refusal {
  code: ProblemCode;
  values: Record<string, string>;
}

/** Why the actor may not take an action on a session that they see; null when they may. */
export function sessionRefusal(action: SessionAction, actor: Actor, session: SessionFacts): Refusal | null {
  if (!mayKeepStudy(actor, session.unitId)) return KEPT_BY_UNIT;
  if (sessionStep(action, session.state)) return null;
  return { code: 'study-session.wrong-state', values: { state: SESSION_STATE_NAMES[session.state] } };
}

export const KEPT_BY_UNIT: Refusal = {
  code: 'refused.role',
  values: { who: 'cấp ủy của đơn vị tổ chức' },
};

/** The actions open to the actor. */
export function sessionActions(actor: Actor, session: SessionFacts): SessionAction[] {
  return SESSION_ACTIONS.filter((action) => sessionRefusal(action, actor, session) === null);
}
