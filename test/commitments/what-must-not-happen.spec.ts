import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { rowsOf, takeIn, workbookOf } from '../support/imports.js';
import { COMPLETE, makeItem, stored } from '../support/items.js';
import { SHORTCOMING_OF_BHXH, SHORTCOMING_OF_KBNN, SHORTCOMING_OF_LAN, unitId } from '../support/world.js';
import { newShortcoming } from '../shortcomings/covered.js';

const REASON = 'Thống nhất tại cuộc họp ngày 19/11/2018.';
const { noShortcomingReason: _, ...TEXTS } = COMPLETE;

describe('what must not happen to an item', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const correct = (id: string, shortcomingId: string) =>
    bloc
      .as('tuyengiao')
      .post(`/api/commitments/${id}/correct`, { reason: REASON, shortcomingId, noShortcomingReason: null });

  test('nobody ties it to what another unit is to mend, however much they see', async () => {
    const id = await makeItem(bloc.database, { state: 'registered', unit: 'KBNN' });
    const ofSdl = await newShortcoming(bloc, { unit: 'SDL' });
    const below = await newShortcoming(bloc, { unit: 'KBNN.CB1' });
    for (const other of [SHORTCOMING_OF_BHXH, ofSdl, below, SHORTCOMING_OF_LAN]) {
      const answer = await correct(id, other);
      expect([told(answer), answer.body.details[0].field]).toEqual([
        '400 value.wrong-choice',
        'shortcomingId',
      ]);
    }
    expect((await stored(bloc.database, id)).shortcomingId).toBeNull();
    must(200, await correct(id, SHORTCOMING_OF_KBNN));
  });

  test('a cell takes up what it or a body above it is to mend, and not what the cell beside it is to', async () => {
    const [own, beside] = [
      await newShortcoming(bloc, { unit: 'KBNN.CB1' }),
      await newShortcoming(bloc, { unit: 'KBNN.CB2' }),
    ];
    const clerk = bloc.as('giupviec.kbnn');
    const create = (shortcomingId: string) =>
      clerk.post('/api/commitments', {
        ...TEXTS,
        year: 2019,
        kind: 'collective',
        unitId: unitId('KBNN.CB1'),
        shortcomingId,
      });
    expect(told(await create(beside))).toBe('400 value.wrong-choice');
    must(201, await create(SHORTCOMING_OF_KBNN));
    const { id, version } = must(201, await create(own));
    const patch = (fields: object) => clerk.patch(`/api/commitments/${id}`, { version, ...fields });
    expect(told(await patch({ shortcomingId: beside }))).toBe('400 value.wrong-choice');
    // What it has chosen it keeps, also when the unit has moved since.
    await bloc.database.query(`UPDATE commitments SET shortcoming_id = $1 WHERE id = $2`, [beside, id]);
    must(200, await patch({ shortcomingId: beside, target: '97 % hồ sơ trước hạn' }));
  });

  test('a file ties no item to what the cell beside it is to mend', async () => {
    const text = 'Sổ theo dõi văn bản đến chưa đầy đủ.';
    await newShortcoming(bloc, { unit: 'KBNN.CB2', text });
    const row = ['KBNN.CB1', 'Ghi sổ văn bản đến trong ngày.', text];
    const head = ['Mã đơn vị', 'Việc làm theo Bác', 'Hạn chế khắc phục'];
    const found = await takeIn(
      bloc.as('giupviec.kbnn'),
      'kind=commitments&year=2019',
      await workbookOf([head, row, ['KBNN.CB2', ...row.slice(1)]]),
    );
    const rows = await rowsOf(bloc.as('giupviec.kbnn'), found.id);
    expect(rows.map(({ outcome, issues }) => [outcome, issues.map(({ code }) => code)])).toEqual([
      ['bad', ['value.wrong-choice']],
      ['new', expect.not.arrayContaining(['value.wrong-choice'])],
    ]);
  });
});
