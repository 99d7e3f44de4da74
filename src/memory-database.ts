import { PGlite } from '@electric-sql/pglite';
import { type OpenDatabase, embeddedOptions, migrate } from './database.js';
import { EXTENSIONS } from './platform/embedded-database.js';

/** A migrated database in memory, for commands that need the tables and no data. */
export async function openMemoryDatabase(): Promise<OpenDatabase> {
  const engine = await PGlite.create({ extensions: EXTENSIONS });
  await migrate(embeddedOptions(engine));
  return { options: embeddedOptions(engine), close: () => engine.close() };
}
