import { parse as parseCsv } from 'csv-parse/sync';
import { cleanText } from '../../shared/text.js';
import { type CsvText, asLatin, decodeCsv, inOldFont } from './csv-text.js';
import { tooMany, unreadable } from './file-refusal.js';
import { EXCEL_ROWS, MAX_CELLS, MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from './limits.js';
import { OldFontTexts } from './old-font-texts.js';
import { plainText } from './rich-text.js';
import type { Cell, SheetRow, Spreadsheet, TextCell } from './spreadsheet.js';

/** Every value is a text, as it was typed. The one sheet has no name of its own. */
export function readCsv(content: Buffer): Spreadsheet {
  const decoded = decodeCsv(content);
  // A file of empty lines would take the parser too long.
  if ((decoded.text.match(/\r\n?|\n/g)?.length ?? 0) > EXCEL_ROWS) throw tooMany('lines');
  const { delimiter, text } = delimited(decoded.text);
  const cells = new CsvCells(decoded);
  const rows: SheetRow[] = [];
  let number = 0;
  parseCsv(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    on_record: (record: string[]) => {
      number += 1;
      const row = cells.row(number, record);
      if (row.cells.length === 0) return null;
      if (rows.length === MAX_ROWS) throw tooMany('rows');
      rows.push(row);
      return null;
    },
  });
  return { format: 'csv', sheets: [{ name: '', hidden: false, rows }], oldFont: cells.oldFont() };
}

/** Makes cells of fields, in the encoding that the file turned out to have. */
class CsvCells {
  private readonly oldFonts = new OldFontTexts();
  private converted = false;
  private number = 0;

  constructor(private readonly decoded: CsvText) {}

  row(number: number, fields: readonly string[]): SheetRow {
    const cells: (Cell | null)[] = [];
    for (const [column, field] of fields.entries()) {
      const cell = this.cell(field);
      if (!cell) continue;
      if (column >= MAX_COLUMNS) throw tooMany('columns');
      this.number += 1;
      if (this.number > MAX_CELLS) throw tooMany('cells');
      while (cells.length < column) cells.push(null);
      cells.push(cell);
    }
    return { number, cells };
  }

  oldFont(): Spreadsheet['oldFont'] {
    // Old letters may also have been saved as Unicode, as in a workbook.
    if (!this.decoded.oldFont) return this.oldFonts.decide() ? 'tcvn3' : null;
    return this.converted ? this.decoded.oldFont : null;
  }

  private cell(field: string): TextCell | null {
    if (field.length > MAX_CELL_CHARACTERS) throw unreadable('a text longer than a cell');
    const { oldFont } = this.decoded;
    return oldFont ? this.oldCell(field, oldFont) : this.unicodeCell(field);
  }

  private unicodeCell(field: string): TextCell | null {
    const told = plainText(field);
    if (told.text === '') return null;
    const cell: TextCell = { kind: 'text', text: told.text };
    this.oldFonts.hear(cell, told, null);
    return cell;
  }

  private oldCell(field: string, oldFont: NonNullable<CsvText['oldFont']>): TextCell | null {
    const text = cleanText(asLatin(field));
    const converted = cleanText(inOldFont(field, oldFont));
    if (converted === text) return text === '' ? null : { kind: 'text', text };
    this.converted = true;
    return { kind: 'text', text, converted };
  }
}

const DELIMITERS = [';', '\t', ','];
/** Stands for “none”: a file with this character was refused. */
const NO_DELIMITER = '\u001f';
const LINES_TO_LOOK_AT = 20;

/**
 * The sign between values: the one of which most lines hold the same number, outside quotes; of two such signs the
 * one that makes more columns. Excel says it itself in a first line `sep=;`, which it does not count as a row.
 */
function delimited(text: string): { delimiter: string; text: string } {
  const told = /^sep=([;,\t])(\r\n|\n|\r)/.exec(text);
  if (told) return { delimiter: told[1]!, text: text.slice(told[0].length) };
  const lines = firstLines(text);
  const [best] = DELIMITERS.map((sign) => ({ sign, ...mostCommonNumber(lines, sign) }))
    .filter((found) => found.lines * 2 >= lines.length)
    .sort((a, b) => b.lines - a.lines || b.number - a.number);
  return { delimiter: best?.sign ?? NO_DELIMITER, text };
}

/** How often `sign` stands in most lines that have it, and in how many of them. */
function mostCommonNumber(lines: readonly string[], sign: string): { number: number; lines: number } {
  const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
  const best = { number: 0, lines: 0 };
  for (const number of counts) {
    const same = counts.filter((count) => count === number).length;
    if (same > best.lines || (same === best.lines && number > best.number))
      Object.assign(best, { number, lines: same });
  }
  return best;
}

/** Lines that are not blank, without what stands in quotes. */
function firstLines(text: string): string[] {
  const start = text.slice(0, LINES_TO_LOOK_AT * MAX_CELL_CHARACTERS);
  const lines = start.replace(/"[^"]*("|$)/g, '').split(/\r\n|\n|\r/);
  return lines.filter((line) => line.trim() !== '').slice(0, LINES_TO_LOOK_AT);
}
