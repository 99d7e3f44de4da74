import { type EntityManager, IsNull } from 'typeorm';
import type { Act, HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { PilotModel, PilotModelPromise } from './pilot-model.entity.js';
import type { ModelAction } from './pilot-model.flow.js';
import { modelRefusal, seesModels } from './pilot-model.policy.js';
import { pilotModelsIn } from './pilot-model.query.js';
import type { LifeRefusal } from './pilot-model.rules.js';
import { stateBeforeStart } from './promise.rules.js';
import { PilotModelReading } from './reading.entity.js';

/** Locks a model for an action; all that hangs on it is changed under this lock. */
export async function lockFor(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: ModelAction,
  receivingUnitId: string | null = null,
): Promise<PilotModel> {
  const model = await tx.findOne(PilotModel, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!model || !seesModels(actor)) throw new Problem('not-found');
  const refused = modelRefusal(action, actor, { ...model, receivingUnitId });
  if (refused) throw new Problem(refused.code, refused.values);
  return model;
}

/** Refuses what was written on an older version, with the newer one. */
export async function refuseStale(
  tx: EntityManager,
  actor: Actor,
  model: PilotModel,
  version: number,
  today: string,
): Promise<void> {
  if (version === model.version) return;
  const { items } = await pilotModelsIn(tx, actor, { id: model.id }, today);
  throw new Problem('pilot-model.stale', {}, [], { current: items[0] });
}

/** Refuses with the reason of a rule, naming its field. */
export function refuse(refused: LifeRefusal | null): void {
  if (!refused) return;
  const problem = new Problem(refused.code, refused.values);
  throw new Problem(refused.code, refused.values, [
    { field: refused.field, code: refused.code, message: problem.title },
  ]);
}

/** A changed model has another version, whatever of it changed. */
export async function write(
  tx: EntityManager,
  model: PilotModel,
  change: Partial<PilotModel> = {},
): Promise<void> {
  await tx.update(PilotModel, model.id, { ...change, version: model.version + 1 });
}

/** The state before the start, from the promises and their baselines as they are now. */
export async function stateBefore(tx: EntityManager, modelId: string): Promise<'chosen' | 'baseline'> {
  const promises = await tx.findBy(PilotModelPromise, { pilotModelId: modelId });
  const baselines = await tx.findBy(PilotModelReading, {
    pilotModelId: modelId,
    isBaseline: true,
    unitId: IsNull(),
    supersededAt: IsNull(),
  });
  const having = new Set(baselines.map(({ promiseId }) => promiseId));
  return stateBeforeStart(promises.map(({ id, measure }) => ({ measure, hasBaseline: having.has(id) })));
}

/** Writes a change that may complete the baseline of a model that has not begun, or take it apart. */
export async function writeBefore(
  tx: EntityManager,
  model: PilotModel,
): Promise<Pick<Act, 'fromState' | 'toState'>> {
  if (model.state !== 'chosen' && model.state !== 'baseline') {
    await write(tx, model);
    return {};
  }
  const state = await stateBefore(tx, model.id);
  await write(tx, model, { state });
  return state === model.state ? {} : { fromState: model.state, toState: state };
}

/** Every act on a model, its promises, readings and copies is history of the model. */
export function note(
  history: HistoryService,
  tx: EntityManager,
  actor: Actor,
  modelId: string,
  act: Omit<Act, 'subjectType' | 'subjectId'>,
): Promise<void> {
  return history.record(tx, actor, { subjectType: 'pilot-model', subjectId: modelId, ...act });
}
