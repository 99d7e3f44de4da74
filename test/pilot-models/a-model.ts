import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { PilotModel, PilotModelPromise } from '../../src/pilot-models/pilot-model.entity.js';
import { PilotModelCopy, PilotModelReading } from '../../src/pilot-models/reading.entity.js';
import { type UnitCode, unitId } from '../support/world.js';

/** Share of late dossiers, less is better. */
export const LATE = {
  text: 'Không trễ hẹn',
  measure: 'share',
  numeratorName: 'hồ sơ trả quá hẹn',
  denominatorName: 'hồ sơ đã trả kết quả',
  direction: 'down',
  target: '1',
} as const;

export const CHILDREN = {
  text: 'Nhận đỡ đầu thiếu nhi',
  measure: 'count',
  numeratorName: 'thiếu nhi được đỡ đầu',
  measureUnit: 'em',
  direction: 'up',
  countsAs: 'children',
} as const;

export interface Made {
  model: string;
  promise: string;
}

/** A model with one promise, in the table as it stands in a state; its start is 1/1/2017. */
export async function makeModel(
  database: DataSource,
  wanted: Omit<Partial<PilotModel>, 'hostUnitId'> & { host?: UnitCode; promise?: object } = {},
): Promise<Made> {
  const { host = 'KBNN', promise, ...fields } = wanted;
  const made = { model: randomUUID(), promise: randomUUID() };
  await database.manager.insert(PilotModel, {
    id: made.model,
    name: `Mô hình ${made.model}`,
    level: 'unit',
    hostUnitId: unitId(host),
    state: 'running',
    startedOn: '2017-01-01',
    ...fields,
  });
  await database.manager.insert(PilotModelPromise, {
    id: made.promise,
    pilotModelId: made.model,
    position: 0,
    ...(promise ?? LATE),
  });
  return made;
}

/** A reading of the promise; the first half of 2018 at the host unless told otherwise. */
export async function makeReading(
  database: DataSource,
  { model, promise }: Made,
  wanted: Omit<Partial<PilotModelReading>, 'unitId'> & { unit?: UnitCode } = {},
): Promise<string> {
  const { unit, ...fields } = wanted;
  const id = randomUUID();
  await database.manager.insert(PilotModelReading, {
    id,
    pilotModelId: model,
    promiseId: promise,
    measure: 'share',
    unitId: unit ? unitId(unit) : null,
    periodFrom: '2018-01-01',
    periodTo: '2018-06-30',
    numerator: '3',
    denominator: fields.measure && fields.measure !== 'share' ? null : '400',
    source: 'Sổ theo dõi hồ sơ',
    recordedOn: '2018-07-02',
    ...fields,
  });
  return id;
}

/** A copy at a unit, with its reading of the third quarter of 2018. */
export async function makeCopy(database: DataSource, made: Made, unit: UnitCode): Promise<void> {
  const readingId = await makeReading(database, made, {
    unit,
    periodFrom: '2018-07-01',
    periodTo: '2018-09-30',
  });
  const id = randomUUID();
  await database.manager.insert(PilotModelCopy, {
    id,
    pilotModelId: made.model,
    unitId: unitId(unit),
    copiedOn: '2018-07-01',
    readingId,
  });
  await database.manager.update(PilotModel, made.model, { state: 'copied', firstCopyId: id });
}

/** What a request for a reading of `LATE` carries. */
export const readingIn = (promiseId: string, change: object = {}) => ({
  promiseId,
  periodFrom: '2018-07-01',
  periodTo: '2018-09-30',
  numerator: '2',
  denominator: '350',
  source: 'Sổ theo dõi hồ sơ',
  ...change,
});
