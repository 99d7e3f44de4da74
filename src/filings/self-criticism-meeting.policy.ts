import type { Actor } from '../shared/actor.js';
import { writesFor } from './filing.policy.js';
import { MEETING_ACTIONS, type MeetingAction } from './self-criticism-meeting.rules.js';

/** Clerk and secretary keep the meetings of their subtree; a withdrawn one stays as it is. */
export function meetingActions(
  actor: Actor,
  { unitId, withdrawnOn }: { unitId: string; withdrawnOn: string | null },
): MeetingAction[] {
  return withdrawnOn === null && writesFor(actor, unitId) ? [...MEETING_ACTIONS] : [];
}

/** Clerk or secretary of any unit. */
export function keepsMeetings(actor: Actor): boolean {
  return actor.grants.some(({ role, atBloc }) => (role === 'clerk' || role === 'secretary') && !atBloc);
}
