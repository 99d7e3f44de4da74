import iconv from 'iconv-lite';
import { unreadable } from './file-refusal.js';
import { lettersOfTcvn3 } from './old-font-letters.js';
import type { OldFont } from './spreadsheet.js';
import { isSyllable } from './syllable.js';

export interface CsvText {
  /** Unicode; or, in an old encoding, one character a byte: commas and quotes are the same in all of them. */
  text: string;
  oldFont: OldFont | null;
}

/** The text of a file that names no encoding: by its mark, else UTF-8 if it is that, else an old Vietnamese one. */
export function decodeCsv(content: Buffer): CsvText {
  const decoded = unicodeText(content) ?? oldText(content);
  if (/[\u0000-\u0008\u000e-\u001f]/.test(decoded.text)) throw unreadable('no text');
  if (/^\s*(<[!?a-z]|%PDF|\{\\rtf)/i.test(decoded.text)) throw unreadable('HTML, XML or a paper');
  return decoded;
}

function unicodeText(content: Buffer): CsvText | null {
  const mark = content.readUIntBE(0, Math.min(2, content.length));
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(content), oldFont: null };
  } catch {
    return null;
  }
}

const ENOUGH_TO_TELL = 200_000;

/** Takes the encoding in which more words could be Vietnamese; refuses when in none at least half of them could. */
function oldText(content: Buffer): CsvText {
  const text = content.toString('latin1');
  const start = text.slice(0, ENOUGH_TO_TELL);
  const words = [...start.matchAll(/[A-Za-z\u0080-\u00ff]*[\u0080-\u00ff][A-Za-z\u0080-\u00ff]*/g)];
  const count = (oldFont: OldFont) =>
    words.filter(([word]) => isSyllable(inOldFont(word, oldFont).trim())).length;
  const [tcvn3, windows] = [count('tcvn3'), count('windows-1258')];
  if (Math.max(tcvn3, windows) * 2 < words.length) throw unreadable('an unknown encoding');
  const oldFont = tcvn3 > windows ? 'tcvn3' : 'windows-1258';
  if (/[\u0080-\u009f\ufffd]/.test(inOldFont(text, oldFont))) throw unreadable('an unknown encoding');
  return { text, oldFont };
}

/** What the bytes of an old encoding (one character a byte) say. */
export function inOldFont(bytes: string, oldFont: OldFont): string {
  return oldFont === 'tcvn3'
    ? lettersOfTcvn3(asLatin(bytes))
    : iconv.decode(Buffer.from(bytes, 'latin1'), 'windows-1258').normalize('NFC');
}

const LATIN = new TextDecoder('windows-1252');

/** The bytes as a program shows them that knows nothing of the old encoding. */
export const asLatin = (bytes: string): string => LATIN.decode(Buffer.from(bytes, 'latin1'));
