import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readInChild } from '../../../src/documents/spreadsheets/child-reading.js';
import { SpreadsheetReader } from '../../../src/documents/spreadsheets/spreadsheet-reader.js';
import { rawWorkbook, workbookOfRows } from '../../support/workbook-files.js';

const REAL_CHILD = process.env.SPREADSHEET_CHILD!;
// As on a desk in Viet Nam: a folder with blanks and marks in its name.
const folder = mkdtempSync(join(tmpdir(), 'ltb đọc tệp '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = rawWorkbook({
  sheets: [{ name: 'Đăng ký', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }],
});
const refusal = (code: string, values = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) });
const END = `process.send({ kind: 'end', format: 'xlsx', oldFont: null })`;

/** A program in place of the real one: what it does with a file. */
function child(name: string, onFile: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `process.on('message', async ({ content }) => { ${onFile} }); process.send({ kind: 'ready' });`,
  );
  return file;
}

function readerWith(childFile: string): SpreadsheetReader {
  process.env.SPREADSHEET_CHILD = childFile;
  try {
    return new SpreadsheetReader();
  } finally {
    process.env.SPREADSHEET_CHILD = REAL_CHILD;
  }
}

const ENDED = expect.objectContaining({ code: 'file.unreadable', message: 'the process ended' });
const within = (seconds: number, heapMb = 64) => ({ seconds, heapMb });
const readIn = (childFile: string, content: Buffer, limits = within(5)) =>
  readInChild(childFile, { format: 'xlsx', content }, limits, new AbortController().signal);

describe('the kind of a file', () => {
  const reader = new SpreadsheetReader();
  const csv = Buffer.from('Họ tên;Mức\nBé;5\n');

  test('is told by its content: a workbook under any name', async () => {
    for (const name of ['a.xlsx', 'a.csv', 'không đuôi']) {
      expect(await reader.read({ name, content: GOOD })).toMatchObject({
        format: 'xlsx',
        sheets: [{ name: 'Đăng ký' }],
      });
    }
  });

  test('a text is a table where its name says so, and its sheet bears that name', async () => {
    for (const name of ['Đăng ký 2018.csv', 'Đăng ký 2018.TXT']) {
      const { format, sheets } = await reader.read({ name, content: csv });
      expect(format).toBe('csv');
      expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Đăng ký 2018', 2]]);
    }
    await expect(reader.read({ name: 'a.xlsx', content: csv })).rejects.toEqual(
      refusal('file.unreadable', { name: 'a.xlsx' }),
    );
  });

  test('a refusal names the file and the limit', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(20_001);
    await expect(reader.read({ name: 'a.xlsx', content: workbookOfRows(rows) })).rejects.toEqual(
      refusal('file.too-many-rows', { name: 'a.xlsx', max: 20_000 }),
    );
    const big = Buffer.alloc(5 * 1_048_576 + 1);
    await expect(reader.read({ name: 'a.xlsx', content: big })).rejects.toEqual(
      refusal('file.too-big', { max: 5 }),
    );
  });

  test('many rows come whole and in their order', async () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, n) => `<row><c/><c><v>${n}</v></c><c><v>${-n}</v></c></row>`,
    );
    const { sheets } = await reader.read({ name: 'a.xlsx', content: workbookOfRows(rows.join('')) });
    expect(sheets[0]!.rows.map(({ number, cells }) => [number, cells[1]])).toEqual(
      rows.map((_, n) => [n + 1, { kind: 'number', value: n, format: null }]),
    );
  });
});

describe('files that come at once', () => {
  test('are read one at a time, eight wait, and the next is asked to come later', async () => {
    const log = join(folder, 'log.txt');
    const note = (word: string) => `fs.appendFileSync(${JSON.stringify(log)}, '${word}\\n');`;
    const slow = `const fs = await import('node:fs'); ${note('in')}
      await new Promise((done) => setTimeout(done, 30)); ${note('out')} ${END}`;
    const reader = readerWith(child('slow', slow));
    const nine = Array.from({ length: 9 }, () => reader.read({ name: 'a.xlsx', content: GOOD }));
    await expect(reader.read({ name: 'a.xlsx', content: GOOD })).rejects.toEqual(
      refusal('server.busy', { seconds: 10 }),
    );
    await Promise.all(nine);
    expect(readFileSync(log, 'utf8')).toBe('in\nout\n'.repeat(9));
    await reader.read({ name: 'a.xlsx', content: GOOD });
  }, 30_000);

  test('one that is refused does not hold up the next', async () => {
    const reader = new SpreadsheetReader();
    const [bad, good] = await Promise.allSettled([
      reader.read({ name: 'a.xlsx', content: GOOD.subarray(0, -30) }),
      reader.read({ name: 'a.xlsx', content: GOOD }),
    ]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('the process that reads', () => {
  test('sees nothing of the environment of the server', async () => {
    process.env.SECRET_OF_THE_SERVER = 'x';
    const names = `process.send({ kind: 'sheet', name: Object.keys(process.env).join(), hidden: false });`;
    const { sheets } = await readIn(child('curious', names + END), GOOD);
    expect(sheets[0]!.name).not.toMatch(/SECRET|PATH|HOME|DATABASE/);
  });

  test.each([
    ['it ends', 'process.exit(0)'],
    ['it fails', `throw new Error('x')`],
    ['its memory is used up', `const all = []; for (;;) all.push('x'.repeat(1000) + all.length)`],
  ])('when %s, the file is what cannot be read', async (_, does) => {
    await expect(readIn(child('bad', does), GOOD, within(10, 20))).rejects.toEqual(ENDED);
  });

  test('when it takes too long, it is ended, and the file is what cannot be read', async () => {
    const slow = [child('circle', 'for (;;);'), child('silent', '')];
    const reads = await Promise.allSettled(slow.map((file) => readIn(file, GOOD, within(3))));
    expect(reads.map((read) => read.status === 'rejected' && read.reason)).toEqual([ENDED, ENDED]);
  });

  test('has the memory that it is given', async () => {
    const heap = `const v8 = await import('node:v8'); const { heap_size_limit } = v8.getHeapStatistics();
      process.send({ kind: 'sheet', name: String(heap_size_limit / 2 ** 20), hidden: false });`;
    const { sheets } = await readIn(child('heap', heap + END), GOOD, within(10, 64));
    expect(Number(sheets[0]!.name)).toBeLessThan(64 + 60);
  });

  test('when it does not even start, that is no fault of the file', async () => {
    await expect(readIn(join(folder, 'not there.mjs'), GOOD)).rejects.toThrow(/did not start/);
  });

  test('ends with the server', async () => {
    const pid = `process.send({ kind: 'sheet', name: String(process.pid), hidden: false }); for (;;);`;
    const reader = readerWith(child('endless', pid));
    const reading = reader.read({ name: 'a.xlsx', content: GOOD });
    setTimeout(() => reader.onModuleDestroy(), 200);
    await expect(reading).rejects.toThrow(/abort/);
  });
});
