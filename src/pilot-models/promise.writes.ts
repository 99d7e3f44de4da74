import type { EntityManager } from 'typeorm';
import { Problem } from '../shared/problems.js';
import { PilotModelPromise } from './pilot-model.entity.js';
import type { PromiseIn } from './promise.dto.js';
import { type Measuring, measuringProblems } from './promise.rules.js';

/** How a promise is measured, each part of it said. */
export function measuringOf(one: Partial<Measuring>): Measuring {
  return {
    measure: one.measure ?? null,
    numeratorName: one.numeratorName ?? null,
    denominatorName: one.denominatorName ?? null,
    measureUnit: one.measureUnit ?? null,
    direction: one.direction ?? null,
    target: one.target ?? null,
    targetOn: one.targetOn ?? null,
    countsAs: one.countsAs ?? null,
  };
}

/** Refuses a measure that is not whole; `path` leads to the promise within what came in. */
export function refuseHalfMeasured(measuring: Measuring, path = ''): void {
  const problems = measuringProblems(measuring);
  if (problems.length === 0) return;
  throw new Problem(
    'request.invalid',
    {},
    problems.map((one) => ({ ...one, field: `${path}${one.field}` })),
  );
}

/** Adds promises after those that there are. */
export async function insertPromises(
  tx: EntityManager,
  pilotModelId: string,
  promises: readonly PromiseIn[],
): Promise<void> {
  const rows = promises.map((promise, place) => {
    const measuring = measuringOf(promise);
    refuseHalfMeasured(measuring, promises.length > 1 ? `promises.${place}.` : '');
    return { text: promise.text, ...measuring };
  });
  const there = await tx.countBy(PilotModelPromise, { pilotModelId });
  await tx.insert(
    PilotModelPromise,
    rows.map((row, place) => ({ ...row, pilotModelId, position: there + place })),
  );
}
