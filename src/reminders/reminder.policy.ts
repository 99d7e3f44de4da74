import { type Actor, holds, holdsAtBloc } from '../shared/actor.js';
import { REMINDER_KINDS, type ReminderKind } from './reminder.rules.js';

/** What an account sees to, by its grants of today. */
export interface Duties {
  /** Units kept by clerk or secretary, the upper one where one lies in the other. */
  keeps: string[];
  /** All that these reach today, what they have taken over as well. */
  keptIds: string[];
  /** The person of the account, when they register. */
  personId: string | null;
  /** Their own items are not among those of a unit that they keep. */
  ownApart: boolean;
  reviews: boolean;
  accepts: boolean;
}

export function dutiesOf(actor: Actor): Duties {
  const kept = actor.grants.filter(
    (grant) => (grant.role === 'clerk' || grant.role === 'secretary') && !grant.atBloc,
  );
  const upper = kept.filter(
    (grant) => !kept.some((other) => other.unitId !== grant.unitId && other.unitIds.has(grant.unitId)),
  );
  const inKept = [...actor.homeUnitIds].some((home) => kept.some((grant) => grant.unitIds.has(home)));
  const works = holds(actor, 'member', 'clerk', 'secretary');
  return {
    keeps: [...new Set(upper.map((grant) => grant.unitId))],
    keptIds: [...new Set(upper.flatMap((grant) => [...grant.unitIds]))],
    personId: works ? actor.personId : null,
    ownApart: works && actor.personId !== null && !inKept,
    reviews: holds(actor, 'secretary', 'reviewer'),
    accepts: holdsAtBloc(actor, 'secretary', 'reviewer'),
  };
}

const OF_REGISTRANT: readonly ReminderKind[] = ['returned', 'draft', 'unassessed', 'shortcoming'];
const OF_FILING_UNIT: readonly ReminderKind[] = [
  'filing-overdue',
  'filing-due',
  'filing-reminded',
  'filing-returned',
];
const OF_COMMITTEE: readonly ReminderKind[] = ['filing-waiting', 'filing-missing'];

/** The kinds that can ever concern an account: what its page of choices offers. */
export function offeredKinds(duties: Duties): ReminderKind[] {
  const registers = duties.keeps.length > 0 || duties.personId !== null;
  const offered = new Set<ReminderKind>([
    ...(registers ? OF_REGISTRANT : []),
    ...(duties.reviews ? (['awaiting-review'] as const) : []),
    ...(duties.keeps.length > 0 ? OF_FILING_UNIT : []),
    ...(duties.accepts ? OF_COMMITTEE : []),
  ]);
  return REMINDER_KINDS.filter((kind) => offered.has(kind));
}
