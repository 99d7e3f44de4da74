import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { FormRow } from '../../../src/documents/workbooks/form.js';
import { writeFormWorkbook } from '../../../src/documents/workbooks/form-workbook.js';
import { LONG, form } from '../../support/forms.js';
import { opened, rowsBelow } from '../../support/workbooks.js';

describe('a form written into a file while its rows come', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function* slowly(count: number): AsyncGenerator<FormRow> {
    for (let number = 1; number <= count; number += 1) {
      if (number % 500 === 0) await new Promise(setImmediate);
      yield [`Số ${number}`, null, null, LONG, '2018-12-15', number];
    }
  }

  test('holds each of its rows once, in order, and tells how many', async () => {
    const path = join(folder, 'register.xlsx');
    expect(await writeFormWorkbook(path, form({}, slowly(3000)))).toEqual({ rows: 3000 });
    const [sheet] = (await opened(readFileSync(path))).worksheets;
    const numbers = rowsBelow(sheet!, 'Mã việc').map((row) => row['Lần sửa']);
    expect(numbers.slice(0, 3000)).toEqual(Array.from({ length: 3000 }, (_, place) => place + 1));
    expect(numbers.slice(3000)).toEqual([null, null, null]);
  });

  test('rows are asked for no faster than the disk takes them', async () => {
    const path = join(folder, 'long.xlsx');
    let most = 0;
    async function* watched(): AsyncGenerator<FormRow> {
      for (let number = 1; number <= 8000; number += 1) {
        // What was drawn by lot can hardly be compressed: three quarters of it come to the disk.
        yield [`Số ${number}`, null, null, randomBytes(3000).toString('base64'), null, number];
        if (number % 250 === 1) most = Math.max(most, number * 3000 - statSync(path).size);
      }
    }
    await writeFormWorkbook(path, form({}, watched()));
    expect(most).toBeLessThan(2 ** 23);
  });

  test('an error of the rows comes through, and so does a folder that is not there', async () => {
    async function* broken(): AsyncGenerator<FormRow> {
      yield* slowly(300);
      throw new Error('the rows stopped');
    }
    await expect(writeFormWorkbook(join(folder, 'broken.xlsx'), form({}, broken()))).rejects.toThrow(
      'the rows stopped',
    );
    await expect(writeFormWorkbook(join(folder, 'no', 'x.xlsx'), form())).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).not.toContain('no');
  });
});
