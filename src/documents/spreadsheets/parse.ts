import { readCsv } from './csv.js';
import { FileRefusal } from './file-refusal.js';
import type { Spreadsheet } from './spreadsheet.js';
import { readXlsx } from './xlsx.js';

/**
 * Reads a file in this process: the child's whole task. Throws a `FileRefusal` and nothing else; what a library
 * found wrong is its cause.
 */
export async function parse(format: Spreadsheet['format'], content: Buffer): Promise<Spreadsheet> {
  try {
    return format === 'xlsx' ? await readXlsx(content) : readCsv(content);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal('file.unreadable', 'broken', { cause: error });
  }
}
