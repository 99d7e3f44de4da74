import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { vietnameseDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { ALSO_READ_ONLY } from './public.js';
import { ReadOnlyMode } from './read-only.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses every route that writes while the system is there to be read only, unless it says @AlsoReadOnly(). What is
 * downloaded, and whose names are opened for what reason, is written down all the same: it is asked of an archive later.
 */
@Injectable()
export class ReadOnlyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly mode: ReadOnlyMode,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (READS.has(context.switchToHttp().getRequest<Request>().method)) return true;
    if (this.reflector.get<boolean | undefined>(ALSO_READ_ONLY, context.getHandler())) return true;
    const held = await this.mode.now();
    if (!held) return true;
    const since = held.since ? ` từ ngày ${vietnameseDate(held.since)}` : '';
    throw new Problem('system.read-only', { since, reason: held.reason });
  }
}
