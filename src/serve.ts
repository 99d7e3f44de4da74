import type { Server } from 'node:http';
import { openDatabase } from './database.js';
import { makeServer } from './server.js';
import type { Settings } from './shared/settings.js';

/** Opens the database, serves on the port, and closes both in order when the process is told to stop. */
export async function serve(settings: Settings): Promise<void> {
  const database = await openDatabase(settings);
  try {
    const app = await makeServer(settings, database.options);
    const stop = () => {
      void app
        .close()
        .finally(() => database.close())
        .finally(() => process.exit(0));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    // Longer than browsers and proxies keep a connection: the side that asks closes it, never under a request.
    const server: Server = app.getHttpServer();
    server.keepAliveTimeout = 75_000;
    server.headersTimeout = 80_000;
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await database.close();
    throw error;
  }
}
