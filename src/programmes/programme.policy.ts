import { type Actor, holds, holdsAtBloc } from '../shared/actor.js';

/** Everybody who has content to do here reads the programmes. */
export function seesProgrammes(actor: Actor): boolean {
  return (
    holds(actor, 'member', 'clerk', 'secretary', 'reviewer', 'inspector', 'leader') || actor.personId !== null
  );
}

/** The Khối keeps them. */
export function keepsProgrammes(actor: Actor): boolean {
  return holdsAtBloc(actor, 'reviewer');
}
