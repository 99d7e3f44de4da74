import createClient, { type Middleware } from 'openapi-fetch';
import { inPageFrame } from './frame';
import { ProblemError, offline, problemOf } from './problem';
import type { paths } from './schema';

type SessionHandler = (code: 'auth.required' | 'auth.must-change-password') => void;
let onSession: SessionHandler = () => {};

/** Set once by the router: what to do when the session has ended or a password must be changed first. */
export function whenSessionEnds(handler: SessionHandler): void {
  onSession = handler;
}

/** Turns a refused answer into what is thrown, and tells the router when it is about the session. */
export async function refused(response: Response): Promise<ProblemError> {
  const problem = await problemOf(response);
  if (problem.code === 'auth.required' || problem.code === 'auth.must-change-password')
    onSession(problem.code);
  return problem;
}

const frame: Middleware = {
  onRequest({ request }) {
    return inPageFrame(request);
  },
};

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await refused(response);
  },
  onError({ error }) {
    return error instanceof ProblemError ? error : offline();
  },
};

export const api = createClient<paths>({ baseUrl: '' });
api.use(frame, problems);

/** The body of an answer; refusals are thrown as ProblemError before. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** The header of a creating act. */
export function idempotency(key: string) {
  return { 'Idempotency-Key': key };
}

/** A key that makes a repeated creation harmless: two clicks make one row. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // A plain http address inside the office network is no secure context and has no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
