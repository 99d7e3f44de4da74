import { TextDecoder } from 'node:util';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { type Attributes, type PartListener, readPart } from '../spreadsheets/xml-part.js';
import type { LineTest } from './line-test.js';

/** Inflated bytes that are looked at, in all parts together: some thousand pages. */
const MAX_BYTES = 32 * 1_048_576;
const MAX_PARTS = 400;

/** The parts with words that a reader sees, and their outermost element. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/i, 'hdr'],
  [/^word\/document\d*\.xml$/i, 'document'],
  [/^word\/footer\d*\.xml$/i, 'ftr'],
  [/^word\/footnotes\d*\.xml$/i, 'footnotes'],
  [/^word\/endnotes\d*\.xml$/i, 'endnotes'],
  [/^word\/comments\d*\.xml$/i, 'comments'],
  [/^(?:word|xl)\/diagrams\/data\d*\.xml$/i, 'dataModel'],
  [/^(?:word|xl)\/charts\/chart\d*\.xml$/i, 'chartSpace'],
  [/^docprops\/core\.xml$/i, 'coreProperties'],
  [/^docprops\/custom\.xml$/i, 'Properties'],
  [/^xl\/comments(?:\/comment)?\d*\.xml$/i, 'comments'],
  [/^xl\/threadedcomments\/threadedcomment\d*\.xml$/i, 'ThreadedComments'],
  [/^xl\/sharedstrings\.xml$/i, 'sst'],
  [/^xl\/drawings\/drawing\d+\.xml$/i, 'wsDr'],
  [/^xl\/worksheets\/sheet\d+\.xml$/i, 'worksheet'],
];

/** True when the test holds for a line of an Office file. What cannot be read has no lines. */
export async function anyOfficeLine(content: Buffer, test: LineTest): Promise<boolean> {
  const zip = await fromBufferPromise(content);
  const budget = { left: MAX_BYTES };
  let parts = 0;
  for await (const entry of zip.eachEntry()) {
    const root = PARTS.find(([name]) => name.test(entry.fileName))?.[1];
    if (!root) continue;
    parts += 1;
    if (parts > MAX_PARTS) return false;
    const lines = new Lines(test);
    await readPart(asUtf8(inflated(zip, entry, budget)), root, lines).catch(() => undefined);
    if (lines.found) return true;
  }
  return false;
}

/** Sizes are counted as the bytes come: what the archive tells of them is not trusted. */
async function* inflated(zip: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<Buffer> {
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer;
    budget.left -= bytes.length;
    if (budget.left < 0) throw new Error('enough was read');
    yield bytes;
  }
}

/** A part may be written in UTF-16 as well: told by its first bytes. */
async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    const isFirst = decoder === undefined;
    if (decoder === undefined) decoder = wideDecoder(chunk);
    if (decoder === null) yield chunk;
    else {
      const text = decoder.decode(chunk, { stream: true });
      yield Buffer.from(
        isFirst ? text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, '$1') : text,
      );
    }
  }
}

function wideDecoder([first, second]: Buffer): TextDecoder | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be');
  return null;
}

/** Paragraphs, cells, lines of a heading: what stands on a line of its own. */
const ENDS = new Set(['p', 'si', 'is', 'tab', 'br', 'cr']);
/** What a file tells of itself, and an answer to a remark. */
const LONE = new Set([
  'title',
  'subject',
  'keywords',
  'description',
  'category',
  'contentStatus',
  'lpwstr',
  'text',
]);
const HEADINGS = /^(odd|even|first)(Header|Footer)$/;

/** Gathers the words of a part into lines. A paragraph may hold a box with paragraphs of its own. */
class Lines implements PartListener {
  found = false;
  private readonly unfinished: string[] = [''];
  private capitals = false;

  constructor(private readonly test: LineTest) {}

  open(name: string, _parent: string, attributes: Attributes): void {
    if (name === 'p') this.unfinished.push('');
    if (name === 'r') this.capitals = false;
    if (name === 'caps') this.capitals = !/^(0|false|off)$/.test(valueOf(attributes));
    if (name === 'tab' || name === 'br' || name === 'cr') this.end();
    // Letters drawn across a page.
    if (name === 'textpath') this.look(attributes.string ?? '');
  }

  text(text: string, name: string): void {
    if (name === 't' || LONE.has(name)) this.add(this.capitals ? text.toUpperCase() : text);
    else if (HEADINGS.test(name)) this.look(text.replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/g, '\n'));
  }

  close(name: string): void {
    if (!ENDS.has(name) && !LONE.has(name)) return;
    this.end();
    if (name === 'p' && this.unfinished.length > 1) this.unfinished.pop();
  }

  private add(text: string): void {
    this.unfinished[this.unfinished.length - 1] += text;
  }

  private end(): void {
    this.look(this.unfinished.at(-1) ?? '');
    this.unfinished[this.unfinished.length - 1] = '';
  }

  private look(line: string): void {
    this.found ||= line !== '' && this.test(line);
  }
}

/** `w:val`, whatever the prefix. */
const valueOf = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name.endsWith('val'))?.[1] ?? '';
