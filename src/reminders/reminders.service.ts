import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { commitmentCount } from '../commitments/commitment.query.js';
import { filingActions, filingUnits } from '../filings/filing.policy.js';
import { fitsFiling } from '../filings/filing.rules.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { countFigure } from '../shared/figure.dto.js';
import { shortcomingsIn } from '../shortcomings/shortcoming.query.js';
import { allYearFacts } from '../years/year.query.js';
import { closedRefusal, type YearFacts } from '../years/year.rules.js';
import type { ReminderOut } from './reminder.dto.js';
import { type Duties, dutiesOf } from './reminder.policy.js';
import { type CountedFiling, filingsToCount, keptPlaces } from './reminder.query.js';
import { type Place, REMINDER_NAMES, type Wanted, wantedIn } from './reminder.rules.js';

type CountableFiling = CountedFiling & { can: string[] };

/** What waits for an account: counts with the lists that hold exactly their rows, nothing where nothing waits. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<ReminderOut[]> {
    const { manager } = this.database;
    const today = this.clock.today();
    const duties = dutiesOf(actor);
    const all = [...(await allYearFacts(manager)).values()].filter((year) => !closedRefusal(year));
    const years = all.toSorted((a, b) => b.year - a.year);
    const filings = await this.filings(manager, actor, duties, years);
    const found: ReminderOut[] = [];
    for (const year of years) {
      const part = {
        places: await placesOf(manager, duties, lastDayWithin(year.year, today)),
        personId: duties.personId,
        reviews: duties.reviews,
        files: duties.keeps.length > 0,
        accepts: duties.accepts,
      };
      for (const wanted of wantedIn(year, part, today)) {
        const value = await this.count(manager, actor, wanted, filings);
        if (value > 0) found.push(reminder(wanted, value));
      }
    }
    return found;
  }

  /** All that can be counted of filings is read once. */
  private async filings(
    manager: EntityManager,
    actor: Actor,
    duties: Duties,
    years: YearFacts[],
  ): Promise<CountableFiling[]> {
    if (duties.keeps.length === 0 && !duties.accepts) return [];
    const numbers = years.map(({ year }) => year);
    const rows = await filingsToCount(manager, filingUnits(actor), numbers);
    return rows.map((row) => ({ ...row, can: filingActions(actor, row) }));
  }

  private async count(
    manager: EntityManager,
    actor: Actor,
    { list, filter }: Wanted,
    filings: CountableFiling[],
  ): Promise<number> {
    const today = this.clock.today();
    if (list === 'filings') {
      const { year, state, setAside, ...ask } = filter;
      const fits = (filing: CountableFiling) =>
        filing.year === year &&
        (state === undefined || filing.state === state) &&
        (setAside === undefined || filing.setAside === setAside) &&
        fitsFiling(filing, ask);
      return filings.filter(fits).length;
    }
    if (list === 'shortcomings') {
      return (await shortcomingsIn(manager, actor, filter, today)).total;
    }
    return commitmentCount(manager, actor, filter, today);
  }
}

async function placesOf(
  manager: EntityManager,
  { keptIds, personId, ownApart }: Duties,
  on: string,
): Promise<Place[]> {
  const kept = keptIds.length > 0 ? await keptPlaces(manager, keptIds, on) : [];
  const units = kept.map(({ unit, own }) => (own ? { unit, own } : { unit }));
  return [...units, ...(ownApart && personId ? [{ personId }] : [])];
}

function reminder({ kind, year, note, list, filter }: Wanted, value: number): ReminderOut {
  const name = REMINDER_NAMES[kind];
  const label = note ? `${name}, ${note}` : name;
  return { ...countFigure(`reminder.${kind}`, label, value, list, filter), kind, year, note };
}
