import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildChild } from '../documents/spreadsheets/child-program.mjs';

/** One folder a run, for the database snapshot that the first spec makes and all others load. */
export default async function globalSetup() {
  process.env.TZ = 'America/New_York'; // Business dates must not lean on the zone of the server.
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'lam-theo-bac-test-'));
  process.env.TEST_RUN_NAME = `ltb_test_${process.pid}_${Date.now().toString(36)}`;
  process.env.SPREADSHEET_CHILD = buildChild('src/documents/spreadsheets/read-child.ts');
  if (process.env.TEST_DATABASE_URL)
    await withServer(async (client) => void (await client.query('SELECT 1')));
}

/** Runs on the server that TEST_DATABASE_URL names; says so clearly when it does not answer. */
export async function withServer(work) {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect().catch((error) => {
    throw new Error(`TEST_DATABASE_URL does not answer: ${error.message}`);
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
