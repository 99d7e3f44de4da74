import { type EntityManager, IsNull } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { closedRefusal } from '../years/year.rules.js';
import { allYearFacts } from '../years/year.query.js';
import { refuse } from './pilot-model.access.js';
import { type PilotModel, PilotModelEvaluation, PilotModelPromise } from './pilot-model.entity.js';
import { type Happened, type Period, periodRefusal } from './pilot-model.rules.js';
import { amountProblems } from './promise.rules.js';
import { PilotModelCopy, PilotModelReading } from './reading.entity.js';

export interface NewReading extends Period {
  promiseId: string;
  unitId: string | null;
  numerator: string;
  denominator: string | null;
  source: string;
  note: string | null;
  correctsId?: string;
  correctionReason?: string;
}

export interface Recording {
  model: PilotModel;
  /** Day on which the unit of the reading took the model over; null: the reading is the host's. */
  copiedOn: string | null;
  today: string;
}

/** Checks a reading by all rules and writes it; answers its id. */
export async function insertReading(
  tx: EntityManager,
  actor: Actor,
  reading: NewReading,
  { model, copiedOn, today }: Recording,
): Promise<string> {
  const promise = await tx.findOneBy(PilotModelPromise, { id: reading.promiseId, pilotModelId: model.id });
  if (!promise) throw new Problem('not-found');
  if (promise.measure === null) throw new Problem('pilot-model.in-words');
  const problems = amountProblems({ ...reading, measure: promise.measure });
  if (problems.length > 0) throw new Problem('request.invalid', {}, problems);
  refuse(periodRefusal(reading, model, copiedOn, today));
  if (!reading.isBaseline) await refuseClosedYear(tx, reading.periodTo);
  const row = tx.create(PilotModelReading, {
    ...reading,
    pilotModelId: model.id,
    measure: promise.measure,
    recordedOn: today,
    recordedBy: actor.accountId,
  });
  return (await tx.save(row)).id;
}

/** Nothing that happened in a closed year is written any more. A baseline is counted in no year. */
export async function refuseClosedYear(tx: EntityManager, day: string): Promise<void> {
  const facts = (await allYearFacts(tx)).get(Number(day.slice(0, 4)));
  const closed = facts && closedRefusal(facts);
  if (closed) throw new Problem(closed.code, closed.values);
}

/** Between which days the start and the stop of a model have to lie, by what it did already. */
export async function happenedTo(tx: EntityManager, pilotModelId: string): Promise<Happened> {
  const readings = await tx.findBy(PilotModelReading, { pilotModelId, supersededAt: IsNull() });
  const copies = await tx.findBy(PilotModelCopy, { pilotModelId });
  const evaluations = await tx.findBy(PilotModelEvaluation, { pilotModelId });
  const ends = (baseline: boolean) =>
    readings
      .filter(({ isBaseline, unitId }) => isBaseline === baseline && unitId === null)
      .map(({ periodTo }) => periodTo)
      .sort();
  const copied = copies.map(({ copiedOn }) => copiedOn).sort();
  const years = evaluations.map(({ year }) => year).sort((one, other) => one - other);
  const lived = [
    ...readings.map(({ periodTo }) => periodTo),
    ...copied,
    ...years.map((year) => `${year}-01-01`),
  ].sort();
  return {
    baselineTo: ends(true).at(-1) ?? null,
    readingTo: ends(false)[0] ?? null,
    copiedOn: copied[0] ?? null,
    evaluatedIn: years[0] ?? null,
    livedTo: lived.at(-1) ?? null,
  };
}
