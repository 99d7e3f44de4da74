import { afterEach, describe, expect, test } from '@jest/globals';
import { FileRefusal } from '../../../src/documents/spreadsheets/file-refusal.js';
import { parse } from '../../../src/documents/spreadsheets/parse.js';
import type { Spreadsheet } from '../../../src/documents/spreadsheets/spreadsheet.js';
import { type ZipPart, partsOf, zipOf } from '../../support/workbook-files.js';

const ROUNDS = 125;
const LONGEST_MS = 2_000;

const SHEET = 'xl/worksheets/sheet1.xml';
/** A workbook with every kind of cell: twelve rows of these. */
const cellsOf = (row: number) =>
  [
    `<c r="A${row}" t="s"><v>${row % 3}</v></c>`,
    `<c r="B${row}" t="inlineStr"><is><r><t>Việc số </t></r><r><rPr><b/></rPr><t>${row}</t></r></is></c>`,
    `<c r="C${row}" s="1"><v>${43_190 + row}</v></c>`,
    `<c r="D${row}" s="2"><v>0.${row}</v></c>`,
    `<c r="E${row}"><f>D${row}*2</f><v>${row}</v></c>`,
    `<c r="F${row}" t="b"><v>${row % 2}</v></c>`,
    `<c r="G${row}" t="str"><f>A${row}&amp;B${row}</f><v>Đảng ủy</v></c>`,
    `<c r="H${row}" t="e"><v>#N/A</v></c>`,
  ].join('');
const rows = Array.from({ length: 12 }, (_, at) => `<row r="${at + 1}">${cellsOf(at + 1)}</row>`).join('\n');
const PARTS = partsOf({
  sheets: [
    {
      name: 'Đăng ký',
      xml: `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A20:C20"/></mergeCells>`,
    },
    {
      name: 'He_thong',
      state: 'hidden',
      xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    },
  ],
  strings: '<si><t>Họ và tên</t></si><si><r><t>Đoàn </t></r><r><t>thể</t></r></si><si><t>Bé</t></si>',
  styles: `<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts><font><name val="Arial"/></font></fonts>
    <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs>`,
});
const GOOD = zipOf(PARTS);
const ODD =
  `0 1 -1 2 9 99999999 1048577 1e9 1e999 NaN A1 XFD1048576 ZZZ0 s str inlineStr b e d n x __proto__ constructor true
  ../x /etc/passwd &amp; &lt; &#0; &x; 2018-02-05 ]]> <v> </c> " ´µ¶ Tr­êng _x0000_ 😀`.split(/\s+/);

/** The same numbers every run. */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return { below, oneOf };
}
type Chance = ReturnType<typeof chance>;

function flipped(bytes: Buffer, { below }: Chance): Buffer {
  const copy = Buffer.from(bytes);
  for (let left = 1 + below(4); left > 0; left -= 1) copy[below(copy.length)]! ^= 1 << below(8);
  return copy;
}

/** The workbook with one part changed, which one by chance. */
function withChanged(by: Chance, change: (data: string) => string | Buffer): Buffer {
  const chosen = by.below(PARTS.length);
  return zipOf(
    PARTS.map((part, at) => (at === chosen ? { ...part, data: change(String(part.data)) } : part)),
  );
}

/** Replaces one of the places that a pattern finds. */
function replaceOne(
  text: string,
  pattern: RegExp,
  by: Chance,
  replacement: (found: string) => string,
): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { index, 0: found } = by.oneOf(places);
  return text.slice(0, index) + replacement(found) + text.slice(index + found.length);
}

