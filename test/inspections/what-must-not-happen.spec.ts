import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { PNG } from '../support/files.js';
import { makeConsequence, makeFinding, makeInspection } from '../support/inspections.js';

describe('what must not happen with an inspection', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const act = (id: string, name: string, body = {}) =>
    bloc.as('kiemtra').post(`/api/inspections/${id}/${name}`, body);

  test('what was dropped before the conclusion is read by the leading side alone', async () => {
    const id = await makeInspection(bloc.database, { state: 'held' });
    const dropped = 'Nội dung đã bỏ khỏi dự thảo.';
    const detail = must(201, await act(id, 'findings', { text: dropped }));
    must(201, await act(id, 'findings', { text: 'Nội dung được kết luận.' }));
    must(200, await bloc.as('kiemtra').delete(`/api/inspection-findings/${detail.findingRows[0].id}`));
    const consequence = { kind: 'reminded', toldOn: '2018-07-01', summary: dropped };
    const { consequences } = must(201, await act(id, 'consequences', consequence));
    must(200, await bloc.as('kiemtra').delete(`/api/inspection-consequences/${consequences[0].id}`));
    const draft = { version: 1, strengths: dropped };
    must(200, await bloc.as('kiemtra').patch(`/api/inspections/${id}`, draft));
    const strengths = 'Triển khai nền nếp.';
    must(200, await act(id, 'conclude', { conclusionOn: '2018-07-01', strengths }));

    const told = await bloc.as('bithu.kbnn').get(`/api/inspections/${id}/history`);
    expect(told.text).not.toContain(dropped);
    const { items } = must(200, told);
    expect(items.map((one: { action: string }) => one.action)).toEqual(['conclude']);
    expect(items[0].changes.strengths).toEqual([null, strengths]);
    const led = await bloc.as('kiemtra').get(`/api/inspections/${id}/history`);
    expect(led.text).toContain(dropped);

    const change = { version: 3, reason: 'Bổ sung.', strengths: 'Nền nếp, đầy đủ.' };
    must(200, await bloc.as('kiemtra').patch(`/api/inspections/${id}`, change));
    const after = must(200, await bloc.as('bithu.kbnn').get(`/api/inspections/${id}/history`)).items;
    expect(after.map((one: { action: string }) => one.action)).toEqual(['conclude', 'update']);
  });

  test('an inspection is held in its year, or early in the next', async () => {
    const hold = async (year: number, heldFrom: string) => {
      const answer = await act(await makeInspection(bloc.database, { year }), 'hold', { heldFrom });
      return `${told(answer)} ${answer.body.details?.[0].field ?? ''}`;
    };
    expect(await hold(2018, '1900-01-01')).toBe('422 inspection.held-outside-year heldFrom');
    expect(await hold(2019, '2018-11-01')).toBe('422 inspection.held-outside-year heldFrom');
    expect(await hold(2017, '2018-01-15')).toBe('200 ');
    const id = await makeInspection(bloc.database, { state: 'held' });
    const change = { version: 1, heldFrom: '1900-01-01' };
    expect(told(await bloc.as('kiemtra').patch(`/api/inspections/${id}`, change))).toBe(
      '422 inspection.held-outside-year',
    );
  });

  test('a day that is moved does not pass the days that follow from it', async () => {
    const id = await makeInspection(bloc.database, { state: 'concluded' });
    await makeFinding(bloc.database, id, { fixBy: '2018-09-30' });
    const fixed = await makeInspection(bloc.database, { state: 'concluded' });
    await makeFinding(bloc.database, fixed, { fixBy: null, fixState: 'fixed' });
    const held = await makeInspection(bloc.database, { state: 'held' });
    await makeConsequence(bloc.database, held);
    const move = async (one: string, change: object) => {
      const path = `/api/inspections/${one}`;
      const answer = await bloc
        .as('kiemtra')
        .patch(path, { version: 1, reason: 'Ghi nhầm ngày.', ...change });
      return `${told(answer)} ${answer.body.details?.[0].field ?? ''}`;
    };
    expect(await move(id, { conclusionOn: '2018-10-01' })).toBe('422 inspection.days-stand conclusionOn');
    expect(await move(fixed, { conclusionOn: '2018-09-02' })).toBe('422 inspection.days-stand conclusionOn');
    const later = { heldFrom: '2018-07-02', heldTo: '2018-07-02' };
    expect(await move(held, later)).toBe('422 inspection.days-stand heldFrom');
    expect(await move(id, { conclusionOn: '2018-09-30' })).toBe('200 ');
  });

  test('what is confirmed or answered is what was read', async () => {
    const id = await makeInspection(bloc.database, { state: 'concluded' });
    const finding = `/api/inspection-findings/${await makeFinding(bloc.database, id)}`;
    const [clerk, inspector] = [bloc.as('giupviec.kbnn'), bloc.as('kiemtra')];
    expect(told(await inspector.post(`${finding}/confirm`, { state: 'fixed' }))).toBe('400 request.invalid');
    expect(told(await clerk.post(`${finding}/answer`, { followUp: 'x' }))).toBe('400 request.invalid');
    must(200, await clerk.post(`${finding}/answer`, { version: 1, followUp: 'Đã ghi đủ.' }));
    const blind = await inspector.post(`${finding}/confirm`, { version: 1, state: 'fixed' });
    expect([told(blind), blind.body.current.followUp]).toEqual(['409 inspection.stale', 'Đã ghi đủ.']);
    const late = { version: 1, followUp: 'Khác.' };
    expect(told(await bloc.as('bithu.kbnn').post(`${finding}/answer`, late))).toBe('409 inspection.stale');
    must(200, await inspector.post(`${finding}/confirm`, { version: 2, state: 'fixed' }));
  });

  test.each(['mật.png', 'Kết luận kiểm tra (mật).png', 'KLMẬT.png', 'M.Ậ.T.png', 'ＭẬＴ.png'])(
    'a file that is called “%s” is not taken',
    async (name) => {
      const id = await makeInspection(bloc.database, { state: 'held' });
      const upload = (called: string) =>
        bloc.as('kiemtra').upload(`/api/inspections/${id}/files`, { name: called, bytes: PNG });
      expect(told(await upload(name))).toBe('422 file.secret');
      must(201, await upload('Mật độ dân số.png'));
    },
  );

  test('a number with the mark in brackets is one, in whatever case', async () => {
    const id = await makeInspection(bloc.database, { state: 'held' });
    const document = new Document({ sections: [{ children: [new Paragraph('Số 12-KL/UBKT (Mật)')] }] });
    const file = { name: 'Kết luận.docx', bytes: await Packer.toBuffer(document) };
    expect(told(await bloc.as('kiemtra').upload(`/api/inspections/${id}/files`, file))).toBe(
      '422 file.secret',
    );
  });

  test('a span that ends before it begins is refused', async () => {
    for (const list of ['inspections', 'inspection-findings']) {
      const answer = await bloc.as('kiemtra').get(`/api/${list}?from=2018&to=2017`);
      expect([list, told(answer)]).toEqual([list, '422 dates.backwards']);
    }
  });
});
