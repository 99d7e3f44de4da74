import { randomBytes } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import { Problem } from '../shared/problems.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import { CONSTRAINT_PROBLEMS, STATE_PROBLEMS } from './constraint-problems.js';
import { LOGGER } from './logging.js';

/** Turns whatever was thrown into a problem document (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = this.problemOf(thrown, request);
    response
      .status(problem.status)
      .type('application/problem+json')
      .json({
        type: `urn:lam-theo-bac:${problem.code}`,
        title: problem.title.replaceAll('{contact}', this.settings.helpContact),
        status: problem.status,
        code: problem.code,
        details: problem.details,
        contact: this.settings.helpContact,
        ...problem.extra,
      });
  }

  private problemOf(thrown: unknown, request: Request): Problem {
    const refused = refusalOf(thrown);
    if (refused) return refused;
    if (thrown instanceof HttpException) return ofHttpException(thrown);
    const code = randomBytes(4).toString('hex').toUpperCase();
    this.logger.error(
      { code, method: request.method, path: request.path, error: safeError(thrown) },
      'request failed',
    );
    return new Problem('server.error', { code });
  }
}

function ofHttpException(thrown: HttpException): Problem {
  const status = thrown.getStatus();
  if (status === 404) return new Problem('not-found');
  if (status === 413 && thrown.message.includes('entity')) return new Problem('request.too-large');
  if (status === 413) return new Problem('file.too-big', { max: 10 });
  if (status === 401) return new Problem('auth.required');
  if (status === 400 && thrown.message.includes('uuid')) return new Problem('not-found');
  return new Problem('request.unreadable');
}

/** What was refused, by a rule or by a constraint of the database; null: something else went wrong. */
export function refusalOf(thrown: unknown): Problem | null {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof QueryFailedError) return ofDatabase(thrown);
  // The pool says in words alone that no connection came free in time.
  const full = thrown instanceof Error && thrown.message.includes('timeout exceeded when trying to connect');
  return full ? new Problem('server.busy', { seconds: 5 }) : null;
}

function ofDatabase(thrown: QueryFailedError): Problem | null {
  const driver = thrown.driverError as { code?: string; constraint?: string; detail?: string };
  // The last line of a closed year, which says the year.
  if (driver.constraint === 'years_closed') return new Problem('year.locked', { year: driver.detail ?? '' });
  const code = CONSTRAINT_PROBLEMS[driver.constraint ?? ''] ?? STATE_PROBLEMS[driver.code ?? ''];
  return code ? new Problem(code, { seconds: 5 }) : null;
}

/** What may be logged of an error: never parameters, bodies or row contents. */
function safeError(thrown: unknown): object {
  if (thrown instanceof QueryFailedError) {
    const driver = thrown.driverError as {
      code?: string;
      constraint?: string;
      message?: string;
      position?: string;
    };
    return {
      kind: 'query',
      code: driver.code,
      constraint: driver.constraint,
      message: driver.message,
      query: thrown.query.slice(0, 300),
    };
  }
  if (thrown instanceof Error) return { kind: thrown.name, message: thrown.message, stack: thrown.stack };
  return { kind: typeof thrown };
}
