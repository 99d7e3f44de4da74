// What Unicode calls ignorable (zero-width marks, soft hyphen, byte order mark, fillers, tags …), bidirectional marks,
// halves of characters, and control characters except tab and line feed.
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufff9-\ufffb]/gu;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
const MARKS = /\p{M}/gu;

/** What is stored: NFC, without invisible characters, ordinary spaces, trimmed, lines kept. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .normalize('NFC')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** True when `cleanText` removed characters that the eye does not see. */
export function hasInvisible(text: string): boolean {
  INVISIBLE.lastIndex = 0;
  return INVISIBLE.test(text.replace(/\r\n?/g, '\n'));
}

/**
 * The form in which texts are searched: lower case, without marks and đ. As marks go, the two ways to place a
 * tone (hòa, hoà) fold to the same letters.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Escapes the wildcards of LIKE. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Length as a reader counts it: code points of the NFC form. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** 2517 → 2.517 */
export function vietnameseNumber(value: number): string {
  return new Intl.NumberFormat('vi-VN').format(value);
}
