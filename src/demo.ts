import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readSettings } from './config.js';
import { openDatabase } from './database.js';
import { demoWords } from './demo/demo-words.js';
import { DEMO_TODAY, loadDemo } from './demo/load-demo.js';
import { serve } from './serve.js';

/** `npm run demo`: a fresh embedded database with demo data, gone when the program stops. */
const dataFolder = mkdtempSync(join(tmpdir(), 'lam-theo-bac-'));
process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));

try {
  const settings = { ...readSettings(), databaseUrl: null, dataFolder, demo: true, businessDate: DEMO_TODAY };
  await fill();
  await serve(settings);
  console.log(demoWords(settings.port));

  async function fill(): Promise<void> {
    const { options, close } = await openDatabase(settings);
    const database = await new DataSource(options).initialize();
    await loadDemo(database);
    await database.destroy();
    await close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
