import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import compression from 'compression';
import type { Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { DataSourceOptions } from 'typeorm';
import { useSessions } from './accounts/session.js';
import { AppModule } from './app.module.js';
import { openApiDocument } from './open-api.js';
import { serveClient } from './platform/client-files.js';
import { refuseForeignOrigin } from './platform/cross-origin.js';
import { LOGGER, requestLog } from './platform/logging.js';
import { openReadingFrame } from './platform/reading-frame.js';
import { inputPipe } from './platform/validation.js';
import type { Settings } from './shared/settings.js';

/** The whole application on an open and migrated database, ready to listen. */
export async function makeServer(
  settings: Settings,
  database: DataSourceOptions,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings, database), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await prepare(app, settings);
  return app;
}

/** What every application has around its modules, in the order a request meets it. */
export async function prepare(app: NestExpressApplication, settings: Settings): Promise<void> {
  app.set('trust proxy', settings.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(requestLog(app.get<Logger>(LOGGER)));
  app.use(helmet(securityHeaders(settings)));
  app.use(compression());
  app.use('/api', refuseForeignOrigin);
  app.useBodyParser('json', { limit: '1mb' });
  await useSessions(app, settings);
  // After what reads sessions: its answers may come from within another request.
  app.use('/api', openReadingFrame);
  serveClient(app);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(inputPipe());
  // Made when first asked for: it takes a third of the start.
  let document: OpenAPIObject | undefined;
  app.use('/api/openapi.json', (_request: Request, response: Response) =>
    response.json((document ??= openApiDocument(app))),
  );
}

function securityHeaders(settings: Settings): Parameters<typeof helmet>[0] {
  return {
    strictTransportSecurity: settings.secureCookies,
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'img-src': ["'self'", 'data:', 'blob:'],
        'upgrade-insecure-requests': settings.secureCookies ? [] : null,
      },
    },
  };
}
