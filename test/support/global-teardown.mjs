import { rmSync } from 'node:fs';
import { withServer } from './global-setup.mjs';

/** Leaves nothing behind: neither the folder of the run nor a database on the server. */
export default async function globalTeardown() {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
  if (!process.env.TEST_DATABASE_URL) return;
  await withServer(async (client) => {
    const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE $1`, [
      `${process.env.TEST_RUN_NAME}%`,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  });
}
