import { type Actor, holdsAtBloc } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import type { ClosingAction } from './closing.dto.js';

/** Closing a year, opening it again and extending its windows are decisions of the Khối. */
export const decides = (actor: Actor): boolean => holdsAtBloc(actor, 'leader');

/** Readers of the whole bloc: what a closing keeps is theirs to read. */
export const readsClosings = (actor: Actor): boolean =>
  holdsAtBloc(actor, 'leader', 'secretary', 'reviewer', 'inspector');

export function refuseOthers(allowed: boolean): void {
  if (!allowed) throw new Problem('refused.role', { who: 'lãnh đạo Đảng ủy Khối' });
}

/** What the actor may do with a year as it stands. */
export function closingActions(actor: Actor, closed: boolean): ClosingAction[] {
  if (!decides(actor)) return [];
  return closed ? ['close', 'reopen'] : ['close', 'extend'];
}
