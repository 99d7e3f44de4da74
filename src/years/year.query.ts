import type { EntityManager } from 'typeorm';
import { Problem } from '../shared/problems.js';
import { Clock } from '../shared/clock.js';
import type { DeadlineOut, YearOut } from './year.dto.js';
import { YearDeadline, YearListItem, YearWindow } from './year-parts.entity.js';
import { Year } from './year.entity.js';
import { closedBy } from './closed.query.js';
import { allInForce } from './reopening.query.js';
import type { YearFacts } from './year.rules.js';

/** Date in Viet Nam of an instant. */
const dateOf = (instant: Date | null): string | null =>
  instant === null ? null : new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** What the rules of time need of a year; refuses a year that is not in the system. */
export async function yearFacts(manager: EntityManager, year: number): Promise<YearFacts> {
  const row = await manager.findOneBy(Year, { year });
  if (!row) throw new Problem('year.not-open', { year });
  const windows = await manager.findBy(YearWindow, { year });
  const inForce = await allInForce(manager);
  return {
    year,
    closedOn: dateOf(row.closedAt),
    closedBy: row.closedAt ? await closedBy(manager, year) : null,
    windows,
    ...inForce(year),
  };
}

/** The same of all years. */
export async function allYearFacts(manager: EntityManager): Promise<Map<number, YearFacts>> {
  const rows = await manager.find(Year);
  const windows = await manager.find(YearWindow);
  const inForce = await allInForce(manager);
  const facts = new Map<number, YearFacts>();
  for (const { year, closedAt } of rows) {
    facts.set(year, {
      year,
      closedOn: dateOf(closedAt),
      closedBy: closedAt ? await closedBy(manager, year) : null,
      windows: windows.filter((window) => window.year === year),
      ...inForce(year),
    });
  }
  return facts;
}

/** All years with their windows, deadlines and lists, newest first. */
export async function allYears(manager: EntityManager, clock: Clock): Promise<YearOut[]> {
  const years = await manager.find(Year, { order: { year: 'DESC' } });
  const windows = await manager.find(YearWindow, { order: { opensOn: 'ASC' } });
  const deadlines = await manager.find(YearDeadline, { order: { dueOn: 'ASC' } });
  const items = await manager.find(YearListItem, { order: { position: 'ASC' } });
  const today = clock.today();
  return years.map((row) => {
    const listed = (list: 'aspect' | 'topic') =>
      items
        .filter((item) => item.year === row.year && item.list === list)
        .map(({ code, name }) => ({ code, name }));
    return {
      year: row.year,
      theme: row.theme,
      themeBasisId: row.themeBasisId,
      centreTopic: row.centreTopic,
      centreTopicBasisId: row.centreTopicBasisId,
      state: row.closedAt ? 'closed' : row.openedAt ? 'open' : 'preparing',
      closedOn: dateOf(row.closedAt),
      windows: windows
        .filter((window) => window.year === row.year)
        .map(({ kind, opensOn, closesOn }) => ({
          kind,
          opensOn,
          closesOn,
          open: !row.closedAt && opensOn <= today && today <= closesOn,
        })),
      deadlines: deadlines
        .filter((deadline) => deadline.year === row.year)
        .map(({ kind, dueOn }) => ({ kind: kind as DeadlineOut['kind'], dueOn })),
      aspects: listed('aspect'),
      topics: listed('topic'),
    };
  });
}