const MUTATIONS: Record<string, (by: Chance) => Buffer> = {
  'bytes of the file turned': (by) => flipped(GOOD, by),
  'the file cut off': (by) => GOOD.subarray(0, by.below(GOOD.length)),
  'a piece of the file gone': (by) => {
    const at = by.below(GOOD.length);
    return Buffer.concat([GOOD.subarray(0, at), GOOD.subarray(at + 1 + by.below(40))]);
  },
  'bytes of a part turned': (by) => withChanged(by, (data) => flipped(Buffer.from(data), by)),
  'a piece of a part twice': (by) =>
    withChanged(by, (data) => {
      const at = by.below(data.length);
      const piece = data.slice(at, at + by.below(200));
      return data.slice(0, at) + piece + data.slice(at);
    }),
  'two parts swapped': (by) => {
    const [one, other] = [by.oneOf(PARTS), by.oneOf(PARTS)];
    const nameOf = (part: ZipPart) => (part === one ? other.name : part === other ? one.name : part.name);
    return zipOf(PARTS.map((part) => ({ ...part, name: nameOf(part) })));
  },
  'an attribute changed': (by) =>
    withChanged(by, (data) => replaceOne(data, /(?<==")[^"]*(?=")/g, by, () => by.oneOf(ODD))),
  'a tag changed': (by) =>
    withChanged(by, (data) =>
      replaceOne(data, /<\/?[\w:]+/g, by, () =>
        by.oneOf(['<c', '</c', '<row', '<t', '<si', '<v', '<!--', '<?x', '<![CDATA[']),
      ),
    ),
};

/** Reads, and fails for anything but a spreadsheet or a refusal: an error of ours, or too long a time. */
async function outcome(content: Buffer): Promise<Spreadsheet | null> {
  const start = performance.now();
  try {
    return await parse('xlsx', content);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    expect(['file.unreadable', 'file.too-many-rows']).toContain(error.code);
    const { stack } = (error.cause ?? {}) as Error;
    const [thrownIn] = stack?.match(/^ {4}at .*$/m) ?? [''];
    expect(thrownIn).not.toMatch(/spreadsheets/);
    return null;
  } finally {
    expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  }
}

afterEach(() => {
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype])
    expect(Object.keys(prototype)).toEqual([]);
});

describe('a workbook that was changed at random is read or refused, and nothing else', () => {
  test.each(Object.keys(MUTATIONS))('%s', async (name) => {
    const by = chance(name.length * 7919);
    for (let round = 0; round < ROUNDS; round += 1) await outcome(MUTATIONS[name]!(by));
  });
});

describe('a cell that was changed at random', () => {
  const sheet = String(PARTS.find(({ name }) => name === SHEET)!.data);
  const withSheet = (data: string) =>
    zipOf(PARTS.map((part) => (part.name === SHEET ? { ...part, data } : part)));
  const CHANGES: Record<string, RegExp> = {
    'its value': /(?<=<[vt]>)[^<]*(?=<\/[vt]>)/g,
    'its kind': /(?<= t=")[^"]*(?=")/g,
    'its style': /(?<= s=")[^"]*(?=")/g,
    'its formula': /(?<=<f>)[^<]*(?=<\/f>)/g,
  };

  test.each(Object.keys(CHANGES))(
    '%s: the file is refused, or every other cell stays as it was',
    async (what) => {
      const by = chance(what.length * 104_729);
      const before = (await parse('xlsx', GOOD)).sheets;
      let read = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const after = await outcome(withSheet(replaceOne(sheet, CHANGES[what]!, by, () => by.oneOf(ODD))));
        if (!after) continue;
        read += 1;
        expect(differing(before, after.sheets)).toBeLessThanOrEqual(1);
      }
      expect(read).toBeGreaterThan(3);
    },
  );
});

/** How many cells differ, wherever. */
function differing(before: Spreadsheet['sheets'], after: Spreadsheet['sheets']): number {
  const listed = (sheets: Spreadsheet['sheets']) =>
    new Map(
      sheets.flatMap(({ name, hidden, rows }) =>
        rows.flatMap(({ number, cells }) =>
          cells.flatMap((cell, at): [string, string][] =>
            cell ? [[`${name} ${hidden} ${number} ${at}`, JSON.stringify(cell)]] : [],
          ),
        ),
      ),
    );
  const [old, young] = [listed(before), listed(after)];
  return [...new Set([...old.keys(), ...young.keys()])].filter((key) => old.get(key) !== young.get(key))
    .length;
}
