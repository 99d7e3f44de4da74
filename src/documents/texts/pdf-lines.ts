import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { LineTest } from './line-test.js';
import { LATIN, type Letters, lettersOf, read } from './pdf-letters.js';
import { type Run, runsOf } from './pdf-runs.js';

const MB = 1_048_576;
/** Inflated bytes that are looked at, of one stream and in all: some thousand pages. */
const MAX_STREAM_BYTES = 8 * MB;
const MAX_BYTES = 32 * MB;
const MAX_STREAMS = 5_000;
const MAX_TABLES = 60;

const unpack = promisify<Buffer, { maxOutputLength: number; finishFlush: number }, Buffer>(inflate);
/** Z_SYNC_FLUSH: a stream that breaks off gives what it has. */
const FORGIVING = 2;

/**
 * True when the test holds for a line of a PDF whose text can be copied. Which font a piece is in is not followed:
 * each table of letters of the file is tried, as the wrong one makes no sense of it. What cannot be read, such as a
 * scan, has no lines.
 */
export async function anyPdfLine(content: Buffer, test: LineTest): Promise<boolean> {
  const tables: Letters[] = [LATIN];
  const pages: string[] = [];
  let left = MAX_BYTES;
  for (const found of streamsOf(content)) {
    const text = (await textOf(found)).toString('latin1');
    left -= text.length;
    if (left < 0) break;
    const letters = lettersOf(text);
    if (letters && tables.length < MAX_TABLES) tables.push(letters);
    else if (/T[jJ]\b|['"]\s/.test(text)) pages.push(text);
  }
  for (const page of pages) {
    const lines = linesOf(runsOf(page));
    if (tables.some((letters) => lines.some((line) => wordings(line, letters).some(test)))) return true;
    // Others may have their turn between two pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}

interface Packed {
  packed: boolean;
  bytes: Buffer;
}

/** Pictures, fonts and tables of contents hold no words. */
const WITHOUT_WORDS =
  /\/Subtype\s*\/Image|\/FontFile|\/Length1\b|\/Type\s*\/(?:XRef|ObjStm|Metadata)|\/(?:DCT|JPX|CCITTFax|JBIG2|LZW|RunLength|ASCII85|ASCIIHex)Decode/;

function* streamsOf(content: Buffer): Generator<Packed> {
  let at = 0;
  for (let n = 0; n < MAX_STREAMS; n += 1) {
    const word = content.indexOf('stream', at);
    if (word < 0) return;
    const start = word + 6 + (content[word + 6] === 0x0d ? 2 : 1);
    const end = content.indexOf('endstream', start);
    if (end < 0) return;
    const before = content.subarray(Math.max(0, word - 2_000), word).toString('latin1');
    const about = before.slice(before.lastIndexOf(' obj') + 1);
    at = end + 9;
    if (!WITHOUT_WORDS.test(about))
      yield { packed: about.includes('/FlateDecode'), bytes: content.subarray(start, end) };
  }
}

async function textOf({ packed, bytes }: Packed): Promise<Buffer> {
  if (!packed) return bytes.subarray(0, MAX_STREAM_BYTES);
  const limits = { maxOutputLength: MAX_STREAM_BYTES, finishFlush: FORGIVING };
  return unpack(bytes, limits).catch(() => Buffer.alloc(0));
}

/** Pieces at one height, from left to right. */
function linesOf(runs: Run[]): Run[][] {
  const byHeight = new Map<number, Run[]>();
  for (const run of runs) {
    const height = Math.round(run.y / 2);
    const line = byHeight.get(height);
    if (line) line.push(run);
    else byHeight.set(height, [run]);
  }
  return [...byHeight.values()].map((line) => line.sort((one, other) => one.x - other.x));
}

/** A line as it may be meant: a writer cuts words where it likes, so pieces are read together and apart. */
function wordings(line: Run[], letters: Letters): string[] {
  const texts = line.map((run) =>
    run.pieces.map((piece) => (piece === '' ? ' ' : read(letters, piece))).join(''),
  );
  return texts.some((text) => text.trim() !== '') ? [texts.join(''), texts.join(' ')] : [];
}
