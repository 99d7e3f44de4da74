import 'reflect-metadata';
import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { readSettings } from '../../src/config.js';
import { makeServer } from '../../src/server.js';
import { Clock } from '../../src/shared/clock.js';
import type { Settings } from '../../src/shared/settings.js';
import { type Content, openTestDatabase } from './database.js';
import { PASSWORD, TODAY, USERNAMES, type Username } from './world.js';

/** What the server answered. `body` is whatever JSON it sent: a test reads what it expects. */
export interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  text: string;
  headers: Record<string, string>;
  /** What was asked, for the message of a failed expectation. */
  asked: string;
}

export type Headers = Record<string, string>;
export interface SentFile {
  name: string;
  bytes: Buffer;
}

/** One person at a browser, or nobody. */
export class Client {
  constructor(
    private readonly server: Server,
    private readonly cookie: () => Promise<string | null>,
  ) {}

  get = (path: string, headers: Headers = {}): Promise<Answer> => this.send('get', path, undefined, headers);
  post = (path: string, body: object = {}, headers: Headers = {}): Promise<Answer> =>
    this.send('post', path, body, headers);
  patch = (path: string, body: object = {}, headers: Headers = {}): Promise<Answer> =>
    this.send('patch', path, body, headers);
  delete = (path: string, headers: Headers = {}): Promise<Answer> =>
    this.send('delete', path, undefined, headers);

  async send(method: string, path: string, body?: object, headers: Headers = {}): Promise<Answer> {
    const asking = this.ask(method, path, headers, await this.cookie());
    return answered(body === undefined ? asking : asking.send(body), method, path);
  }

  async upload(path: string, file: SentFile, headers: Headers = {}): Promise<Answer> {
    const asking = this.ask('post', path, headers, await this.cookie());
    return answered(asking.attach('file', file.bytes, { filename: file.name }), 'post', path);
  }

  /** A file, its bytes as `body`. */
  async download(path: string): Promise<Answer> {
    return answered(this.ask('get', path, {}, await this.cookie()).responseType('blob'), 'get', path);
  }

  // Not async: a request is a thenable, and whoever awaits it sends it.
  private ask(method: string, path: string, headers: Headers, cookie: string | null): request.Test {
    const asking = request(this.server)[method as 'get'](path).set(headers);
    return cookie ? asking.set('Cookie', cookie) : asking;
  }
}

async function answered(asking: request.Test, method: string, path: string): Promise<Answer> {
  const response = await asking.ok(() => true);
  const asked = `${method.toUpperCase()} ${path}`;
  return {
    status: response.status,
    body: response.body,
    text: response.text,
    headers: response.headers,
    asked,
  };
}

/** The body of an answer of this status; otherwise an error that shows what came instead. */
// oxlint-disable-next-line typescript/no-explicit-any
export function must(status: number, answer: Answer): any {
  if (answer.status === status) return answer.body;
  throw new Error(`${answer.asked} answered ${answer.status} instead of ${status}: ${answer.text}`);
}

/** `status code` of a refusal, so that an expectation shows both; the status alone of what went well. */
export const told = ({ status, body }: Answer): string =>
  status < 400 ? `${status}` : `${status} ${body?.code ?? ''}`;

export interface TestApp {
  app: NestExpressApplication;
  database: DataSource;
  clock: Clock;
  /** Nobody: without a session. */
  anonymous: Client;
  as(username: Username): Client;
  /** Signs in anew and answers a client with a session of its own. */
  signIn(username: string, password?: string): Promise<Client>;
  stop(): Promise<void>;
}

/** The whole application over HTTP on a database of its own; the clock reads `TODAY`. */
export async function startApp(content: Content = 'world', change: Partial<Settings> = {}): Promise<TestApp> {
  const { options, close } = await openTestDatabase(content);
  const settings = { ...readSettings({ LOG_LEVEL: 'silent', BUSINESS_DATE: TODAY }), ...change };
  const app = await makeServer(settings, options);
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer();
  const anonymous = new Client(server, async () => null);
  const signIn = async (username: string, password = PASSWORD) => {
    const cookie = await sessionOf(anonymous, username, password);
    return new Client(server, async () => cookie);
  };
  const clients = new Map(
    USERNAMES.map((username) => [username, lazily(server, () => sessionOf(anonymous, username))]),
  );
  return {
    app,
    database: app.get(DataSource),
    clock: app.get(Clock),
    anonymous,
    as: (username) => clients.get(username)!,
    signIn,
    stop: () => app.close().finally(close),
  };
}

/** Signs in when first used. */
function lazily(server: Server, signIn: () => Promise<string>): Client {
  let cookie: Promise<string> | null = null;
  return new Client(server, () => (cookie ??= signIn()));
}

async function sessionOf(anonymous: Client, username: string, password = PASSWORD): Promise<string> {
  const answer = await anonymous.post('/api/session', { username, password });
  must(201, answer);
  return cookieOf(answer);
}

export function cookieOf(answer: Answer): string {
  const cookies = answer.headers['set-cookie'] as unknown as string[] | undefined;
  return (cookies?.[0] ?? '').split(';')[0] ?? '';
}
