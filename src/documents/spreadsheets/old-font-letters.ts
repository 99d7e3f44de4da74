import iconv from 'iconv-lite';
import { isSyllable } from './syllable.js';

/** An old font of the TCVN3 (ABC) family. Those with capitals only have no letters of their own for them. */
export type OldFontName = 'tcvn3' | 'tcvn3-capitals';

/** `.VnTime`, `.VnArial` …; a name that ends in H, such as `.VnTimeH`, shows capitals. */
export function oldFontOf(font: string): OldFontName | null {
  if (!/^\.vn/i.test(font.trim())) return null;
  return /h$/i.test(font.trim()) ? 'tcvn3-capitals' : 'tcvn3';
}

// The 74 letters of the ABC fonts: small ones, and Ă Â Ê Ô Ơ Ư Đ. Other signs show as they are.
const LETTERS = new Map<string, string>();
for (let code = 0xa1; code <= 0xff; code += 1) {
  const letter = iconv.decode(Buffer.from([code]), 'tcvn').normalize('NFC');
  if (/^[\p{Ll}ĂÂÊÔƠƯĐ]$/u.test(letter)) LETTERS.set(String.fromCharCode(code), letter);
}

/** The letters that an ABC font shows for this text. It needs the soft hyphens that the text came with: they are ư. */
export function lettersOfTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/g, (sign) => LETTERS.get(sign) ?? sign);
}

/**
 * What a text by itself says about its letters. `plain`: none that differ; `unicode`: Vietnamese as it should be;
 * `tcvn3`: words that are Vietnamese only in an ABC font; `either`: words that make sense both ways (“Bé”, “Bộ”).
 */
export type Verdict = 'plain' | 'unicode' | 'tcvn3' | 'either';

const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u0300-\u036f\u1ea0-\u1ef9]/;
const WORDS = /[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g;

export function verdictOf(text: string): Verdict {
  if (UNICODE_ONLY.test(text)) return 'unicode';
  let old = 0;
  let modern = 0;
  let possible = false;
  for (const [word] of text.matchAll(WORDS)) {
    const asOld = isSyllable(lettersOfTcvn3(word)) && !isUnit(word);
    const asIs = isSyllable(asRead(word));
    if (asOld && !asIs) old += 1;
    if (asIs && !asOld) modern += 1;
    possible ||= asOld;
  }
  if (old > modern) return 'tcvn3';
  if (modern > 0) return modern > old ? 'unicode' : 'either';
  return possible ? 'either' : 'plain';
}

/** A word without what is no letter of it: soft hyphens, and the quotes and signs around it. */
const asRead = (word: string) => word.replaceAll('\u00ad', '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** “µm”, and a sign alone such as “§ 5”, are no words. */
const isUnit = (word: string) => word.length < 2 || word.startsWith('µ');
