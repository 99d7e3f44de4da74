import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { Problem } from '../shared/problems.js';
import { SignInService } from './sign-in.service.js';

/** What a session holds: the account, nothing else. What it may do is read anew at each request. */
export interface SessionUser {
  id: string;
}

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInService) {
    super({ passReqToCallback: true });
  }

  async validate(request: Request<object, object, unknown>): Promise<SessionUser> {
    // The guard comes before the input pipe, and passport takes whatever is there, from the address as well.
    const { username, password } = (request.body ?? {}) as Record<string, unknown>;
    if (typeof username !== 'string' || typeof password !== 'string') throw new Problem('auth.wrong');
    return { id: await this.signIn.check(username, password, request.ip ?? '') };
  }
}

/** Runs the user name and password of the body through passport and starts the session. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override async canActivate(
    context: Parameters<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']>[0],
  ): Promise<boolean> {
    await super.canActivate(context);
    await super.logIn(context.switchToHttp().getRequest());
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new Problem('auth.wrong');
    return user;
  }
}
