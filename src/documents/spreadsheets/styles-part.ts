import { unreadable } from './file-refusal.js';
import { builtInFormat, isDateFormat } from './number-format.js';
import { type OldFontName, oldFontOf } from './old-font-letters.js';
import { type Attributes, type PartListener, readPart } from './xml-part.js';

export interface CellStyle {
  /** Code of the number format; null: none. */
  format: string | null;
  /** A number in this style shows as a date. */
  date: boolean;
  /** The font is one of the old ones. */
  font: OldFontName | null;
}

export const NO_STYLE: CellStyle = { format: null, date: false, font: null };

/** Styles of cells, in the order in which cells name them. */
export async function readStyles(bytes: AsyncIterable<Buffer>): Promise<CellStyle[]> {
  const part = new StylesPart();
  await readPart(bytes, 'styleSheet', part);
  return part.styles();
}

// Excel keeps 64.000 styles, and formats of 255 characters.
const MAX_STYLES = 100_000;
const MAX_FORMAT_LENGTH = 255;

class StylesPart implements PartListener {
  private readonly formats = new Map<string, string>();
  private readonly fonts: (OldFontName | null)[] = [];
  private readonly cells: { format: string; font: number }[] = [];

  open(name: string, parent: string, attributes: Attributes): void {
    if (name === 'numFmt' && parent === 'numFmts') this.addFormat(attributes);
    // Fonts of conditional formats come after those of cells, so they do not shift their numbers.
    if (name === 'font') this.fonts.push(null);
    if (name === 'name' && parent === 'font')
      this.fonts[this.fonts.length - 1] = oldFontOf(attributes.val ?? '');
    if (name === 'xf' && parent === 'cellXfs')
      this.cells.push({ format: attributes.numFmtId ?? '0', font: Number(attributes.fontId ?? 0) });
    if (this.cells.length > MAX_STYLES || this.fonts.length > MAX_STYLES) throw unreadable('too many styles');
  }

  private addFormat({ numFmtId = '', formatCode = '' }: Attributes): void {
    if (formatCode.length > MAX_FORMAT_LENGTH) throw unreadable('a number format without an end');
    this.formats.set(numFmtId, formatCode);
  }

  styles(): CellStyle[] {
    return this.cells.map(({ format: id, font }) => {
      const code = this.formats.get(id) ?? builtInFormat(Number(id));
      const format = code === null || /^general$/i.test(code) ? null : code;
      return { format, date: format !== null && isDateFormat(format), font: this.fonts[font] ?? null };
    });
  }
}
