import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { JPEG, PDF, PNG, PROGRAM, TEXT } from '../support/files.js';
import { countOf, makeItem } from '../support/items.js';

describe('evidence', () => {
  let bloc: TestApp;
  let id: string;
  let path: string;
  beforeAll(async () => {
    bloc = await startApp();
    id = await makeItem(bloc.database, { state: 'registered', person: 'Hoàng Thị Lan' });
    path = `/api/commitments/${id}/evidence`;
  });
  afterAll(() => bloc.stop());

  const upload = (name: string, bytes: Buffer, query = '') =>
    bloc.as('canbo.kbnn').upload(`${path}${query}`, { name, bytes });

  test('a picture is kept with its Vietnamese name and told by its content', async () => {
    const file = must(201, await upload('Ảnh buổi sinh hoạt chi bộ.png', PNG));
    expect(file).toMatchObject({
      purpose: 'evidence',
      fileName: 'Ảnh buổi sinh hoạt chi bộ.png',
      mediaType: 'image/png',
      size: PNG.length,
    });
    const item = must(200, await bloc.as('canbo.kbnn').get(`/api/commitments/${id}`));
    expect(item.evidence.map((one: { id: string }) => one.id)).toContain(file.id);
  });

  test('a name typed as NFD is kept as NFC', async () => {
    const file = must(201, await upload('Ảnh họp.png'.normalize('NFD'), PNG));
    expect(file.fileName).toBe('Ảnh họp.png'.normalize('NFC'));
  });

  test('a file is downloaded byte for byte, as a download and never shown as a page', async () => {
    const { id: fileId } = must(201, await upload('Báo cáo “quý IV”.pdf', PDF));
    const answer = await bloc.as('canbo.kbnn').download(`${path}/${fileId}`);
    expect(answer.status).toBe(200);
    expect(Buffer.compare(answer.body, PDF)).toBe(0);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Báo cáo “quý IV”.pdf')}`,
    );
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(["Ảnh (1) 'mới'!.png", 'a*b.png', 'x'.repeat(300) + '.png', '%0d%0aSet-Cookie.png'])(
    'a name such as “%s” breaks no header',
    async (name) => {
      const { id: fileId } = must(201, await upload(name, PNG));
      const answer = await bloc.as('canbo.kbnn').download(`${path}/${fileId}`);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[^\s"<>\\]+$/);
    },
  );

  test.each([
    ['a program called a picture', 'anh.png', PROGRAM],
    ['a text called a PDF', 'bao-cao.pdf', TEXT],
    ['a page called a picture', 'anh.jpg', Buffer.from('<html><script>alert(1)</script>')],
    [
      'a drawing that may hold a script',
      'anh.svg',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
  ])('%s is refused by its content, and told what is taken', async (_, name, bytes) => {
    const answer = await upload(name, bytes);
    expect(told(answer)).toBe('415 file.type');
    expect(answer.body.title).toBe(
      `Tệp ${name} chưa đúng loại. Hệ thống nhận: PDF, ảnh JPG, PNG, WebP, HEIC, Word (.docx), Excel (.xlsx).`,
    );
  });

  test('a picture with a wrong ending is taken for what it is', async () => {
    expect(must(201, await upload('anh.png', JPEG)).mediaType).toBe('image/jpeg');
  });

  test('eleven megabytes are too big, ten are taken', async () => {
    const big = (megabytes: number) => Buffer.concat([PNG, Buffer.alloc(megabytes * 1_048_576 - PNG.length)]);
    const answer = await upload('lớn.png', big(11));
    expect([told(answer), answer.body.title]).toEqual([
      '413 file.too-big',
      'Tệp quá 10 MB. Đề nghị chụp lại hoặc giảm dung lượng.',
    ]);
    must(201, await upload('vừa.png', big(10)));
  });

  test.each(['Kế hoạch TỐI MẬT.pdf', 'Báo cáo MẬT.pdf', 'TUYET MAT.pdf'])(
    '“%s” is refused: secret papers do not belong here',
    async (name) => {
      const before = await countOf(bloc.database, 'attachments');
      expect(told(await upload(name, PDF))).toBe('422 file.secret');
      expect(await countOf(bloc.database, 'attachments')).toBe(before);
    },
  );

  test('no file and an empty one are told', async () => {
    expect(told(await bloc.as('canbo.kbnn').post(path, {}))).toBe('400 file.missing');
    expect(told(await upload('trống.png', Buffer.alloc(0)))).toBe('400 file.missing');
  });

  test('the picture of the signed paper is no evidence of the result', async () => {
    const own = await makeItem(bloc.database, { state: 'draft', person: 'Hoàng Thị Lan' });
    const file = await bloc
      .as('giupviec.kbnn')
      .upload(`/api/commitments/${own}/evidence?purpose=signed-paper`, { name: 'ban-ky.png', bytes: PNG });
    expect(must(201, file).purpose).toBe('signed-paper');
    expect(must(200, await bloc.as('giupviec.kbnn').get(`/api/commitments/${own}`)).evidenceCount).toBe(0);
    expect(
      told(await bloc.as('giupviec.kbnn').upload(`${path}?purpose=photo`, { name: 'a.png', bytes: PNG })),
    ).toBe('400 request.invalid');
  });

  test('at the Khối the name of a file of a person is withheld, and the file is not found', async () => {
    const { id: fileId } = must(201, await upload('Hoàng Thị Lan ký.png', PNG));
    const seen = await bloc.as('lanhdao').get(`/api/commitments/${id}`);
    expect(
      must(200, seen).evidence.every(({ fileName }: { fileName: string | null }) => fileName === null),
    ).toBe(true);
    expect(seen.text).not.toContain('Lan ký');
    expect(told(await bloc.as('lanhdao').get(`${path}/${fileId}`))).toBe('404 not-found');
  });

  test('a file is reached only through its own item', async () => {
    const { id: fileId } = must(201, await upload('riêng.png', PNG));
    const other = await makeItem(bloc.database, { state: 'registered', unit: 'BHXH.CB1' });
    expect(told(await bloc.as('bithu.bhxh').get(`/api/commitments/${other}/evidence/${fileId}`))).toBe(
      '404 not-found',
    );
    expect(told(await bloc.as('bithu.bhxh').get(`${path}/${fileId}`))).toBe('404 not-found');
  });

  test('a removed file leaves its trace and loses its bytes', async () => {
    const { id: fileId } = must(201, await upload('nhầm.png', PNG));
    expect((await bloc.as('canbo.kbnn').delete(`${path}/${fileId}`)).status).toBe(204);
    expect(told(await bloc.as('canbo.kbnn').get(`${path}/${fileId}`))).toBe('404 not-found');
    expect(told(await bloc.as('canbo.kbnn').delete(`${path}/${fileId}`))).toBe('404 not-found');
    const [row] = await bloc.database.query('SELECT file_name, content FROM attachments WHERE id = $1', [
      fileId,
    ]);
    expect(row).toEqual({ file_name: 'nhầm.png', content: null });
    const { items } = (await bloc.as('canbo.kbnn').get(`/api/commitments/${id}/history`)).body;
    expect(items.at(-1)).toMatchObject({ action: 'remove-evidence', by: 'Hoàng Thị Lan' });
  });

  test('after the result was confirmed nothing is added any more', async () => {
    const verified = await makeItem(bloc.database, { state: 'verified', person: 'Hoàng Thị Lan' });
    const answer = await bloc
      .as('canbo.kbnn')
      .upload(`/api/commitments/${verified}/evidence`, { name: 'a.png', bytes: PNG });
    expect(answer.status).toBe(409);
  });
});
