import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Problem } from '../../shared/problems.js';
import { cleanText } from '../../shared/text.js';
import { readInChild } from './child-reading.js';
import { kindOf } from './file-kind.js';
import { FileRefusal } from './file-refusal.js';
import { MAX_FILE_BYTES, MAX_FILE_MB, MAX_ROWS } from './limits.js';
import type { Spreadsheet, SpreadsheetFile } from './spreadsheet.js';

const CHILD_LIMITS = { heapMb: 256, seconds: 10 };
const MAX_WAITING = 8;

/**
 * Reads uploaded .xlsx and .csv files, each in a process of its own, one at a time. Every refusal is a `Problem`:
 * `file.too-big`, `file.protected`, `file.old-excel`, `file.too-many-rows`, `server.busy`, and `file.unreadable` for
 * all that is wrong inside a file, without a word of what.
 */
@Injectable()
export class SpreadsheetReader implements OnModuleDestroy {
  /** `SPREADSHEET_CHILD` names the program of the process where it does not lie beside this file. */
  private readonly childFile =
    process.env.SPREADSHEET_CHILD || fileURLToPath(new URL('./read-child.js', import.meta.url));
  private readonly stop = new AbortController();
  private underWay = 0;
  private last: Promise<unknown> = Promise.resolve();

  async read({ name, content }: SpreadsheetFile): Promise<Spreadsheet> {
    if (content.length > MAX_FILE_BYTES) throw new Problem('file.too-big', { max: MAX_FILE_MB });
    const kind = kindOf(name, content);
    if (kind === 'protected') throw new Problem('file.protected');
    if (kind === 'old-excel') throw new Problem('file.old-excel');
    const shown = cleanText(name);
    if (kind === 'other') throw new Problem('file.unreadable', { name: shown });
    try {
      const read = await this.inTurn(() =>
        readInChild(this.childFile, { format: kind, content }, CHILD_LIMITS, this.stop.signal),
      );
      // As Excel names the one sheet of such a file.
      if (kind === 'csv') read.sheets[0]!.name = shown.replace(/\.[^.]*$/, '');
      return read;
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      throw new Problem(error.code, { name: shown, max: MAX_ROWS });
    }
  }

  onModuleDestroy(): void {
    this.stop.abort();
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay > MAX_WAITING) throw new Problem('server.busy', { seconds: 10 });
    this.underWay += 1;
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.underWay -= 1;
    }
  }
}
