import { SaxesParser } from 'saxes';
import { unreadable } from './file-refusal.js';
import { MAX_SILENT_BYTES, MAX_XML_DEPTH } from './limits.js';

export type Attributes = Readonly<Record<string, string>>;

/**
 * Hears of the elements of a part as they come, by name without prefix (some programs write `x:row`). `text` may
 * come in pieces. The names `parent` and `name` tell where: the formats read here need no more.
 */
export interface PartListener {
  open(name: string, parent: string, attributes: Attributes): void;
  text?(text: string, name: string, parent: string): void;
  close?(name: string, parent: string): void;
}

/** Reads a part of an .xlsx whose outermost element is `root`. A document type, and with it entities, is refused. */
export async function readPart(
  bytes: AsyncIterable<Buffer>,
  root: string,
  listener: PartListener,
): Promise<void> {
  const path: string[] = [];
  let silent = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw unreadable('a document type');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) throw unreadable('XML that is not UTF-8');
  });
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    const local = withoutPrefix(name);
    if (path.length === 0 && local !== root) throw unreadable(`not a ${root}`);
    if (path.length >= MAX_XML_DEPTH) throw unreadable('XML too deep');
    listener.open(local, path.at(-1) ?? '', attributes);
    path.push(local);
  });
  const hear = (text: string) => {
    silent = 0;
    listener.text?.(text, path.at(-1) ?? '', path.at(-2) ?? '');
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', () => {
    silent = 0;
    const name = path.pop() ?? '';
    listener.close?.(name, path.at(-1) ?? '');
  });

  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) {
    silent += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (silent > MAX_SILENT_BYTES) throw unreadable('XML without an end');
  }
  parser.write(decoder.decode()).close();
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
