import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';

/** A request that passed the session guard. */
export interface SignedRequest {
  actor?: Actor;
}

/** The account that acts. On a route without a session it refuses rather than hand out nobody. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedRequest>();
  if (!actor) throw new Problem('auth.required');
  return actor;
});
