import type { OldFont, SheetRow, Spreadsheet } from './spreadsheet.js';

/** What the server asks the process that reads. */
export interface ReadRequest {
  format: Spreadsheet['format'];
  content: Buffer;
}

/** What that process says: that it is there, then the spreadsheet in pieces that one turn of the event loop takes. */
export type ReadMessage =
  | { kind: 'ready' }
  | { kind: 'sheet'; name: string; hidden: boolean }
  | { kind: 'rows'; rows: SheetRow[] }
  | { kind: 'end'; format: Spreadsheet['format']; oldFont: OldFont | null }
  | { kind: 'refusal'; code: 'file.unreadable' | 'file.too-many-rows' };
