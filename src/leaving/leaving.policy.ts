import { type Actor, holdsAtBloc } from '../shared/actor.js';

/** Whole data leave, and writing is stopped, by the administrator of the bloc on a decision of its committee. */
export const mayLeave = (actor: Actor): boolean => holdsAtBloc(actor, 'administrator');

/** Who took whole data out, when and with which digest is known to the leaders, not to the administrator alone. */
export const readsExports = (actor: Actor): boolean => holdsAtBloc(actor, 'leader', 'administrator');
