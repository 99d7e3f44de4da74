import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** Unpacked bytes of one stream that are looked at. */
const MAX_STREAM_BYTES = 8 * 1_048_576;
const MAX_FILTERS = 5;

const unpack = promisify<Buffer, { maxOutputLength: number; finishFlush: number }, Buffer>(inflate);
/** Z_SYNC_FLUSH: a stream that breaks off gives what it has. */
const FORGIVING = 2;

/** The bytes of a stream as they were before they were packed. */
export async function unpacked(stream: Buffer, about: string): Promise<Buffer> {
  let bytes = stream;
  for (const filter of filtersOf(about)) {
    if (filter.startsWith('F')) bytes = await inflated(bytes);
    else if (filter.endsWith('HexDecode') || filter === 'AHx') bytes = fromHex(bytes);
    else bytes = from85(bytes);
  }
  return bytes.subarray(0, MAX_STREAM_BYTES);
}

/** In the order in which they are taken off. */
function filtersOf(about: string): string[] {
  const [, filters = about] = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(about) ?? [];
  const names = filters.matchAll(/\/(FlateDecode|ASCIIHexDecode|ASCII85Decode|Fl|AHx|A85)\b/g);
  return [...names].map(([, name]) => name!).slice(0, MAX_FILTERS);
}

function inflated(bytes: Buffer): Promise<Buffer> {
  const limits = { maxOutputLength: MAX_STREAM_BYTES, finishFlush: FORGIVING };
  return unpack(bytes, limits).catch(() => Buffer.alloc(0));
}

/** Up to the end mark, without spaces; no more than is looked at. */
function textOf(bytes: Buffer, end: string): string {
  const text = bytes.toString('latin1', 0, MAX_STREAM_BYTES).replace(/\s/g, '');
  const stop = text.indexOf(end);
  return stop < 0 ? text : text.slice(0, stop);
}

function fromHex(bytes: Buffer): Buffer {
  const digits = textOf(bytes, '>');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** Five signs for four bytes; `z` for four that are nought. */
function from85(bytes: Buffer): Buffer {
  const signs = textOf(bytes, '~>').replace(/^<~/, '').replaceAll('z', '!!!!!');
  const whole = signs.length - (signs.length % 5 || 5);
  const last = signs.slice(whole);
  const out = Buffer.alloc(Math.ceil(signs.length / 5) * 4);
  const filled = signs.slice(0, whole) + last.padEnd(5, 'u');
  for (let at = 0; at + 5 <= filled.length; at += 5) {
    let value = 0;
    for (let place = 0; place < 5; place += 1) value = value * 85 + filled.charCodeAt(at + place) - 33;
    out.writeUInt32BE(Math.min(Math.max(value, 0), 0xffff_ffff), (at / 5) * 4);
  }
  return out.subarray(0, Math.max(0, out.length - (5 - last.length)));
}
