import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { SignedRequest } from '../platform/current-actor.js';
import { BEFORE_PASSWORD_CHANGE, IS_PUBLIC } from '../platform/public.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { actorOf } from './actor.query.js';
import type { SessionUser } from './local.strategy.js';

/** Every route is closed unless it says @Public(). Grants are read at each request, so a change acts at once. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.says(IS_PUBLIC, context)) return true;
    const request = context.switchToHttp().getRequest<Request & SignedRequest>();
    const user = request.user as SessionUser | undefined;
    const actor = user ? await actorOf(this.database.manager, user.id, this.clock.today()) : null;
    if (!actor) throw new Problem('auth.required');
    if (actor.mustChangePassword && !this.says(BEFORE_PASSWORD_CHANGE, context)) {
      throw new Problem('auth.must-change-password');
    }
    request.actor = actor;
    return true;
  }

  private says(mark: string, context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [
        context.getHandler(),
        context.getClass(),
      ]) ?? false
    );
  }
}
