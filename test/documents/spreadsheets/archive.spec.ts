import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Archive } from '../../../src/documents/spreadsheets/archive.js';
import { type ZipPart, repeated, zipOf } from '../../support/workbook-files.js';

const MB = 1_048_576;

/** Reads parts to their end; answers how many bytes they had. */
async function read(archive: Archive, ...names: string[]): Promise<number> {
  let size = 0;
  for (const name of names) for await (const chunk of archive.part(name)) size += chunk.length;
  return size;
}

/** A part of `times` megabytes which is `ratio` times smaller in the archive, about. Its sum is never reached. */
function large(name: string, times: number, ratio: number): ZipPart {
  const chance = randomBytes(MB / ratio / 2).toString('hex');
  const packed = repeated('', chance + ' '.repeat(MB - chance.length), times);
  return { name, packed, told: { size: times * MB, crc: 0 } };
}

test('a part is read under any capitals, as often as one likes', async () => {
  const archive = await Archive.open(zipOf([{ name: 'xl/Workbook.xml', data: 'đủ' }]));
  expect(await read(archive, 'xl/workbook.xml', 'XL/WORKBOOK.XML')).toBe(10);
});

test('a part that is stored as it is, is read too', async () => {
  expect(await read(await Archive.open(zipOf([{ name: 'a', data: 'đủ', stored: true }])), 'a')).toBe(5);
});

test('what is missing is refused', async () => {
  await expect(read(await Archive.open(zipOf([{ name: 'a' }])), 'b')).rejects.toThrow('a part is missing');
});

test('a part that inflates to more than 80 MB is refused there', async () => {
  const archive = await Archive.open(zipOf([large('a', 81, 100)]));
  await expect(read(archive, 'a')).rejects.toThrow('inflates too far');
});

test('parts that inflate to more than 120 MB together are refused there', async () => {
  const archive = await Archive.open(zipOf([large('a', 60, 100)]));
  const end = 'the check sum of a part is wrong';
  await expect(read(archive, 'a')).rejects.toThrow(end);
  await expect(read(archive, 'a')).rejects.toThrow(end);
  await expect(read(archive, 'a')).rejects.toThrow('inflates too far');
});

test('a large part that inflates more than two hundredfold is refused', async () => {
  const archive = await Archive.open(zipOf([large('a', 12, 500), large('b', 9, 500)]));
  await expect(read(archive, 'a')).rejects.toThrow('a bomb');
  await expect(read(archive, 'b')).rejects.toThrow('the check sum of a part is wrong');
});

test.each([
  ['longer', 4, 'too many bytes in the stream'],
  ['shorter', 6, 'not enough bytes in the stream'],
])('a part that is %s than the archive says is refused', async (_, size, found) => {
  const archive = await Archive.open(zipOf([{ name: 'a', data: '12345', told: { size } }]));
  await expect(read(archive, 'a')).rejects.toThrow(found);
});
