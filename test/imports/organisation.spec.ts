import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { ImportOut } from '../../src/imports/import.dto.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { bytesOf, confirm, headingsOf, openWorkbook, rowsOf, takeIn } from '../support/imports.js';
import { unitId } from '../support/world.js';

const QUERY = 'kind=organisation';
const UNIT_HEAD = [
  'Mã đơn vị',
  'Mã đơn vị cấp trên',
  'Tên cơ quan, đơn vị',
  'Tên gọi tắt',
  'Tên tổ chức đảng',
  'Loại tổ chức',
  'Thứ tự',
  'Từ ngày',
];
const PEOPLE_HEAD = [
  'Họ và tên',
  'Mã đơn vị',
  'Chức vụ đảng',
  'Chức vụ chính quyền, đoàn thể',
  'Người đứng đầu',
  'Bí thư',
  'Cấp ủy viên',
  'Từ ngày',
];

async function fileOf(units: unknown[][], people: unknown[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Đơn vị').addRows([UNIT_HEAD, ...units]);
  workbook.addWorksheet('Cán bộ').addRows([PEOPLE_HEAD, ...people]);
  return bytesOf(workbook);
}

describe('the set-up file', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
  });
  afterAll(() => world.stop());
  const administrator = () => world.as('quantri');
  const units = async () =>
    must(200, await administrator().get('/api/units')).items as {
      code: string;
      partyName: string;
      parentCode: string;
    }[];
  const people = async (unit: string) =>
    must(200, await administrator().get(`/api/people?unit=${unit}`)).items as {
      name: string;
      postings: Record<string, unknown>[];
    }[];

  test('units with their cells and people with their postings come from one file, children before parents too', async () => {
    const bytes = await fileOf(
      [
        [
          'STP.CB1',
          'STP',
          'Văn phòng Sở Tư pháp',
          'Văn phòng',
          'Chi bộ Văn phòng Sở',
          'Chi bộ trực thuộc',
          1,
          '01/01/2018',
        ],
        [
          'STP',
          'DUK',
          'Sở Tư pháp',
          'Sở Tư pháp',
          'Đảng bộ Sở Tư pháp',
          'Đảng bộ cơ sở',
          '9',
          new Date(Date.UTC(2018, 0, 1)),
        ],
      ],
      [
        ['Phùng Thị Đào', 'STP.CB1', 'Bí thư', 'Chánh Văn phòng', null, 'x', 'X', '1/1/2018'],
        ['Đoàn Văn Sáu', 'STP', 'Phó Bí thư', 'Giám đốc Sở', 'x', null, 'có', null],
        ['Lý Thị Tám', 'STP.CB1', null, 'Văn thư', null, null, null, null],
      ],
    );
    const found = await takeIn(administrator(), QUERY, bytes);
    expect(await rowsOf(administrator(), found.id, 'bad')).toEqual([]);
    expect(found).toMatchObject({ state: 'checked', counts: { new: 5 } });
    expect(await confirm(administrator(), found.id)).toMatchObject({ state: 'done', written: 5 });
    const made = (await units()).filter(({ code }) => code.startsWith('STP'));
    expect(made).toMatchObject([
      { code: 'STP', parentCode: 'DUK', partyName: 'Đảng bộ Sở Tư pháp' },
      { code: 'STP.CB1', parentCode: 'STP', partyName: 'Chi bộ Văn phòng Sở' },
    ]);
    expect(await people('STP')).toMatchObject([
      {
        name: 'Phùng Thị Đào',
        postings: [{ partyOffice: 'Bí thư', isSecretary: true, isCommitteeMember: true, isHead: false }],
      },
      {
        name: 'Đoàn Văn Sáu',
        postings: [{ isHead: true, isCommitteeMember: true, validFrom: '2018-01-01' }],
      },
      { name: 'Lý Thị Tám', postings: [{ partyOffice: null, stateOffice: 'Văn thư' }] },
    ]);

    const again = await takeIn(administrator(), QUERY, bytes);
    expect(again.counts).toEqual({ new: 0, change: 0, same: 5, ask: 0, bad: 0 });
    must(200, await administrator().post(`/api/imports/${found.id}/undo`));
    expect((await units()).some(({ code }) => code.startsWith('STP'))).toBe(false);
    expect(await people('DUK')).not.toContainEqual(expect.objectContaining({ name: 'Phùng Thị Đào' }));
  });

  test('what is there goes out, and what was changed in it comes in from its day on', async () => {
    const workbook = await openWorkbook(
      must(200, await administrator().download(`/api/imports/template.xlsx?${QUERY}`)),
    );
    const sheet = workbook.getWorksheet('Đơn vị')!;
    const { row: head, at } = headingsOf(sheet);
    const line = Array.from({ length: 10 }, (_, place) => sheet.getRow(head + 1 + place)).find(
      (one) => one.getCell(at('Mã đơn vị')).value === 'SDL',
    )!;
    line.getCell(at('Tên gọi tắt')).value = 'SDL Nghệ An';
    line.getCell(at('Từ ngày')).value = new Date(Date.UTC(2018, 6, 1));
    const found = await takeIn(administrator(), QUERY, await bytesOf(workbook));
    expect(await rowsOf(administrator(), found.id, 'bad')).toEqual([]);
    expect(found.counts).toMatchObject({ new: 0, change: 1, ask: 0, bad: 0 });
    const [change] = await rowsOf(administrator(), found.id, 'change');
    expect(change!.changes).toEqual([{ column: 'Tên gọi tắt', from: 'SDL', to: 'SDL Nghệ An' }]);
    await confirm(administrator(), found.id);
    const sdl = must(200, await administrator().get('/api/units')).items.find(
      (one: { code: string }) => one.code === 'SDL',
    );
    const versions = () =>
      administrator()
        .get(`/api/units/${sdl.id}/versions`)
        .then((answer) => must(200, answer).items as { shortName: string; validTo: string | null }[]);
    expect(await versions()).toMatchObject([
      { shortName: 'SDL', validTo: '2018-07-01' },
      { shortName: 'SDL Nghệ An', validTo: null },
    ]);
    must(200, await administrator().post(`/api/imports/${found.id}/undo`));
    expect(await versions()).toMatchObject([{ shortName: 'SDL', validTo: null }]);
  });

  test('rows under a unit that cannot be written wait for it, and rings, repeats and strangers are told', async () => {
    const bytes = await fileOf(
      [
        ['SXD', 'DUK', 'Sở Xây dựng', null, null, 'Đảng bộ cơ sở', 1, null],
        ['SXD.CB1', 'SXD', 'Văn phòng', 'VP', 'Chi bộ Văn phòng', 'Chi bộ trực thuộc', 1, null],
        ['A1', 'A2', 'Một', 'Một', 'Một', 'Chi bộ trực thuộc', 1, null],
        ['A2', 'A1', 'Hai', 'Hai', 'Hai', 'Chi bộ trực thuộc', 1, null],
        ['TOT', 'KHONGCO', 'Ba', 'Ba', 'Ba', 'Chi bộ trực thuộc', 1, null],
      ],
      [
        ['Mạc Thị Lụa', 'SXD.CB1', null, null, null, null, null, null],
        ['Mạc Thị Lụa', 'KBNN.CB1', null, null, null, null, null, null],
        ['Mạc Thị Lụa', 'KBNN.CB1', null, null, null, null, null, null],
        ['tran thi mai', 'KBNN', 'Bí thư', 'Giám đốc', null, 'x', 'x', '1/6/2018'],
      ],
    );
    const found = await takeIn(administrator(), QUERY, bytes);
    expect(found.counts).toMatchObject({ new: 1, ask: 1, bad: 7 });
    const bad = await rowsOf(administrator(), found.id, 'bad');
    expect(
      bad.map(({ label, issues }) => `${label.split(' · ')[0]}: ${issues.map(({ code }) => code).join(' ')}`),
    ).toEqual([
      'SXD: value.required',
      'SXD.CB1: import.waits',
      'A1: unit.wrong-parent',
      'A2: unit.wrong-parent',
      'TOT: value.wrong-choice',
      'Mạc Thị Lụa: import.waits',
      'Mạc Thị Lụa: import.repeated',
    ]);
    const answered = must(
      200,
      await administrator().post(`/api/imports/${found.id}/answers`, { acceptAll: true }),
    ) as ImportOut;
    expect(answered.counts).toMatchObject({ new: 1, change: 1, ask: 0 });
    expect(await confirm(administrator(), found.id)).toMatchObject({ state: 'done', written: 2 });
    const [mai] = (await people('KBNN')).filter(({ name }) => name === 'Trần Thị Mai');
    expect(mai!.postings).toMatchObject([{ stateOffice: 'Giám đốc', validFrom: '2018-06-01' }]);
  });

  test('two people of one name in a unit go out and come in as two', async () => {
    const clerk = world.as('giupviec.kbnn');
    for (const stateOffice of ['Kế toán viên', 'Văn thư'])
      must(
        201,
        await clerk.post('/api/people', {
          name: 'Trùng Thị Tên',
          unitId: unitId('KBNN.CB2'),
          stateOffice,
          validFrom: '2018-01-01',
        }),
      );
    const template = must(200, await clerk.download(`/api/imports/template.xlsx?${QUERY}`));
    const found = await takeIn(clerk, QUERY, template);
    expect(found.counts).toMatchObject({ new: 0, change: 0, ask: 0, bad: 0 });
  });

  test('a clerk takes in the people of the own subtree and no units', async () => {
    const clerk = world.as('giupviec.kbnn');
    const bytes = await fileOf(
      [['KBNN.CB9', 'KBNN', 'Chín', 'Chín', 'Chi bộ Chín', 'Chi bộ trực thuộc', 9, null]],
      [
        ['Kiều Thị Chín', 'KBNN.CB2', 'Đảng viên', null, null, null, null, null],
        ['Kiều Thị Mười', 'BHXH.CB1', 'Đảng viên', null, null, null, null, null],
      ],
    );
    const found = await takeIn(clerk, QUERY, bytes);
    expect(found.counts).toMatchObject({ new: 1, bad: 2 });
    expect(await confirm(clerk, found.id)).toMatchObject({ state: 'done', written: 1 });
    expect((await people('KBNN')).map(({ name }) => name)).toContain('Kiều Thị Chín');
    expect((await people('BHXH')).map(({ name }) => name)).not.toContain('Kiều Thị Mười');
  });
});
