import { posix } from 'node:path';
import { cleanText } from '../../shared/text.js';
import type { Archive } from './archive.js';
import { unreadable } from './file-refusal.js';
import { type Attributes, readPart } from './xml-part.js';

export interface Relationship {
  /** Last word of the type, such as `worksheet`: the words before it differ between two editions of the standard. */
  type: string;
  /** Name of the part in the archive; null: outside of the file, where nothing is ever fetched. */
  part: string | null;
}

export interface WorkbookPart {
  /** Serial numbers of dates count from 1904. */
  from1904: boolean;
  sheets: { name: string; hidden: boolean; relationship: string }[];
}

/** What a part names, by identifier; `''` is the package itself. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  await readPart(archive.part(file), 'Relationships', {
    open(name, _parent, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const inside = TargetMode !== 'External';
      const target = posix.join(Target.startsWith('/') ? '' : folder, Target).replace(/^\//, '');
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: inside ? target : null });
    },
  });
  return found;
}

/** The part of the first relationship of a type, or null. */
export function partOf(relationships: Map<string, Relationship>, type: string): string | null {
  for (const one of relationships.values()) if (one.type === type) return one.part;
  return null;
}

/** The workbook's own part: which sheets there are, in which order. */
export async function readWorkbook(archive: Archive, part: string): Promise<WorkbookPart> {
  const book: WorkbookPart = { from1904: false, sheets: [] };
  await readPart(archive.part(part), 'workbook', {
    open(name, parent, attributes) {
      if (name === 'workbookPr') book.from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet' && parent === 'sheets') book.sheets.push(sheetOf(attributes));
    },
  });
  return book;
}

function sheetOf(attributes: Attributes): WorkbookPart['sheets'][number] {
  // The prefix of the relationship's namespace is the writer's choice; `sheetId` has none.
  const relationship = Object.keys(attributes).find((name) => name.endsWith(':id'));
  if (!relationship || !attributes.name || attributes.name.length > 255)
    throw unreadable('a sheet without a name');
  return {
    name: cleanText(attributes.name),
    hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
    relationship: attributes[relationship]!,
  };
}
