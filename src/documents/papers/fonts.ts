import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';

/** The fonts of the papers: the metrics of Times New Roman, every Vietnamese letter. */
export const FONT = 'Tinos';

const FOLDER = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const CUTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

export const FONT_FILES = CUTS.map((cut) => join(FOLDER, cut, `Tinos_${cut}.ttf`));
export const FONT_FOLDERS = CUTS.map((cut) => join(FOLDER, cut));

const POINT_IN_MM = 25.4 / 72;
const NO_BREAK = '\u00a0';
const opened = new Map<boolean, Font>();

function fontOf(bold: boolean): Font {
  const font = opened.get(bold) ?? (openSync(FONT_FILES[bold ? 2 : 0] ?? '') as Font);
  opened.set(bold, font);
  return font;
}

const widths = new Map<string, number>();

/** In ems; letters do not kern, as in Word. */
function letterWidth(letter: string, bold: boolean): number {
  const key = `${bold}${letter}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const font = fontOf(bold);
  const width = font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
  widths.set(key, width);
  return width;
}

/** Width of a line of text in millimetres; `size` in points. */
export function lineWidth(text: string, { size, bold }: { size: number; bold: boolean }): number {
  let ems = 0;
  for (const letter of text.normalize('NFC')) ems += letterWidth(letter, bold);
  return ems * size * POINT_IN_MM;
}

/** The text as lines of about the same length, as few as fit into `width` millimetres. */
export function balancedLines(
  text: string,
  format: { size: number; bold: boolean },
  width: number,
): string[] {
  const lines = brokenAt(text, format, width);
  for (let narrower = width; narrower > 0; narrower -= 2) {
    const closer = brokenAt(text, format, narrower);
    if (closer.length > lines.length) break;
    lines.splice(0, lines.length, ...closer);
  }
  return lines;
}

/** Words that lean on the next one, and words of several syllables: a line does not break within. */
const LEANING = /(^|\s)(các|và|của|số|năm|ngày|về|thuộc)$/i;
const COMPOUNDS =
  /học tập|làm theo|tư tưởng|đạo đức|phong cách|hồ chí minh|cơ quan|đơn vị|kho bạc|nhà nước|bảo hiểm|xã hội|nghệ an|đảng ủy|đảng bộ|chi bộ|kết quả|thực hiện|đẩy mạnh|kế hoạch|đầu tư|tài nguyên|môi trường|công nghệ|văn hóa|thông tin/gi;

function brokenAt(text: string, format: { size: number; bold: boolean }, width: number): string[] {
  const lines: string[] = [];
  for (const part of partsOf(text)) {
    const last = lines.at(-1);
    if (last !== undefined && lineWidth(`${last} ${part}`, format) <= width)
      lines.splice(-1, 1, `${last} ${part}`);
    else lines.push(part);
  }
  return lines;
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  const whole = text.replace(COMPOUNDS, (words) => words.replaceAll(' ', NO_BREAK));
  for (const word of whole.split(' ').map((one) => one.replaceAll(NO_BREAK, ' '))) {
    const last = parts.at(-1);
    if (last !== undefined && LEANING.test(last)) parts.splice(-1, 1, `${last} ${word}`);
    else parts.push(word);
  }
  return parts;
}
