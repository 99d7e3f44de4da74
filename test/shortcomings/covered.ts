import { REMEDIES, SHORTCOMING_STATES, STEP_ACTS } from '../../src/shortcomings/shortcoming.flow.js';
import type { Answer, Client, TestApp } from '../support/app.js';
import { type Ask, type Expectation, KBNN_SIDE, KHOI } from '../support/expectations.js';
import { type PersonName, type UnitCode, personId, unitId } from '../support/world.js';
import type { Write } from '../support/writes.js';

export const LISTS = {
  shortcoming_steps_act: STEP_ACTS,
  shortcoming_steps_state: SHORTCOMING_STATES,
  shortcoming_steps_remedy: REMEDIES,
};

interface Wanted {
  unit?: UnitCode;
  person?: PersonName;
  year?: number;
  text?: string;
}

/** A shortcoming as it is when it was found and no more; answers its id. */
export async function newShortcoming(
  { database }: TestApp,
  { unit = 'KBNN', person, year = 2017, text = 'Báo cáo tháng còn gửi chậm.' }: Wanted = {},
): Promise<string> {
  const [row] = await database.query(
    `WITH made AS (
       INSERT INTO shortcomings (found_year, unit_id, person_id, text, source)
       VALUES ($1::int, $2, $3, $4, 'Kiểm điểm năm ' || $1::int) RETURNING id, found_year)
     INSERT INTO shortcoming_steps (shortcoming_id, year, act, state, business_date)
     SELECT id, found_year, 'find', 'open', make_date(found_year, 12, 20) FROM made RETURNING shortcoming_id AS id`,
    [year, unitId(unit), person ? personId(person) : null, text],
  );
  return row.id;
}

const on =
  (act: (who: Client, path: string, id: string, bloc: TestApp) => Promise<Answer>): Ask =>
  async ({ who, unit, bloc }) => {
    const id = await newShortcoming(bloc, { unit, year: 2018 });
    return act(who, `/api/shortcomings/${id}`, id, bloc);
  };

const READ: Expectation['may'] = {
  KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};
const KEEP: Expectation['may'] = {
  KBNN: KBNN_SIDE,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`,
  BHXH: 'bithu.bhxh',
};
const REASON = { reason: 'Cấp ủy đã thống nhất tại cuộc họp ngày 19/11/2018.' };

const closed = (bloc: TestApp, id: string) =>
  bloc.database.query(
    `WITH step AS (INSERT INTO shortcoming_steps (shortcoming_id, year, act, state, reason, business_date)
                   VALUES ($1, 2018, 'close', 'closed', 'x', '2018-11-20'))
     UPDATE shortcomings SET state = 'closed', closed_reason = 'x' WHERE id = $1`,
    [id],
  );

/** An earlier one of the same unit, and the later one linked to it. */
async function linked(bloc: TestApp, id: string): Promise<string> {
  const earlier = await earlierOf(bloc, id);
  await bloc.database.query(
    `UPDATE shortcomings SET continues_id = $2, continues_year = 2016 WHERE id = $1`,
    [id, earlier],
  );
  return earlier;
}

async function earlierOf(bloc: TestApp, id: string): Promise<string> {
  const [row] = await bloc.database.query(
    `INSERT INTO shortcomings (found_year, unit_id, text, source)
     SELECT 2016, unit_id, text, 'Kiểm điểm năm 2016' FROM shortcomings WHERE id = $1 RETURNING id`,
    [id],
  );
  return row.id;
}

const words = { version: 1, text: 'Báo cáo tháng gửi chậm 3 trong 12 tháng.', source: 'Kiểm điểm năm 2018' };

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/shortcomings/figures': {
    ask: ({ who, unit }) => who.get(`/api/shortcomings/figures?from=2000&to=2018&unit=${unit}`),
    lists: ({ items }) => Number(items[0]?.value) > 0,
    may: {
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
  'GET /api/shortcomings/:id': { ask: on((who, path) => who.get(path)), may: READ },
  'GET /api/shortcomings/:id/thread': { ask: on((who, path) => who.get(`${path}/thread`)), may: READ },
  'GET /api/shortcomings/:id/candidates': {
    ask: on((who, path) => who.get(`${path}/candidates`)),
    may: READ,
  },
  'GET /api/shortcomings/:id/history': { ask: on((who, path) => who.get(`${path}/history`)), may: READ },
  'PATCH /api/shortcomings/:id': { ask: on((who, path) => who.patch(path, words)), may: KEEP },
  'POST /api/shortcomings/:id/carry': {
    ask: on((who, path) => who.post(`${path}/carry`, REASON)),
    may: KEEP,
  },
  'POST /api/shortcomings/:id/close': {
    ask: on((who, path) => who.post(`${path}/close`, REASON)),
    may: KEEP,
  },
  'POST /api/shortcomings/:id/reopen': {
    ask: on(async (who, path, id, bloc) => {
      await closed(bloc, id);
      return who.post(`${path}/reopen`, REASON);
    }),
    may: KEEP,
  },
  'POST /api/shortcomings/:id/link': {
    ask: on(async (who, path, id, bloc) =>
      who.post(`${path}/link`, { continuesId: await earlierOf(bloc, id) }),
    ),
    may: KEEP,
  },
  'POST /api/shortcomings/:id/unlink': {
    ask: on(async (who, path, id, bloc) => {
      await linked(bloc, id);
      return who.post(`${path}/unlink`);
    }),
    may: KEEP,
  },
};

const write =
  (
    act: string,
    body?: object,
    prepare?: (bloc: TestApp, id: string) => Promise<unknown>,
  ): ((bloc: TestApp) => Promise<Write>) =>
  async (bloc) => {
    const id = await newShortcoming(bloc, { year: 2018 });
    await prepare?.(bloc, id);
    return { as: 'giupviec.kbnn', path: `/api/shortcomings/${id}${act}`, ...(body ? { body } : {}) };
  };

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'PATCH /api/shortcomings/:id': write('', words),
  'POST /api/shortcomings/:id/carry': write('/carry', REASON),
  'POST /api/shortcomings/:id/close': write('/close', { ...REASON, year: 2018 }),
  'POST /api/shortcomings/:id/reopen': write('/reopen', REASON, closed),
  'POST /api/shortcomings/:id/link': async (bloc) => {
    const id = await newShortcoming(bloc, { year: 2018 });
    const path = `/api/shortcomings/${id}/link`;
    return { as: 'giupviec.kbnn', path, body: { continuesId: await earlierOf(bloc, id) } };
  },
  'POST /api/shortcomings/:id/unlink': write('/unlink', undefined, linked),
};
export const WITHOUT_BODY = ['POST /api/shortcomings/:id/unlink'];
