import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { LOGGER } from '../platform/logging.js';
import { readIn } from '../platform/reading-frame.js';
import { YearPapersService } from '../reports/year-papers.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import type { ArchivedFile, Packing } from './archive.js';
import { blocReader } from './bloc-reader.query.js';
import { fileIndex } from './file-index.js';
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from './left-out.js';
import { readMe } from './read-me.js';
import { tablesOfDatabase } from './schema.query.js';
import { type ExportedRow, csvLine, exported, filesOf, rowsOf } from './table-rows.js';

/** Whose export it is, and why; told in it. */
export interface Why {
  actor: Actor | null;
  decisionNumber: string | null;
  reason: string;
}

/** A paper that could not be made, and the code of what was in the way. */
interface NotMade {
  path: string;
  code: string;
}

/** Writes everything of the bloc into an archive, so that it can be read without this program. */
@Injectable()
export class ExportContentsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly papers: YearPapersService,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async write(packing: Packing, why: Why): Promise<ArchivedFile[]> {
    // All tables and files of one instant; nothing of ours is written in between.
    await this.database.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      await this.tables(tx, packing);
    });
    const notMade = await this.yearPapers(packing, why.actor);
    const today = this.clock.today();
    await packing.add('DOC-TOI-TRUOC.txt', readMe({ today, demo: this.settings.demo, why, notMade }));
    const manifest = {
      format: 1,
      madeAt: this.clock.now().toISOString(),
      businessDate: today,
      demo: this.settings.demo,
      by: why.actor?.name ?? null,
      decisionNumber: why.decisionNumber,
      reason: why.reason,
      leftOut: { tables: LEFT_OUT_TABLES, columns: LEFT_OUT_COLUMNS },
      notMade,
      files: [...packing.files],
    };
    await packing.add('manifest.json', pretty(manifest));
    return packing.files;
  }

  private async tables(tx: EntityManager, packing: Packing): Promise<void> {
    await tx.query(`SET LOCAL TIME ZONE 'UTC'`);
    const tables = exported(await tablesOfDatabase(tx));
    await packing.add('schema.json', pretty({ format: 1, tables }));
    for (const table of tables) {
      const header = csvLine(table.columns.map(({ name }) => name));
      await addRows(packing, `csv/${table.name}.csv`, rowsOf(tx, table), ({ cells }) => csvLine(cells), {
        before: `\ufeff${header}`,
      });
      await addRows(packing, `json/${table.name}.jsonl`, rowsOf(tx, table), ({ line }) => `${line}\n`);
    }
    await packing.add('tep/danh-muc.csv', await fileIndex(tx));
    for await (const { path, content } of filesOf(tx)) await packing.add(path, content);
  }

  /** Of each year that was opened, closed years by their books. One that cannot be made keeps nothing back. */
  private async yearPapers(packing: Packing, actor: Actor | null): Promise<NotMade[]> {
    const { manager } = this.database;
    const bloc = await blocReader(manager, actor, this.clock.today());
    const years = await manager.query<{ year: number }[]>(
      `SELECT year FROM years WHERE opened_at IS NOT NULL ORDER BY year`,
    );
    const notMade: NotMade[] = [];
    for (const { year } of bloc ? years : []) {
      for (const { name, make } of this.papers.of(bloc!.reader, year, bloc!.unit)) {
        const path = `van-ban/${year}/${name}`;
        try {
          await packing.add(path, await readIn({ source: 'book', bookTo: year }, make));
        } catch (error) {
          // A fault of the program in one paper must not keep a bloc from leaving with its data.
          const code = error instanceof Problem ? error.code : 'server.error';
          this.logger.error(
            { path, code, kind: (error as Error).name },
            'a paper of the export was not made',
          );
          notMade.push({ path, code });
        }
      }
    }
    return notMade;
  }
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Characters that go out at once: a chunk a row would cost more than the rows. */
const CHUNK = 64_000;

async function addRows(
  packing: Packing,
  path: string,
  rows: AsyncGenerator<ExportedRow>,
  words: (row: ExportedRow) => string,
  { before = '' } = {},
): Promise<void> {
  let count = 0;
  const chunks = async function* (): AsyncGenerator<Buffer> {
    let text = before;
    for await (const row of rows) {
      count += 1;
      text += words(row);
      if (text.length < CHUNK) continue;
      yield Buffer.from(text);
      text = '';
    }
    yield Buffer.from(text);
  };
  await packing.add(path, Readable.from(chunks()), () => count);
}
