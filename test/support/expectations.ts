import type { Answer, Client, TestApp } from './app.js';
import { TODAY, USERNAMES, type Username, unitId } from './world.js';

export type Target = 'DUK' | 'KBNN' | 'KBNN.CB1' | 'BHXH';
export interface Asked {
  who: Client;
  username: Username;
  unit: Target;
  bloc: TestApp;
  /** Another number each time, for names that must differ. */
  n: number;
}
export type Ask = (asked: Asked) => Promise<Answer>;

/** Who may: names after the target. Nobody else, whatever else they hold. */
export interface Expectation {
  ask: Ask;
  may: Partial<Record<Target, string>>;
  /** How a list says no: it does not hold the row. Otherwise 403 or 404. */
  lists?: (body: { items: Record<string, unknown>[] }, unit: Target) => boolean;
}

export const ALL = USERNAMES.join(' ');
export const KBNN_SIDE = 'bithu.kbnn giupviec.kbnn';
export const KHOI = 'tuyengiao tuyengiao2 kiemtra lanhdao';
export const ofUnit = (field: string) => (body: { items: Record<string, unknown>[] }, unit: Target) =>
  body.items.some((item) => item[field] === unit);
export const PERSON_OF: Record<Target, string> = {
  DUK: 'nobody',
  KBNN: 'Nguyễn Văn Hòa',
  'KBNN.CB1': 'Hoàng Thị Lan',
  BHXH: 'Hồ Thị Nga',
};

export const version = (parent: Target, code: string) => ({
  parentId: unitId(parent), code, name: 'x', shortName: 'x', partyName: 'x', kind: 'cell', validFrom: '2018-01-01',
}); // prettier-ignore
export const model = (name: string, unit: Target) => ({
  name, level: 'unit', hostUnitId: unitId(unit), startedOn: '2017-01-01', promises: [{ text: 'Không chậm trễ' }],
}); // prettier-ignore

let serial = 0;
export async function spare(bloc: TestApp): Promise<string> {
  serial += 1;
  const [row] = await bloc.database.query(
    `INSERT INTO accounts (username, name, password_hash) VALUES ($1, 'x', 'x') RETURNING id`,
    [`spare${serial}`],
  );
  return row.id;
}
export async function newModel(bloc: TestApp, unit: Target): Promise<string> {
  const [row] = await bloc.database.query(
    `INSERT INTO pilot_models (name, level, host_unit_id, started_on, state)
     VALUES ($1, 'unit', $2, '2017-01-01', 'running') RETURNING id`,
    [`của ${unit} ${(serial += 1)}`, unitId(unit)],
  );
  return row.id;
}
/** An act on the filing of a unit, put back into the state that the act needs. */
export function filing(
  act: (who: Client, path: string, version: number) => Promise<Answer>,
  state: 'not-filed' | 'filed' = 'not-filed',
): Ask {
  return async ({ who, unit, bloc }) => {
    const firstFiledOn = state === 'filed' ? TODAY : null;
    const [[row]] = await bloc.database.query(
      `UPDATE filings SET state = $2, first_filed_on = $3, extended_until = NULL, accepted_on = NULL
        WHERE unit_id = $1 AND year = 2018 AND kind = 'half-year' RETURNING id, version`,
      [unitId(unit), state, firstFiledOn],
    );
    return act(who, `/api/filings/${row.id}`, row.version);
  };
}
/** An act on many says by row what was done: none done is a refusal. */
export async function done(answer: Promise<Answer>): Promise<Answer> {
  const got = await answer;
  if (got.status >= 300 || got.body.done > 0) return got;
  return {
    ...got,
    status: { 'not-found': 404, 'refused.role': 403 }[got.body.items[0].code as string] ?? 500,
  };
}
