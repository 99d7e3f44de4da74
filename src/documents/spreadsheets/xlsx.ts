import { Archive } from './archive.js';
import { tooMany, unreadable } from './file-refusal.js';
import { MAX_CELLS } from './limits.js';
import { OldFontTexts } from './old-font-texts.js';
import { type Relationship, partOf, readWorkbook, relationshipsOf } from './package-parts.js';
import { readSharedStrings } from './shared-strings-part.js';
import { type SheetSurroundings, readSheet } from './sheet-part.js';
import type { Sheet, Spreadsheet } from './spreadsheet.js';
import { readStyles } from './styles-part.js';

/** Sheets that hold no rows: passed over, as one does not see rows in them. */
const WITHOUT_ROWS = new Set(['chartsheet', 'dialogsheet']);

export async function readXlsx(content: Buffer): Promise<Spreadsheet> {
  const archive = await Archive.open(content);
  const main = partOf(await relationshipsOf(archive, ''), 'officeDocument');
  if (!main) throw unreadable('no workbook');
  const book = await readWorkbook(archive, main);
  const relationships = await relationshipsOf(archive, main);
  const oldFonts = new OldFontTexts();
  const around = await surroundings(archive, relationships, book.from1904, oldFonts);

  const sheets: Sheet[] = [];
  const seen = new Set<string>();
  for (const { name, hidden, relationship } of book.sheets) {
    const found = relationships.get(relationship);
    if (found && WITHOUT_ROWS.has(found.type)) continue;
    if (found?.type !== 'worksheet' || !found.part) throw unreadable('a sheet that is not there');
    if (seen.has(found.part)) throw unreadable('two sheets of one part');
    seen.add(found.part);
    sheets.push({ name, hidden, rows: await readSheet(archive.part(found.part), around) });
  }
  if (sheets.length === 0) throw unreadable('no sheet');
  return { format: 'xlsx', sheets, oldFont: oldFonts.decide() ? 'tcvn3' : null };
}

async function surroundings(
  archive: Archive,
  relationships: Map<string, Relationship>,
  from1904: boolean,
  oldFonts: OldFontTexts,
): Promise<SheetSurroundings> {
  const strings = partOf(relationships, 'sharedStrings');
  const styles = partOf(relationships, 'styles');
  let cells = 0;
  return {
    texts: strings ? await readSharedStrings(archive.part(strings)) : [],
    styles: styles ? await readStyles(archive.part(styles)) : [],
    from1904,
    hear(cell, text, { font }) {
      cells += 1;
      if (cells > MAX_CELLS) throw tooMany('cells');
      if (text && cell.kind === 'text') oldFonts.hear(cell, text, font);
    },
  };
}
