import type { EntityManager } from 'typeorm';
import { readingFrame } from '../platform/reading-frame.js';
import type { YearClosedOut } from './closed.dto.js';
import { closedYears } from './closed.query.js';

/** What a report says of where its figures come from. */
export interface ReadFrom {
  source: 'live' | 'book';
  closed: YearClosedOut | null;
}

/** One closed year is told with its decision; a span of several is not, for each has its own. */
export async function readFrom(manager: EntityManager, from: number, to: number): Promise<ReadFrom> {
  const { source } = readingFrame();
  if (source === 'live' || from !== to) return { source, closed: null };
  const [closed = null] = await closedYears(manager, from, to);
  return { source, closed };
}
