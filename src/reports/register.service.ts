import { type ReadStream, createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { commitmentRows } from '../commitments/commitment-rows.query.js';
import { commitmentCount } from '../commitments/commitment.query.js';
import { rowOf } from '../commitments/commitment.sheet.js';
import type { FormRow } from '../documents/workbooks/form.js';
import { writeFormWorkbook } from '../documents/workbooks/form-workbook.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { vietnameseNumber } from '../shared/text.js';
import { ExportLog } from './export-log.js';
import { Letterhead } from './letterhead.js';
import type { RegisterQuery } from './register.dto.js';
import { registerForm } from './register-form.js';
import { sheetNames } from './sheet-names.query.js';

/** The register of items as a file: the rows of the list on the screen, all pages of it. */
@Injectable()
export class RegisterService {
  /** Rows of a file; what is larger is asked for in parts. */
  most = 100_000;
  /** Where files stand while they are sent. */
  folder = tmpdir();

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly letterhead: Letterhead,
    private readonly log: ExportLog,
  ) {}

  /** The file; it is removed when it was read or left. `gone` tells that nobody waits for it any more. */
  async file(actor: Actor, query: RegisterQuery, gone: AbortSignal): Promise<ReadStream> {
    const n = await commitmentCount(this.database.manager, actor, query, this.clock.today());
    if (n > this.most) throw tooLarge(n, this.most);
    const folder = await mkdtemp(join(this.folder, 'lam-theo-bac-register-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const path = join(folder, 'register.xlsx');
      const rows = await this.write(path, actor, query, gone);
      await this.log.record(actor, { name: 'commitments.xlsx', filter: { ...query }, rows });
      return createReadStream(path).once('close', () => void remove());
    } catch (error) {
      await remove();
      throw error;
    }
  }

  private async write(path: string, actor: Actor, query: RegisterQuery, gone: AbortSignal): Promise<number> {
    const { manager } = this.database;
    const today = this.clock.today();
    const names = await sheetNames(manager);
    const rows = async function* (): AsyncGenerator<FormRow> {
      for await (const item of commitmentRows(manager, actor, query, today)) {
        gone.throwIfAborted();
        yield rowOf(item, names.words);
      }
    };
    const head = await this.letterhead.read(query.to ?? query.year);
    const form = registerForm(query, { ...head, today, names, rows: rows() });
    return (await writeFormWorkbook(path, form)).rows;
  }
}

const tooLarge = (n: number, max: number) =>
  new Problem('export.too-large', { n: vietnameseNumber(n), max: vietnameseNumber(max) });
