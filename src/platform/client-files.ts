import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';

const CLIENT = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Serves the built client: hashed files cached for ever, every other path outside /api answers its one page. */
export function serveClient(app: NestExpressApplication): void {
  const page = join(CLIENT, 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  app.use(
    '/assets',
    express.static(join(CLIENT, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  app.use(express.static(CLIENT, { index: false, maxAge: '1h' }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage =
      request.method === 'GET' && !request.path.startsWith('/api/') && request.path !== '/api';
    if (!wantsPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(html);
  });
}
