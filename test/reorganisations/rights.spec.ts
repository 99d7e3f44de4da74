import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { event } from '../support/reorganisations.js';
import { TODAY, idOf, unitId } from '../support/world.js';

/** BHXH goes into KBNN on this day. */
const DAY = '2018-12-01';
const BEFORE = '2018-11-30';

let bloc: TestApp;
let eventId: string;
let collective: string;
let own: string;
let returned: string;
let reviewed: string;

beforeAll(async () => {
  bloc = await startApp();
  const { database } = bloc;
  collective = await makeItem(database, { unit: 'BHXH', state: 'registered' });
  returned = await makeItem(database, { unit: 'BHXH', state: 'returned' });
  own = await makeItem(database, { unit: 'BHXH', person: 'Hồ Thị Nga', state: 'registered' });
  reviewed = await makeItem(database, {
    unit: 'BHXH.CB1',
    state: 'self-assessed',
    reviewUnit: 'BHXH',
    submittedBy: null,
    selfAssessedBy: null,
  });
  await database.query(
    `INSERT INTO filings (unit_id, year, kind, due_on) VALUES ($1, 2018, 'yearly', '2018-12-10')
     ON CONFLICT DO NOTHING`,
    [unitId('BHXH')],
  );
  const body = event('merge-into', {
    effectiveOn: DAY,
    grants: [{ grantId: idOf('grant bithu.bhxh secretary'), to: null }],
    postings: [
      {
        postingId: idOf('posting Hồ Thị Nga BHXH'),
        to: unitId('KBNN'),
        partyOffice: 'Đảng viên',
        isSecretary: false,
      },
    ],
  });
  eventId = must(201, await bloc.as('quantri').post('/api/reorganisations', body)).id;
});
beforeEach(() => bloc.clock.setToday(DAY));
afterAll(() => bloc.stop());

const item = (id: string) => `/api/commitments/${id}`;

describe('roles end and begin on the day', () => {
  test('until the day before, each secretary acts at their own unit only', async () => {
    bloc.clock.setToday(BEFORE);
    must(200, await bloc.as('bithu.bhxh').get(item(collective)));
    expect(told(await bloc.as('bithu.kbnn').get(item(collective)))).toBe('404 not-found');
    const { grants } = must(200, await bloc.as('bithu.bhxh').get('/api/me'));
    expect(grants.map(({ role }: { role: string }) => role)).toEqual(['secretary']);
  });

  test('from the day on the one has no role any more, the other reaches what was taken over', async () => {
    const { grants } = must(200, await bloc.as('bithu.bhxh').get('/api/me'));
    expect(grants).toEqual([]);
    must(200, await bloc.as('bithu.kbnn').get(item(collective)));
    const { items } = must(200, await bloc.as('bithu.kbnn').get('/api/people?q=Hồ Thị Nga'));
    const postings = items[0].postings.filter(({ validTo }: { validTo: string | null }) => validTo === null);
    expect(postings).toMatchObject([{ unitCode: 'KBNN', partyOffice: 'Đảng viên', isSecretary: false }]);
  });

  test('what goes on, what ends, and who is left without a role is told', async () => {
    const effects = must(200, await bloc.as('quantri').get(`/api/reorganisations/${eventId}`));
    expect(effects.grants).toMatchObject([{ username: 'bithu.bhxh', from: { code: 'BHXH' }, to: null }]);
    expect(effects.postings).toMatchObject([
      { name: 'Hồ Thị Nga', isSecretary: true, to: { code: 'KBNN' }, isSecretaryThere: false },
    ]);
    expect(effects.withoutGrant).toMatchObject([{ username: 'bithu.bhxh' }]);
  });
});

