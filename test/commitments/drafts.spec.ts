import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { COMPLETE, countOf, makeItem, stored } from '../support/items.js';
import {
  LEGAL_BASIS,
  SHORTCOMING_OF_BHXH,
  SHORTCOMING_OF_KBNN,
  SHORTCOMING_OF_LAN,
  personId,
  unitId,
} from '../support/world.js';

const DRAFT = { year: 2019, kind: 'collective', unitId: unitId('KBNN.CB1') };
const OF_LAN = {
  year: 2019,
  kind: 'individual',
  unitId: unitId('KBNN.CB1'),
  personId: personId('Hoàng Thị Lan'),
};

describe('writing a draft', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const create = (body: object, headers = {}) =>
    bloc.as('giupviec.kbnn').post('/api/commitments', body, headers);
  const patch = (id: string, body: object) => bloc.as('giupviec.kbnn').patch(`/api/commitments/${id}`, body);
  const details = (answer: { body: { details: { field: string; code: string }[] } }) =>
    answer.body.details.map(({ field, code }) => `${field} ${code}`);

  test('an incomplete draft is saved', async () => {
    const item = must(201, await create(DRAFT));
    expect(item).toMatchObject({
      state: 'draft',
      version: 1,
      counted: false,
      content: null,
      scope: 'yearly',
    });
    expect(item.code).toMatch(/^KBNN\.CB1-2019-TT-\d{3}$/);
    expect(item.can).toEqual(['update', 'delete', 'submit', 'add-evidence']);
    expect(item.registrant.name).toBe('Chi bộ Văn phòng');
  });

  test('drafts of a unit, year and kind are numbered one after the other, and a number is not given twice', async () => {
    const codes = [];
    for (let place = 0; place < 3; place += 1)
      codes.push(must(201, await create({ ...DRAFT, unitId: unitId('KBNN.CB2') })));
    await bloc.as('giupviec.kbnn').delete(`/api/commitments/${codes[2].id}`);
    codes.push(must(201, await create({ ...DRAFT, unitId: unitId('KBNN.CB2') })));
    expect(codes.map(({ code }) => code)).toEqual(
      ['001', '002', '003', '004'].map((number) => `KBNN.CB2-2019-TT-${number}`),
    );
  });

  test('text typed as NFD with invisible characters is stored as NFC without them', async () => {
    const typed = ` Tiết kiệm\u200b điện,\u00a0nước \r\n tại cơ quan\ufeff `.normalize('NFD');
    const { id } = must(201, await create({ ...DRAFT, content: typed }));
    expect((await stored(bloc.database, id)).content).toBe(
      'Tiết kiệm điện, nước\ntại cơ quan'.normalize('NFC'),
    );
  });

  test('a text that is only spaces is none', async () => {
    const { id } = must(201, await create({ ...DRAFT, content: ' \u200b ', target: '' }));
    expect(await stored(bloc.database, id)).toMatchObject({ content: null, target: null });
  });

  test.each([
    ['an unknown field', { noSuchField: 1 }, 'request.unknown-field', ['noSuchField request.unknown-field']],
    ['a text that is a number', { content: 12 }, 'request.invalid', ['content value.wrong-type']],
    ['a text that is a list', { content: ['a'] }, 'request.invalid', ['content value.wrong-type']],
    ['a text that is too long', { content: 'ă'.repeat(2001) }, 'request.invalid', ['content value.too-long']],
    ['a date that is none', { deadline: '2019-02-30' }, 'request.invalid', ['deadline value.bad-date']],
    ['a date as people write it', { deadline: '31/12/2019' }, 'request.invalid', ['deadline value.bad-date']],
    ['a kind that is none', { kind: 'both' }, 'request.invalid', ['kind value.wrong-choice']],
    ['an identifier that is none', { unitId: 'KBNN' }, 'request.invalid', ['unitId value.wrong-type']],
    ['a year out of range', { year: 1900 }, 'request.invalid', ['year value.bad-number']],
    ['a year that is half', { year: 2019.5 }, 'request.invalid', ['year value.bad-number']],
    ['no year at all', { year: undefined }, 'request.invalid', ['year value.required']],
    [
      'two wrong fields, both told',
      { content: 1, deadline: 'x' },
      'request.invalid',
      ['content value.wrong-type', 'deadline value.bad-date'],
    ],
  ])('%s is refused with its field', async (_, change, code, expected) => {
    const answer = await create({ ...DRAFT, ...change });
    expect(told(answer)).toBe(`400 ${code}`);
    expect(details(answer)).toEqual(expected);
    expect(answer.body).toMatchObject({
      type: `urn:lam-theo-bac:${code}`,
      status: 400,
      title: expect.any(String),
    });
  });

  test('a text of exactly the longest length is taken, counted in letters and not in bytes', async () => {
    must(201, await create({ ...DRAFT, content: 'ẩ'.repeat(2000) }));
    must(201, await create({ ...DRAFT, content: 'ẩ'.repeat(2000).normalize('NFD') }));
  });

  test('a code outside the lists of the year is refused with its field', async () => {
    for (const field of ['aspect', 'secondAspect', 'topic']) {
      const answer = await create({ ...DRAFT, [field]: 'khong-co' });
      expect(told(answer)).toBe('400 value.wrong-choice');
      expect(details(answer)).toEqual([`${field} value.wrong-choice`]);
    }
  });

  test('a year that is not in the system is told', async () => {
    expect(told(await create({ ...DRAFT, year: 2044 }))).toBe('409 year.not-open');
  });

  test('another unit’s id is not found, and an unknown one is told alike', async () => {
    const foreign = await create({ ...DRAFT, unitId: unitId('BHXH.CB1') });
    const unknown = await create({ ...DRAFT, unitId: personId('Cao Văn Nam') });
    expect([told(foreign), foreign.body.title]).toEqual([told(unknown), unknown.body.title]);
    expect(told(foreign)).toBe('404 not-found');
  });

  test('the bloc and other bodies do not register', async () => {
    const id = unitId('DOANKHOI');
    expect(told(await bloc.as('tuyengiao').post('/api/commitments', { ...DRAFT, unitId: id }))).toBe(
      '404 not-found',
    );
    expect(
      told(await bloc.as('bithu.bhxh').post('/api/commitments', { ...DRAFT, unitId: unitId('DUK') })),
    ).toBe('404 not-found');
  });

  test('an individual item needs its person, who must serve there', async () => {
    const nobody = await create({ ...OF_LAN, personId: null });
    expect([told(nobody), details(nobody)]).toEqual(['400 request.invalid', ['personId value.required']]);
    const elsewhere = await create({ ...OF_LAN, personId: personId('Đặng Thị Hoa') });
    expect(told(elsewhere)).toBe('422 commitment.person-not-posted');
  });

  test('a person of a collective item is not kept', async () => {
    const item = must(201, await create({ ...DRAFT, personId: personId('Hoàng Thị Lan') }));
    expect(item.registrant.personId).toBeNull();
  });

  test('a member writes their own item, and nobody else’s', async () => {
    const own = must(201, await bloc.as('canbo.kbnn').post('/api/commitments', OF_LAN));
    expect(own).toMatchObject({ onBehalf: false, registrant: { name: 'Hoàng Thị Lan' } });
    const other = { ...OF_LAN, personId: personId('Võ Minh Đức') };
    expect(told(await bloc.as('canbo.kbnn').post('/api/commitments', other))).toBe('404 not-found');
    expect(told(await bloc.as('canbo.kbnn').post('/api/commitments', DRAFT))).toBe('404 not-found');
  });

  test('a công chức outside the Party registers too, entered by the clerk from a signed paper', async () => {
    const item = must(
      201,
      await create({ ...OF_LAN, personId: personId('Võ Minh Đức'), signedOn: '2018-11-16' }),
    );
    expect(item).toMatchObject({
      onBehalf: true,
      signedOn: '2018-11-16',
      registrant: { name: 'Võ Minh Đức', partyOffice: null },
    });
    const [entry] = (await bloc.as('giupviec.kbnn').get(`/api/commitments/${item.id}/history`)).body.items;
    expect(entry).toMatchObject({ action: 'create', by: 'Lê Thanh Bình', onBehalfOf: 'Võ Minh Đức' });
  });

  test('a shortcoming of one’s unit or of the person may be named, another unit’s may not', async () => {
    must(201, await create({ ...DRAFT, shortcomingId: SHORTCOMING_OF_KBNN, legalBasisIds: [LEGAL_BASIS] }));
    must(201, await create({ ...OF_LAN, shortcomingId: SHORTCOMING_OF_LAN }));
    for (const shortcomingId of [SHORTCOMING_OF_BHXH, LEGAL_BASIS]) {
      const answer = await create({ ...DRAFT, shortcomingId });
      expect([told(answer), details(answer)]).toEqual([
        '400 value.wrong-choice',
        ['shortcomingId value.wrong-choice'],
      ]);
    }
    expect(told(await create({ ...DRAFT, legalBasisIds: [SHORTCOMING_OF_KBNN] }))).toBe(
      '400 value.wrong-choice',
    );
  });

  test('a shortcoming and the reason for none exclude each other: what came last holds', async () => {
    const item = must(201, await create({ ...DRAFT, shortcomingId: SHORTCOMING_OF_KBNN }));
    const reasoned = must(200, await patch(item.id, { version: 1, noShortcomingReason: 'Việc mới.' }));
    expect(reasoned).toMatchObject({ shortcomingId: null, noShortcomingReason: 'Việc mới.' });
    const linked = must(200, await patch(item.id, { version: 2, shortcomingId: SHORTCOMING_OF_KBNN }));
    expect(linked).toMatchObject({ shortcomingId: SHORTCOMING_OF_KBNN, noShortcomingReason: null });
  });

  test('saving changes what was sent and nothing else; null clears', async () => {
    const { id } = must(201, await create({ ...DRAFT, ...COMPLETE, legalBasisIds: [LEGAL_BASIS] }));
    const saved = must(200, await patch(id, { version: 1, target: '97 %', measures: null }));
    expect(saved).toMatchObject({
      version: 2,
      target: '97 %',
      measures: null,
      content: COMPLETE.content,
      legalBasisIds: [LEGAL_BASIS],
    });
  });

  test('a stale version is refused with the newer text, and both texts stay', async () => {
    const id = await makeItem(bloc.database, { content: 'Bản đầu' });
    must(
      200,
      await bloc.as('bithu.kbnn').patch(`/api/commitments/${id}`, { version: 1, content: 'Bản của bí thư' }),
    );
    const late = await patch(id, { version: 1, content: 'Bản của giúp việc' });
    expect(told(late)).toBe('409 commitment.stale');
    expect(late.body.title).toMatch(/^Trần Thị Mai vừa sửa nội dung này lúc \d\d:\d\d\./);
    expect(late.body.current).toMatchObject({ version: 2, content: 'Bản của bí thư' });
    expect((await stored(bloc.database, id)).content).toBe('Bản của bí thư');
  });

  test('two savings at once: one is kept, the other learns of it', async () => {
    const id = await makeItem(bloc.database);
    const answers = await Promise.all([
      patch(id, { version: 1, target: 'một' }),
      patch(id, { version: 1, target: 'hai' }),
    ]);
    expect(answers.map(told).sort()).toEqual(['200', '409 commitment.stale']);
    expect((await stored(bloc.database, id)).version).toBe(2);
  });

  test('saving one’s own draft again and again is no history', async () => {
    const { id } = must(201, await create(DRAFT));
    const before = await countOf(bloc.database, 'history');
    for (const version of [1, 2, 3]) must(200, await patch(id, { version, target: `lần ${version}` }));
    expect(await countOf(bloc.database, 'history')).toBe(before);
  });

  test('the same request under the same key makes one row, also when both come at once', async () => {
    const headers = { 'Idempotency-Key': 'một lần'.normalize('NFD').replace(/[^a-z]/g, '') };
    const body = { ...DRAFT, content: 'Gửi hai lần' };
    const before = await countOf(bloc.database, 'commitments');
    const [one, two] = await Promise.all([create(body, headers), create(body, headers)]);
    const three = await create({ content: 'Gửi hai lần', ...DRAFT }, headers);
    expect(new Set([one, two, three].map((answer) => must(201, answer).id)).size).toBe(1);
    expect(await countOf(bloc.database, 'commitments')).toBe(before + 1);
  });

  test('another request under the same key is refused; another account may use the key', async () => {
    const headers = { 'Idempotency-Key': 'khoa-2' };
    must(201, await create(DRAFT, headers));
    expect(told(await create({ ...DRAFT, content: 'khác' }, headers))).toBe(
      '409 request.repeated-differently',
    );
    must(201, await bloc.as('bithu.kbnn').post('/api/commitments', DRAFT, headers));
  });

  test('many at once: each row has its outcome, a bad one stops no other, and a repeat makes nothing new', async () => {
    const items = [
      DRAFT,
      { ...DRAFT, unitId: unitId('BHXH') },
      { ...OF_LAN, personId: personId('Đặng Thị Hoa') },
      OF_LAN,
    ];
    const headers = { 'Idempotency-Key': 'bang-excel' };
    const send = () => bloc.as('giupviec.kbnn').post('/api/commitments/many', { items }, headers);
    const first = must(201, await send());
    expect(first).toMatchObject({ total: 4, done: 2 });
    expect(first.items.map(({ code }: { code: string | null }) => code)).toEqual([
      null,
      'not-found',
      'commitment.person-not-posted',
      null,
    ]);
    const before = await countOf(bloc.database, 'commitments');
    expect(must(201, await send()).items[0].id).toBe(first.items[0].id);
    expect(await countOf(bloc.database, 'commitments')).toBe(before);
  });

  test('a draft is deleted with a trace; what was sent is not', async () => {
    const id = await makeItem(bloc.database);
    expect((await bloc.as('giupviec.kbnn').delete(`/api/commitments/${id}`)).status).toBe(204);
    expect(told(await bloc.as('giupviec.kbnn').get(`/api/commitments/${id}`))).toBe('404 not-found');
    const [trace] = await bloc.database.query(`SELECT action, changes FROM history WHERE subject_id = $1`, [
      id,
    ]);
    expect(trace).toMatchObject({
      action: 'delete',
      changes: { code: expect.stringContaining('KBNN.CB1-2018') },
    });
    const sent = await makeItem(bloc.database, { state: 'submitted' });
    expect(told(await bloc.as('giupviec.kbnn').delete(`/api/commitments/${sent}`))).toBe(
      '409 commitment.wrong-state',
    );
  });

  test('nothing of a closed year is written', async () => {
    const id = await makeItem(bloc.database, { year: 2017 });
    await bloc.database.query(`UPDATE years SET closed_at = '2018-03-01T03:00:00Z' WHERE year = 2017`);
    expect(told(await create({ ...DRAFT, year: 2017 }))).toBe('409 year.closed');
    const answer = await patch(id, { version: 1, content: 'muộn' });
    expect([told(answer), answer.body.title]).toEqual([
      '409 year.closed',
      'Số liệu năm 2017 đã khóa ngày 1/3/2018. Muốn sửa, đề nghị gửi yêu cầu đính chính tới Đảng ủy Khối; lãnh đạo Đảng ủy Khối quyết định mở lại.',
    ]);
  });
});
