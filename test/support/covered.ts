import { existsSync, readdirSync } from 'node:fs';
import type { TestApp } from './app.js';
import type { Expectation } from './expectations.js';
import type { Write } from './writes.js';

/**
 * What a feature tells the tests of the whole system: `test/<feature>/covered.ts` exports it. A route that no
 * feature tells of makes those tests fail; none of them is edited for a new one.
 */
export interface Covered {
  /** Who may, by route; the permission matrix asks every account. */
  EXPECTED?: Record<string, Expectation>;
  /** A valid request of each route that writes: it must leave history, and refuse an unknown field. */
  WRITES?: Record<string, (bloc: TestApp) => Promise<Write>>;
  /** Routes that write and take nothing in their body, or a file. */
  WITHOUT_BODY?: string[];
  /** Routes that write and leave no history, with why. */
  NO_RECORD?: Record<string, string>;
  /** Reading routes that answer everybody who is signed in alike. */
  EVERYBODY?: string[];
  /** Lists of codes that the database holds too, by the name of the constraint. */
  LISTS?: Record<string, readonly string[]>;
  /** Rows that the lists of the permission matrix look for, made once. */
  prepare?: (bloc: TestApp) => Promise<void>;
}

const folder = new URL('..', import.meta.url);

/** Read once, when a test of the whole system is loaded. */
export const COVERED: Covered[] = [];
for (const feature of readdirSync(folder).sort()) {
  if (feature !== 'support' && existsSync(new URL(`${feature}/covered.ts`, folder)))
    COVERED.push((await import(`../${feature}/covered.js`)) as Covered);
}

/** All entries of one table; two features that tell of the same are a mistake. */
export function coveredBy<T>(pick: (one: Covered) => Record<string, T> | undefined): Record<string, T> {
  const all: Record<string, T> = {};
  for (const table of COVERED.map(pick)) {
    for (const [key, value] of Object.entries(table ?? {})) {
      if (key in all) throw new Error(`Two features tell of ${key}.`);
      all[key] = value;
    }
  }
  return all;
}
