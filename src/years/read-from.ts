import type { EntityManager } from 'typeorm';
import { readingFrame } from '../platform/reading-frame.js';
import type { YearClosedOut } from './closed.dto.js';
import { closedYears } from './closed.query.js';

/** What a report says of where its figures come from. */
export interface ReadFrom {
  source: 'live' | 'book';
  closed: YearClosedOut | null;
  closedYears: YearClosedOut[];
}

/** A closed year is told with its decision: each of a span has its own. */
export async function readFrom(manager: EntityManager, from: number, to: number): Promise<ReadFrom> {
  const { source } = readingFrame();
  const years = source === 'book' ? await closedYears(manager, from, to) : [];
  return { source, closed: from === to ? (years[0] ?? null) : null, closedYears: years };
}
