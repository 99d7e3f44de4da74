import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import exceljs from 'exceljs';
import { type Logger, symbols } from 'pino';
import { LOGGER } from '../../src/platform/logging.js';
import { type Answer, type TestApp, must, startApp, told } from '../support/app.js';
import { JPEG, PDF, PNG } from '../support/files.js';
import { makeConsequence, makeFinding, makeInspection } from '../support/inspections.js';

/** Stands in every name and text that must not stay: what bears it is a trace. */
const TRACE = 'DAUVETRIENG';

describe('what is secret leaves nothing behind', () => {
  let bloc: TestApp;
  let id: string;
  const logged: string[] = [];
  beforeAll(async () => {
    bloc = await startApp('world', { logLevel: 'trace' });
    const logger = bloc.app.get<Logger>(LOGGER, { strict: false });
    const stream = (logger as unknown as Record<symbol, { write: (line: string) => boolean }>)[
      symbols.streamSym
    ]!;
    stream.write = (line) => logged.push(line) > 0;
    id = await makeInspection(bloc.database, { state: 'held' });
  });
  afterAll(() => bloc.stop());

  /** Tables in which a row bears the trace, as text or as bytes. */
  async function traces(): Promise<string[]> {
    const tables = await bloc.database.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
    );
    const looks = tables.map(
      ({ name }) => `SELECT '${name}' AS name FROM "${name}" t WHERE t::text ~ '${TRACE}|${hex(TRACE)}'`,
    );
    const found = await bloc.database.query<{ name: string }[]>(looks.join(' UNION '));
    return found.map(({ name }) => name);
  }

  async function expectNoTrace(): Promise<void> {
    expect(logged.join('\n')).not.toContain(TRACE);
    expect(await traces()).toEqual([]);
  }

  const hex = (text: string) => Buffer.from(text).toString('hex');
  const upload = (name: string, bytes: Buffer): Promise<Answer> =>
    bloc.as('kiemtra').upload(`/api/inspections/${id}/files`, { name, bytes });
  const word = (...lines: string[]) =>
    Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
  const traced = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(TRACE)]);

  test('the log is heard, and a trace in the database would be found', async () => {
    must(200, await bloc.as('kiemtra').get('/api/inspections'));
    expect(logged.join('\n')).toContain('/api/inspections');
    const change = (words: string) =>
      bloc.database.query('UPDATE inspections SET strengths = $2 WHERE id = $1', [id, words]);
    await change(`… ${TRACE} …`);
    expect(await traces()).toEqual(['inspections']);
    await change('');
    await expectNoTrace();
  });

  test.each([
    ['a PDF', `${TRACE} MẬT.pdf`, PDF],
    ['a picture', `TUYỆT MẬT ${TRACE}.jpg`, JPEG],
    ['a name typed as NFD', `${TRACE} Tối mật.png`.normalize('NFD'), PNG],
    ['a name without marks', `bao cao ${TRACE} toi mat.pdf`, PDF],
    ['a name marked far in front', `MẬT ${TRACE}${' dài'.repeat(60)}.pdf`, PDF],
  ])('a name that is marked is refused: %s', async (_, name, bytes) => {
    const answer = await upload(name, traced(bytes));
    expect(told(answer)).toBe('422 file.secret');
    expect(answer.text).not.toContain(TRACE);
  });

  test('a mark inside a Word file, an Excel file or a PDF is refused', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('S').addRows([[TRACE], ['TUYỆT MẬT']]);
    const marked = await word('ĐẢNG BỘ TỈNH', 'MẬT', 'Số 12-TB/UBKT');
    const nfd = await word(TRACE, 'Độ mật: Tối mật'.normalize('NFD'));
    const pdf = Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Length 24 >>\nstream\nBT (TOI MAT) Tj ET\nendstream\nendobj\n%%EOF`,
    );
    for (const [name, bytes] of [
      [`${TRACE}.docx`, marked],
      [`${TRACE} 2.docx`, nfd],
      [`${TRACE}.xlsx`, Buffer.from(await book.xlsx.writeBuffer())],
      [`${TRACE}.pdf`, traced(pdf)],
    ] as const) {
      const answer = await upload(name, bytes);
      expect([name, told(answer)]).toEqual([name, '422 file.secret']);
      expect(answer.text).not.toContain(TRACE);
    }
  });

  test('the same of minh chứng of an item', async () => {
    const { id: item } = must(201, await bloc.as('giupviec.kbnn').post('/api/commitments', { year: 2018, kind: 'collective', unitId: await unit() })); // prettier-ignore
    const answer = await bloc
      .as('giupviec.kbnn')
      .upload(`/api/commitments/${item}/evidence`, { name: `${TRACE}.docx`, bytes: await word('MẬT') });
    expect(told(answer)).toBe('422 file.secret');
  });
  const unit = async () => (await bloc.database.query(`SELECT subject_unit_id AS id FROM inspections`))[0].id;

  test('typed words that are marked are refused in every field, and named by the field alone', async () => {
    const finding = await makeFinding(bloc.database, id);
    const concluded = await makeFinding(
      bloc.database,
      await makeInspection(bloc.database, { state: 'concluded' }),
    );
    const consequence = await makeConsequence(bloc.database, id);
    const text = `MẬT\n${TRACE}`;
    const asked: [string, string, string, object][] = [
      ['post', `/api/inspections/${id}/findings`, 'text', { text }],
      ['post', `/api/inspections/${id}/findings`, 'recommendation', { text: 'x', recommendation: text }],
      ['patch', `/api/inspections/${id}`, 'strengths', { version: 1, strengths: text }],
      [
        'post',
        `/api/inspections/${id}/conclude`,
        'conclusionNumber',
        { conclusionOn: '2018-07-01', conclusionNumber: `(MẬT) ${TRACE}` },
      ],
      ['post', `/api/inspections/${id}/cancel`, 'reason', { reason: text }],
      [
        'post',
        `/api/inspections/${id}/consequences`,
        'summary',
        { kind: 'reminded', toldOn: '2018-07-01', summary: text },
      ],
      ['patch', `/api/inspection-consequences/${consequence}`, 'summary', { version: 1, summary: text }],
      ['patch', `/api/inspection-findings/${finding}`, 'text', { version: 1, text }],
      [
        'post',
        `/api/inspection-findings/${concluded}/confirm`,
        'reason',
        { version: 1, state: 'open', reason: text },
      ],
      ['post', `/api/inspection-findings/${concluded}/open-shortcoming`, 'text', { text }],
    ];
    for (const [method, path, field, body] of asked) {
      const answer = await bloc.as('kiemtra').send(method, path, body);
      expect([path, told(answer)]).toEqual([path, '422 text.secret']);
      expect(answer.body.details).toMatchObject([{ field, code: 'text.secret' }]);
      expect(answer.text).not.toContain(TRACE);
    }
    const answer = await bloc
      .as('bithu.kbnn')
      .post(`/api/inspection-findings/${concluded}/answer`, { version: 1, followUp: text });
    expect(told(answer)).toBe('422 text.secret');
  });

  test('nothing of all that is anywhere', expectNoTrace);

  test('what only speaks of secrets is taken', async () => {
    const text = 'Việc quản lý tài liệu mật, bảo vệ bí mật nhà nước đã vào nền nếp.';
    must(201, await bloc.as('kiemtra').post(`/api/inspections/${id}/findings`, { text }));
    must(201, await upload('Luật Bảo vệ bí mật nhà nước.docx', await word(text, 'BÍ MẬT NHÀ NƯỚC')));
    must(201, await upload('Mật khẩu.pdf', PDF));
  });

  test('a file is served as it came, removed with its bytes, and told in history without its name', async () => {
    const { id: fileId, purpose } = must(201, await upload('Thông báo kết luận.pdf', PDF));
    expect(purpose).toBe('document');
    const path = `/api/inspections/${id}/files/${fileId}`;
    expect(Buffer.compare((await bloc.as('lanhdao').download(path)).body, PDF)).toBe(0);
    expect(told(await bloc.as('bithu.kbnn').get(path))).toBe('404 not-found');
    expect((await bloc.as('kiemtra').delete(path)).status).toBe(204);
    expect(told(await bloc.as('kiemtra').get(path))).toBe('404 not-found');
    const trace = await bloc.as('kiemtra').get(`/api/inspections/${id}/history`);
    expect(trace.text).not.toContain('Thông báo kết luận.pdf');
    const [row] = await bloc.database.query('SELECT content FROM attachments WHERE id = $1', [fileId]);
    expect(row.content).toBeNull();
  });
});
