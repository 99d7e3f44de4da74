/** The process that reads one uploaded file. It sees nothing of the server: no environment, no files, no database. */
import { FileRefusal } from './file-refusal.js';
import { parse } from './parse.js';
import type { ReadMessage, ReadRequest } from './read-messages.js';
import type { SheetRow, Spreadsheet } from './spreadsheet.js';

const CELLS_A_MESSAGE = 4_000;

process.once('message', (request: ReadRequest) => void answer(request));
// The server has what it wanted, or is gone.
process.once('disconnect', () => process.exit());
await say({ kind: 'ready' });

async function answer({ format, content }: ReadRequest): Promise<void> {
  try {
    await tell(await parse(format, content));
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    await say({ kind: 'refusal', code: error.code });
  }
}

async function tell({ format, sheets, oldFont }: Spreadsheet): Promise<void> {
  for (const { name, hidden, rows } of sheets) {
    await say({ kind: 'sheet', name, hidden });
    for (const piece of pieces(rows)) await say({ kind: 'rows', rows: piece });
  }
  await say({ kind: 'end', format, oldFont });
}

function* pieces(rows: readonly SheetRow[]): Generator<SheetRow[]> {
  let piece: SheetRow[] = [];
  let cells = 0;
  for (const row of rows) {
    piece.push(row);
    cells += row.cells.length;
    if (cells < CELLS_A_MESSAGE) continue;
    yield piece;
    piece = [];
    cells = 0;
  }
  if (piece.length > 0) yield piece;
}

/** Waits until the message is under way, so that no more than one lies in memory. */
function say(message: ReadMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send!(message, undefined, {}, (error) => (error ? reject(error) : resolve()));
  });
}
