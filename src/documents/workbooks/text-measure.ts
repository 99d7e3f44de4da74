import { type Font, openSync } from 'fontkit';
import { FONT_FILES } from '../papers/fonts.js';
import { FONT_SIZE } from './sheet-style.js';

export type Weight = 'regular' | 'bold';

/** Height in points of one line of 12 point Times New Roman, as Excel sets it. */
export const LINE_HEIGHT = 15.75;
/** No row of Excel is higher. */
const MAX_HEIGHT = 409;
/** Width of one unit of a column (a digit of the workbook's default font), and of a point, in pixels. */
const COLUMN_UNIT = 7;
const PIXELS_PER_POINT = 96 / 72;
/** Excel breaks a line a little earlier than the letters ask for. */
const SLACK = 0.97;

const NEW_LINE = 10;
const SPACE = 32;

const advances = new Map<Weight, (code: number) => number>();

/** Height in points of a row that holds a text in a column; `size` in points. */
export function heightOf(
  text: string,
  columnWidth: number,
  weight: Weight = 'regular',
  size = FONT_SIZE,
): number {
  return heightOfLines(linesOf(text, columnWidth, weight, size), size);
}

export function heightOfLines(lines: number, size = FONT_SIZE): number {
  return Math.min(MAX_HEIGHT, (lines * LINE_HEIGHT * size) / FONT_SIZE);
}

/** How many lines a wrapped text takes in a column of this width (in characters, as Excel counts). */
export function linesOf(
  text: string,
  columnWidth: number,
  weight: Weight = 'regular',
  size = FONT_SIZE,
): number {
  const pixels = size * PIXELS_PER_POINT;
  const room = (columnWidth * COLUMN_UNIT * SLACK) / pixels;
  // No letter is wider than its height: a short text needs no measuring.
  if (text.length <= room && !text.includes('\n')) return 1;
  return wrapped(text, room, advancesOf(weight));
}

/** Words go to the next line when they do not fit; one that is longer than a line is broken. `room` in ems. */
function wrapped(text: string, room: number, advanceOf: (code: number) => number): number {
  let [lines, line, word] = [1, 0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === NEW_LINE) {
      [lines, line, word] = [lines + 1, 0, 0];
      continue;
    }
    const advance = advanceOf(code);
    line += advance;
    // A space may hang over the edge.
    word = code === SPACE ? 0 : word + advance;
    if (line <= room || code === SPACE) continue;
    lines += 1;
    if (word === line) word = advance;
    line = word;
  }
  return lines;
}

/** Advance of a code unit in ems, looked up once a letter. */
function advancesOf(weight: Weight): (code: number) => number {
  const known = advances.get(weight);
  if (known) return known;
  const font = openSync(FONT_FILES[weight === 'bold' ? 2 : 0] ?? '') as Font;
  const widths = new Float32Array(0x10000).fill(-1);
  const measured = (code: number) => {
    const width = widths[code] ?? 0;
    if (width >= 0) return width;
    return (widths[code] = font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm);
  };
  advances.set(weight, measured);
  return measured;
}
