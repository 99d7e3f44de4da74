import { type Actor, holdsAtBloc } from '../shared/actor.js';

/** Whole data leave, and writing is stopped, by the administrator of the bloc on a decision of its committee. */
export const mayLeave = (actor: Actor): boolean => holdsAtBloc(actor, 'administrator');
