import { codeHash } from '../../src/reminders/choices.service.js';
import type { TestApp } from '../support/app.js';
import type { Covered } from '../support/covered.js';
import { done, filing } from '../support/expectations.js';
import { accountId, unitId } from '../support/world.js';

/** A filing is reminded of once a day only: those who are asked after another find it untouched. */
const untouched = (bloc: TestApp) =>
  bloc.database.query(
    `ALTER TABLE filing_reminders DISABLE TRIGGER book_stay; TRUNCATE filing_reminders;
     ALTER TABLE filing_reminders ENABLE TRIGGER book_stay`,
  );

export const EXPECTED: Covered['EXPECTED'] = {
  'POST /api/filings/:id/remind': {
    ask: async (asked) => {
      await untouched(asked.bloc);
      return filing((who, path) => who.post(`${path}/remind`))(asked);
    },
    may: { KBNN: 'tuyengiao tuyengiao2', BHXH: 'tuyengiao tuyengiao2' },
  },
  'POST /api/filings/remind-many': {
    ask: async (asked) => {
      await untouched(asked.bloc);
      return filing((who, path) =>
        done(who.post('/api/filings/remind-many', { ids: [path.split('/').at(-1)] })),
      )(asked);
    },
    may: { KBNN: 'tuyengiao tuyengiao2', BHXH: 'tuyengiao tuyengiao2' },
  },
};

export const EVERYBODY: Covered['EVERYBODY'] = [
  'GET /api/reminders',
  'GET /api/reminders/choice',
  'PATCH /api/reminders/choice',
  'POST /api/reminders/choice/confirm',
];

export const WITHOUT_BODY: Covered['WITHOUT_BODY'] = ['POST /api/filings/:id/remind'];

async function awaited(bloc: TestApp): Promise<string> {
  await untouched(bloc);
  const [row] = await bloc.database.query(
    `INSERT INTO filings (unit_id, year, kind, due_on) VALUES ($1, 2017, 'yearly', '2017-12-15')
     ON CONFLICT (unit_id, year, kind) DO UPDATE SET due_on = excluded.due_on RETURNING id`,
    [unitId('BHXH')],
  );
  return row.id;
}

export const WRITES: Covered['WRITES'] = {
  'POST /api/filings/:id/remind': async (bloc) => ({
    as: 'tuyengiao',
    path: `/api/filings/${await awaited(bloc)}/remind`,
  }),
  'POST /api/filings/remind-many': async (bloc) => ({
    as: 'tuyengiao',
    path: '/api/filings/remind-many',
    body: { ids: [await awaited(bloc)] },
  }),
  'PATCH /api/reminders/choice': async (bloc) => {
    const { version } = (await bloc.as('lanhdao').get('/api/reminders/choice')).body;
    return { as: 'lanhdao', path: '/api/reminders/choice', body: { version, quietDays: ['sunday'] } };
  },
  'POST /api/reminders/choice/confirm': async (bloc) => {
    const id = accountId('kiemtra');
    await bloc.database.query(
      `INSERT INTO reminder_choices (account_id, pending_address, code_hash, code_ends_at)
       VALUES ($1, 'kiemtra@duk.example.vn', $2, now() + interval '5 minutes')
       ON CONFLICT (account_id) DO UPDATE SET pending_address = excluded.pending_address,
         code_hash = excluded.code_hash, code_ends_at = excluded.code_ends_at`,
      [id, codeHash(id, '123456')],
    );
    return { as: 'kiemtra', path: '/api/reminders/choice/confirm', body: { code: '123456' } };
  },
};