describe('who acts at the successor acts for its predecessors', () => {
  test('the secretary assesses what the predecessor had registered', async () => {
    const body = { result: 'met', note: 'Đạt 96 %.' };
    must(200, await bloc.as('bithu.kbnn').post(`${item(collective)}/assess`, body));
  });

  test('the secretary sends again what had been returned, to whoever reviewed it', async () => {
    must(200, await bloc.as('bithu.kbnn').post(`${item(returned)}/submit`));
    const { reviewUnit, registrant } = must(200, await bloc.as('bithu.kbnn').get(item(returned)));
    expect(reviewUnit.code).toBe('DUK');
    expect(registrant.name).toBeTruthy();
  });

  test('the secretary reviews what waited for the predecessor', async () => {
    const waiting = must(
      200,
      await bloc.as('bithu.kbnn').get('/api/commitments?awaitingMe=true&unit=BHXH.CB1'),
    );
    expect(waiting.items.map(({ id }: { id: string }) => id)).toEqual([reviewed]);
    must(200, await bloc.as('bithu.kbnn').post(`${item(reviewed)}/verify`, { result: 'met' }));
  });

  test('a person keeps what they registered at a unit that ended', async () => {
    const { can } = must(200, await bloc.as('bithu.bhxh').get(item(own)));
    expect(can).toContain('assess');
    must(200, await bloc.as('bithu.bhxh').post(`${item(own)}/assess`, { result: 'met', note: 'Đạt.' }));
  });

  test('others of the successor, such as the secretary of a cell, do not act for the predecessor', async () => {
    expect(told(await bloc.as('bithu.kbnn.cb1').get(item(own)))).toBe('404 not-found');
  });
});

describe('what becomes of open work', () => {
  const works = `works`;
  const path = () => `/api/reorganisations/${eventId}/${works}`;
  const decide = (...rows: object[]) => bloc.as('quantri').post(path(), { works: rows });

  test('lists what is open, with words of collectives and without those of persons', async () => {
    const { works: rows, workCounts } = must(200, await bloc.as('quantri').get(path().replace('/works', '')));
    const row = (id: string) => rows.find((one: { id: string }) => one.id === id);
    expect(row(returned)).toMatchObject({
      title: expect.stringContaining('hồ sơ'),
      individual: false,
      unit: { code: 'BHXH' },
    });
    expect(row(own)).toMatchObject({ title: null, individual: true, heir: { code: 'KBNN' } });
    expect(workCounts[0]).toMatchObject({ type: 'commitment', undecided: workCounts[0].count });
    expect(workCounts.find(({ type }: { type: string }) => type === 'filing').count).toBeGreaterThan(0);
  });

  test('each outcome is told beside the item, which stays as it is', async () => {
    const row = () => bloc.database.query(`SELECT * FROM commitments WHERE id = ANY ($1)`, [[returned, own]]);
    const before = await row();
    must(
      200,
      await decide(
        { type: 'commitment', id: returned, outcome: 'handed' },
        { type: 'commitment', id: own, outcome: 'kept' },
      ),
    );
    expect(await row()).toEqual(before);
    const { reorganisation } = must(200, await bloc.as('bithu.kbnn').get(item(returned)));
    expect(reorganisation).toMatchObject({
      eventId,
      outcome: 'handed',
      effectiveOn: DAY,
      toUnitName: 'Đảng bộ Kho bạc và Bảo hiểm',
    });
    expect(must(200, await bloc.as('bithu.bhxh').get(item(own))).reorganisation.outcome).toBe('kept');
  });

  test('an outcome that cannot be is refused at its row, and nothing of the rest is written', async () => {
    const answer = await decide(
      { type: 'commitment', id: own, outcome: 'handed' },
      { type: 'commitment', id: returned, outcome: 'ended' },
      { type: 'commitment', id: collective, outcome: 'kept' },
      { type: 'finding', id: collective, outcome: 'handed' },
    );
    expect(told(answer)).toBe('422 reorganisation.works-refused');
    expect(answer.body.details.map(({ field }: { field: string }) => field)).toEqual([
      'works.1.reason',
      'works.2.outcome',
      'works.3.id',
    ]);
    expect(must(200, await bloc.as('bithu.bhxh').get(item(own))).reorganisation.outcome).toBe('kept');
  });

  test('only the administrator decides; a unit reads its own', async () => {
    expect(
      told(
        await bloc
          .as('bithu.kbnn')
          .post(path(), { works: [{ type: 'commitment', id: own, outcome: 'kept' }] }),
      ),
    ).toBe('403 refused.role');
    must(200, await bloc.as('bithu.kbnn').get(path().replace('/works', '')));
    expect(told(await bloc.as('bithu.sdl').get(path().replace('/works', '')))).toBe('404 not-found');
    bloc.clock.setToday(TODAY);
    must(200, await bloc.as('lanhdao').get(path().replace('/works', '')));
  });
});
