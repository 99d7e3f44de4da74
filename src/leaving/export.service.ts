import { createHash } from 'node:crypto';
import { type ReadStream, createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { type Archive, type ArchivedFile, Packing } from './archive.js';
import { ExportContentsService, type Why } from './export-contents.service.js';
import { folderArchive } from './folder-archive.js';
import type { ExportQuery } from './leaving.dto.js';
import { mayLeave, readsExports } from './leaving.policy.js';
import { zipArchive } from './zip-archive.js';

const EXPORT = 'export.zip';

/** Everything of the bloc in one file, written down with its reason before it leaves. */
@Injectable()
export class ExportService {
  /** Where the file stands while it is sent. */
  folder = tmpdir();
  private running = false;

  constructor(
    private readonly database: DataSource,
    private readonly contents: ExportContentsService,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Every export there was, oldest first; for the leaders as well. */
  async log(actor: Actor): Promise<HistoryEntryOut[]> {
    if (!readsExports(actor)) throw new Problem('refused.role', { who: 'lãnh đạo hoặc quản trị hệ thống' });
    return this.history.of(this.database.manager, 'export', EXPORT);
  }

  /** The file for a reader; it is removed when it was read or left. */
  async file(actor: Actor, { decisionNumber, reason }: ExportQuery): Promise<ReadStream> {
    if (!mayLeave(actor)) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
    const folder = await mkdtemp(join(this.folder, 'lam-theo-bac-export-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const path = join(folder, EXPORT);
      await this.write(zipArchive(path, this.clock.now()), { actor, decisionNumber, reason }, path);
      return createReadStream(path).once('close', () => void remove());
    } catch (error) {
      await remove();
      throw error;
    }
  }

  /** For the operator at the command line: a .zip, or files below a folder. */
  async writeTo(path: string, reason: string): Promise<readonly ArchivedFile[]> {
    const why = { actor: null, decisionNumber: null, reason };
    if (path.endsWith('.zip')) return this.write(zipArchive(path, this.clock.now()), why, path);
    return this.write(folderArchive(path), why, join(path, 'manifest.json'));
  }

  /** One at a time: each reads the whole database. `sealed`: the file whose digest tells this export from any other. */
  private async write(archive: Archive, why: Why, sealed: string): Promise<readonly ArchivedFile[]> {
    if (this.running) throw new Problem('leaving.exporting');
    this.running = true;
    try {
      const files = await this.contents.write(new Packing(archive), why);
      await archive.close();
      await this.record(why, files, await digestOf(sealed));
      return files;
    } catch (error) {
      archive.abort(error);
      throw error;
    } finally {
      this.running = false;
    }
  }

  private async record(
    { actor, decisionNumber, reason }: Why,
    files: readonly ArchivedFile[],
    sha256: string,
  ): Promise<void> {
    const rows = files.reduce((sum, file) => sum + (file.path.startsWith('csv/') ? (file.rows ?? 0) : 0), 0);
    await this.database.transaction((tx) =>
      this.history.record(tx, actor, {
        subjectType: 'export',
        subjectId: EXPORT,
        action: 'export',
        reason,
        changes: { filter: { decisionNumber }, rows, files: files.length, sha256 },
      }),
    );
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
