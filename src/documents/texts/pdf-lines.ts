import type { LineTest } from './line-test.js';
import { LATIN, type Letters, read } from './pdf-letters.js';
import { type PdfParts, partsOf } from './pdf-objects.js';
import { type Run, runsOf } from './pdf-runs.js';

const MAX_READINGS = 60;

/** Which table reads a font. */
type Reading = (font: string) => Letters;

/**
 * True when the test holds for a line of a PDF whose text can be copied. What cannot be read, such as a scan, has no
 * lines.
 */
export async function anyPdfLine(content: Buffer, test: LineTest): Promise<boolean> {
  const parts = await partsOf(content);
  if (parts.texts.some((text) => text.split(/[\r\n]+/).some((line) => line !== '' && test(line))))
    return true;
  const readings = readingsOf(parts);
  for (const page of parts.pages) {
    const lines = linesOf(runsOf(page));
    if (readings.some((reading) => lines.some((line) => wordings(line, reading).some(test)))) return true;
    // Others may have their turn between two pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}

/** By the names of fonts; and where these are not found, each table for all: the wrong one makes no sense of a text. */
function readingsOf({ fonts, tables }: PdfParts): Reading[] {
  const depth = Math.max(0, ...[...fonts.values()].map((known) => known.length));
  const named = Array.from({ length: depth }, (_, index): Reading => (font) => {
    const known = fonts.get(font) ?? [LATIN];
    return known[Math.min(index, known.length - 1)] ?? LATIN;
  });
  const each = [LATIN, ...tables].map(
    (letters): Reading =>
      () =>
        letters,
  );
  return [...named, ...each].slice(0, MAX_READINGS);
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
function wordings(line: Run[], reading: Reading): string[] {
  const pieces = line.map(({ font, pieces: codes }) =>
    codes.map((code) => (code === '' ? ' ' : read(reading(font), code))),
  );
  const texts = pieces.map((run) => run.join(''));
  if (texts.every((text) => text.trim() === '')) return [];
  return [texts.join(''), texts.join(' '), ...(pieces.length > 1 ? [filled(pieces)] : [])];
}

/** Letters that a font lacks are drawn from another one into the gaps that the first leaves. */
function filled([first = [], ...others]: string[][]): string {
  const letters = others.flat().filter((piece) => piece !== ' ');
  return (
    first.map((piece) => (piece === ' ' ? (letters.shift() ?? ' ') : piece)).join('') + letters.join(' ')
  );
}
