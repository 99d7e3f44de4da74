import { unpacked } from './pdf-filters.js';
import { type Letters, lettersOf } from './pdf-letters.js';
import { textOfString } from './pdf-strings.js';

const MB = 1_048_576;
/** Inflated bytes that are looked at, in all: some thousand pages. */
const MAX_BYTES = 32 * MB;
const MAX_OBJECTS = 20_000;
const MAX_ABOUT = 20_000;

/** What of a PDF matters for reading it. */
export interface PdfParts {
  /** Drawing orders. */
  pages: string[];
  /** Remarks, and what the file tells of itself. */
  texts: string[];
  tables: Letters[];
  /** Tables of letters by the name of a font; pages may give one name to several. */
  fonts: Map<string, Letters[]>;
}

interface Found {
  number: number;
  about: string;
  stream: Buffer | null;
}

/** Pictures, fonts and their like hold no words. */
const WITHOUT_WORDS =
  /\/Subtype\s*\/Image|\/Length1\b|\/Type\s*\/(?:XRef|Metadata)|\/(?:DCT|JPX|CCITTFax|JBIG2|LZW|RunLength)Decode/;

export async function partsOf(content: Buffer): Promise<PdfParts> {
  const parts: PdfParts = { pages: [], texts: [], tables: [], fonts: new Map() };
  const abouts = new Map<number, string>();
  const byObject = new Map<number, Letters>();
  let left = MAX_BYTES;
  for (const { number, about, stream } of objectsOf(content)) {
    abouts.set(number, about);
    if (!stream || WITHOUT_WORDS.test(about)) continue;
    const text = (await unpacked(stream, about)).toString('latin1');
    left -= text.length;
    if (left < 0) break;
    const letters = lettersOf(text);
    if (letters) {
      byObject.set(number, letters);
      parts.tables.push(letters);
    } else if (/\/Type\s*\/ObjStm/.test(about)) addPacked(abouts, about, text);
    else if (/T[jJ]\b|['"]\s/.test(text)) parts.pages.push(text);
  }
  for (const about of abouts.values()) parts.texts.push(...textsOf(about));
  nameFonts(parts.fonts, abouts, byObject);
  return parts;
}

function* objectsOf(content: Buffer): Generator<Found> {
  let at = 0;
  for (let n = 0; n < MAX_OBJECTS; n += 1) {
    const word = content.indexOf(' obj', at);
    if (word < 0) return;
    const number = Number(
      /(\d+) \d+$/.exec(content.toString('latin1', Math.max(0, word - 20), word))?.[1] ?? -1,
    );
    const end = content.indexOf('endobj', word);
    const stream = content.indexOf('stream', word);
    const last = end < 0 ? content.length : end;
    const withStream = stream >= 0 && stream < last;
    const about = content.toString(
      'latin1',
      word + 4,
      Math.min(withStream ? stream : last, word + MAX_ABOUT),
    );
    if (!withStream) {
      at = last;
      yield { number, about, stream: null };
      continue;
    }
    const start = stream + 6 + (content[stream + 6] === 0x0d ? 2 : 1);
    const stop = content.indexOf('endstream', start);
    if (stop < 0) return;
    at = stop + 9;
    yield { number, about, stream: content.subarray(start, stop) };
  }
}

const TEXTS =
  /\/(?:Contents|RC|Title|Subject|Keywords)\s*(\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]+>)/g;

/** What is written beside the pages: the words of a remark, typed onto a page as well, and the title of the file. */
const textsOf = (about: string): string[] =>
  [...about.matchAll(TEXTS)].map(([, text]) => textOfString(text!).replace(/<[^>]*>/g, '\n'));

/** Objects that are packed together: their numbers and places stand in front. */
function addPacked(abouts: Map<number, string>, about: string, text: string): void {
  const first = Number(/\/First\s+(\d+)/.exec(about)?.[1] ?? 0);
  const places = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].slice(0, MAX_OBJECTS);
  places.forEach(([, number, from], index) => {
    const to = places[index + 1]?.[2];
    const end = to === undefined ? text.length : first + Number(to);
    abouts.set(
      Number(number),
      text.slice(first + Number(from), Math.min(end, first + Number(from) + MAX_ABOUT)),
    );
  });
}

/** A font says which table is its own; pages say by which name they call it. */
function nameFonts(
  fonts: Map<string, Letters[]>,
  abouts: ReadonlyMap<number, string>,
  tables: ReadonlyMap<number, Letters>,
): void {
  const ofFont = new Map<number, Letters>();
  for (const [number, about] of abouts) {
    const letters = tables.get(Number(/\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(about)?.[1] ?? -1));
    if (letters) ofFont.set(number, letters);
  }
  for (const about of abouts.values()) {
    for (const [, name, number] of about.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/g)) {
      const letters = ofFont.get(Number(number));
      const known = fonts.get(name!) ?? [];
      if (letters && !known.includes(letters)) fonts.set(name!, [...known, letters]);
    }
  }
}
