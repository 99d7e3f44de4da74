import { type Actor, holds, holdsAtBloc, holdsOver } from '../shared/actor.js';
import type { ModelLevel } from './pilot-model.dto.js';

/** Everybody who has content to do here sees all models: they are there to be copied. */
export function seesModels(actor: Actor): boolean {
  return (
    holds(actor, 'member', 'clerk', 'secretary', 'reviewer', 'inspector', 'leader') || actor.personId !== null
  );
}

/** The Khối's reviewers choose the models of the bloc; a unit's secretary adds the unit's own. */
export function mayAddModel(actor: Actor, level: ModelLevel, hostUnitId: string): boolean {
  if (holdsAtBloc(actor, 'reviewer')) return true;
  return level === 'unit' && holdsOver(actor, hostUnitId, 'secretary', 'clerk');
}

/** The Khối evaluates and stops the models of the bloc; a unit's model the unit's secretary as well. */
export function mayEvaluateModel(actor: Actor, level: ModelLevel, hostUnitId: string): boolean {
  if (holdsAtBloc(actor, 'reviewer')) return true;
  return level === 'unit' && holdsOver(actor, hostUnitId, 'secretary');
}
