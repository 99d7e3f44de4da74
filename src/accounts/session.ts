import type { NestExpressApplication } from '@nestjs/platform-express';
import connectPg from 'connect-pg-simple';
import session from 'express-session';
import passport from 'passport';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { AppSettings } from '../platform/app-settings.service.js';
import type { Settings } from '../shared/settings.js';
import type { SessionUser } from './local.strategy.js';

const EIGHT_HOURS = 8 * 3_600_000;

/** Sessions in the database under a cookie: signing out, blocking and changed grants act at once. */
export async function useSessions(app: NestExpressApplication, settings: Settings): Promise<void> {
  const Store = connectPg(session);
  // TypeORM keeps its pool here and has no public name for it.
  const pool = (app.get(DataSource).driver as unknown as { master: Pool }).master;
  passport.serializeUser<string>((user, done) => done(null, (user as SessionUser).id));
  passport.deserializeUser<string>((id, done) => done(null, { id }));
  app.use('/api', [
    session({
      name: settings.secureCookies ? '__Host-phien' : 'phien',
      secret: settings.sessionSecret ?? (await app.get(AppSettings).cookieSecret()),
      store: new Store({ pool, tableName: 'sessions', disableTouch: true, pruneSessionInterval: false }),
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: settings.secureCookies, maxAge: EIGHT_HOURS },
    }),
    passport.session(),
  ]);
}
