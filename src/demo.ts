import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { readSettings } from './config.js';
import { openDatabase } from './database.js';
import { makeServer } from './server.js';
import { demoWords } from './demo/demo-words.js';
import { DEMO_TODAY, loadDemo } from './demo/load-demo.js';
import { play2025 } from './demo/play-2025.js';
import { SCENARIO_TODAY } from './demo/scenario-2025.js';
import { serve } from './serve.js';

/**
 * `npm run demo`: a fresh embedded database with demo data, gone when the program stops; with `-- --2025` what became
 * of the bloc until then is played on it, and the clock shows the day after.
 */
const played = process.argv.includes('--2025');
const dataFolder = mkdtempSync(join(tmpdir(), 'lam-theo-bac-'));
process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));

try {
  const businessDate = played ? SCENARIO_TODAY : DEMO_TODAY;
  const settings = { ...readSettings(), databaseUrl: null, dataFolder, demo: true, businessDate };
  await fill();
  await serve(settings);
  console.log(demoWords(settings.port, businessDate));

  async function fill(): Promise<void> {
    const { options, close } = await openDatabase(settings);
    const database = await new DataSource(options).initialize();
    await loadDemo(database);
    await database.destroy();
    if (played) await play(options);
    await close();
  }

  async function play(options: DataSourceOptions): Promise<void> {
    const app = await makeServer(settings, options);
    await app.init();
    await play2025(app);
    await app.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
