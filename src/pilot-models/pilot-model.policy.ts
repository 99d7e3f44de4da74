import { type Actor, holds, holdsAtBloc, holdsOver } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import type { ModelLevel } from './pilot-model.dto.js';
import {
  MODEL_ACTIONS,
  MODEL_STATE_NAMES,
  MODEL_STEPS,
  type ModelAction,
  type ModelState,
  modelStep,
} from './pilot-model.flow.js';

export interface ModelFacts {
  level: ModelLevel;
  hostUnitId: string;
  state: ModelState;
  /** Unit of the reading: one that copied the model; missing: the host. */
  receivingUnitId?: string | null;
}

interface Refusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** Everybody who has content to do here sees all models: they are there to be copied. */
export function seesModels(actor: Actor): boolean {
  return (
    holds(actor, 'member', 'clerk', 'secretary', 'reviewer', 'inspector', 'leader') || actor.personId !== null
  );
}

/** The Khối's reviewers choose the models of the bloc; a unit's secretary or clerk adds the unit's own. */
export function mayAddModel(actor: Actor, level: ModelLevel, hostUnitId: string): boolean {
  if (holdsAtBloc(actor, 'reviewer')) return true;
  return level === 'unit' && holdsOver(actor, hostUnitId, 'secretary', 'clerk');
}

/** Levels at which the actor adds a model somewhere. */
export function addableLevels(actor: Actor): ModelLevel[] {
  if (holdsAtBloc(actor, 'reviewer')) return ['bloc', 'unit'];
  return holds(actor, 'secretary', 'clerk') ? ['unit'] : [];
}

/** Who may take a part in the life of a model, whatever its state. */
function mayBe(by: 'head' | 'keeper' | 'recorder', actor: Actor, model: ModelFacts): boolean {
  if (holdsAtBloc(actor, 'reviewer')) return true;
  if (by === 'recorder') {
    return [model.hostUnitId, model.receivingUnitId ?? model.hostUnitId].some((unitId) =>
      holdsOver(actor, unitId, 'secretary', 'clerk'),
    );
  }
  if (model.level === 'bloc') return false;
  return by === 'head'
    ? holdsOver(actor, model.hostUnitId, 'secretary')
    : holdsOver(actor, model.hostUnitId, 'secretary', 'clerk');
}

/** Why the actor may not take an action on a model; null when they may. */
export function modelRefusal(action: ModelAction, actor: Actor, model: ModelFacts): Refusal | null {
  const by = MODEL_STEPS.find((step) => step.action === action)?.by ?? 'head';
  if (!mayBe(by, actor, model)) return { code: 'refused.role', values: { who: whoDoes(by, model.level) } };
  if (modelStep(action, model.state)) return null;
  if (model.state === 'stopped') return { code: 'pilot-model.stopped', values: {} };
  return { code: 'pilot-model.wrong-state', values: { state: MODEL_STATE_NAMES[model.state] } };
}

function whoDoes(by: 'head' | 'keeper' | 'recorder', level: ModelLevel): string {
  if (level === 'bloc') return by === 'recorder' ? 'Đảng ủy Khối hoặc cấp ủy đơn vị chủ trì' : 'Đảng ủy Khối';
  return by === 'head' ? 'Đảng ủy Khối hoặc bí thư đơn vị chủ trì' : 'cấp ủy đơn vị chủ trì';
}

/** Acts on one reading; the others are acts on the model. */
export const READING_ACTIONS = ['correct-reading', 'withdraw-reading'] as const;

/** The actions on the model itself that are open to the actor. */
export function modelActions(actor: Actor, model: ModelFacts): ModelAction[] {
  return MODEL_ACTIONS.filter(
    (action) => !(READING_ACTIONS as readonly ModelAction[]).includes(action),
  ).filter((action) => modelRefusal(action, actor, model) === null);
}
