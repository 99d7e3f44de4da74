import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../shared/problems.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site sends through a visitor's browser: Sec-Fetch-Site where the browser sends it,
 * else Origin against Host. A client that sends neither is not a browser and passes.
 */
export function refuseForeignOrigin(request: Request, _response: Response, next: NextFunction): void {
  if (SAFE.has(request.method) || isOwn(request)) return next();
  next(new Problem('request.foreign-origin'));
}

function isOwn(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.get('host');
  } catch {
    return false;
  }
}
