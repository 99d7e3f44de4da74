import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import type { DataSource, QueryRunner } from 'typeorm';
import { readByDayOf } from '../shared/clock.js';

/**
 * How a reader asked to see the past. It is told to the database on each connection that the request reads on, so
 * that every figure and every list behind it are read alike: `unit_places()` and `unit_of_code()` place units as of
 * `view`, and with `book` the tables of closed years are those of the year's book.
 */
export interface ReadingFrame {
  /** YYYY-MM-DD: past units are read as their successors on that day; null: each year by its own organisation. */
  view: string | null;
  /** book: closed years as they were closed; live: as they stand. */
  source: 'live' | 'book';
  /** Last year that is read: what belongs to no single year is read as its book has it. */
  bookTo: number | null;
  /** Day by which a span of closed years is read: the last one of their figures; null: today. */
  day: string | null;
}

const AS_IT_STANDS: ReadingFrame = { view: null, source: 'live', bookTo: null, day: null };

const frames = new AsyncLocalStorage<ReadingFrame>();

/** Of this request; what is read outside a request is read as it stands. */
export const readingFrame = (): Readonly<ReadingFrame> => frames.getStore() ?? AS_IT_STANDS;

readByDayOf(() => readingFrame().day);

/** Each request has a frame of its own, which the route fills in once it is known who asks for what. */
export function openReadingFrame(_request: Request, _response: Response, next: NextFunction): void {
  frames.run({ ...AS_IT_STANDS }, next);
}

/** Sets what of the frame is asked for, for the rest of this request. */
export function setReadingFrame(frame: Partial<ReadingFrame>): void {
  const store = frames.getStore();
  if (store) Object.assign(store, frame);
}

/** Does work that reads in a frame of its own. */
export const readIn = <T>(frame: Partial<ReadingFrame>, work: () => Promise<T>): Promise<T> =>
  frames.run({ ...readingFrame(), ...frame }, work);

/** Has every connection of a data source read as the frame of its request says, and lets go of it as it was. */
export function readingInFrames(database: DataSource): DataSource {
  const plain = database.createQueryRunner.bind(database);
  database.createQueryRunner = (mode) => {
    const { view, source, bookTo } = readingFrame();
    const settings: [name: string, value: string][] = [];
    if (view) settings.push(['app.view_on', view]);
    if (source === 'book') {
      settings.push(['search_path', view ? 'book_view, book, public' : 'book, public']);
      if (bookTo !== null) settings.push(['app.book_to', String(bookTo)]);
    }
    return settings.length > 0 ? framed(plain(mode), settings) : plain(mode);
  };
  return database;
}

interface Connection {
  query(sql: string, values?: unknown[]): Promise<unknown>;
  end(): Promise<void>;
}

function framed(runner: QueryRunner, settings: readonly [string, string][]): QueryRunner {
  const connect = runner.connect.bind(runner);
  const release = runner.release.bind(runner);
  let taken: Promise<Connection> | undefined;
  const set = settings
    .map((_, place) => `set_config($${2 * place + 1}, $${2 * place + 2}, false)`)
    .join(', ');
  const setUp = async () => {
    const connection = (await connect()) as Connection;
    await connection.query(`SELECT ${set}`, settings.flat());
    return connection;
  };
  runner.connect = () => (taken ??= setUp());
  runner.release = async () => {
    const connection = await taken?.catch(() => undefined);
    // A connection that cannot be put back as it was must not be read on by anybody else.
    if (connection)
      await connection
        .query(settings.map(([name]) => `RESET ${name}`).join('; '))
        .catch(() => connection.end());
    return release();
  };
  return runner;
}
