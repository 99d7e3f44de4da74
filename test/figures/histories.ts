import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { addDays } from '../../src/shared/dates.js';
import { makeItem } from '../support/items.js';
import { idOf, unitId } from '../support/world.js';

/** What happens to units, one after the other; `a` and `b` choose among those that stand then. */
interface Happening {
  act: 'merge-new' | 'merge-into' | 'divide' | 'separate' | 'end' | 'rename' | 'move' | 'leave' | 'found';
  a: number;
  b: number;
  /** Days since the one before. */
  after: number;
  /** A code that was given up is given to another unit. */
  reuses: boolean;
  /** One of the parts of a division takes the work; cells go with their unit. */
  flag: boolean;
}

export interface History {
  happenings: Happening[];
  /** A row of every kind of work of a unit in a year. */
  rows: { unit: number; year: number }[];
  views: string[];
}

const day = (from: string, days: number) => fc.nat({ max: days }).map((later) => addDays(from, later));

export const history: fc.Arbitrary<History> = fc.record({
  happenings: fc.array(
    fc.record({
      act: fc.constantFrom(
        'merge-new',
        'merge-into',
        'divide',
        'separate',
        'end',
        'rename',
        'move',
        'leave',
        'found',
      ),
      a: fc.nat({ max: 20 }),
      b: fc.nat({ max: 20 }),
      after: fc.integer({ min: 0, max: 240 }),
      reuses: fc.boolean(),
      flag: fc.boolean(),
    }),
    { minLength: 5, maxLength: 9 },
  ),
  rows: fc.array(fc.record({ unit: fc.nat({ max: 30 }), year: fc.integer({ min: 2017, max: 2019 }) }), {
    minLength: 8,
    maxLength: 8,
  }),
  // Before everything, within it, after all and later than today.
  views: fc
    .tuple(fc.constantFrom('2011-01-01', '2030-01-01'), day('2016-06-01', 1600))
    .map((days) => [...days]),
});

interface Version {
  unit: string;
  code: string;
  parent: string | null;
  kind: 'base-committee' | 'cell';
  from: string;
  to: string | null;
}

interface Link {
  event: number;
  from: string;
  to: string;
  takes: boolean;
}

/** Plays a history and keeps what it leaves: versions, events and links, as an act would have written them. */
class Play {
  readonly versions: Version[] = [];
  readonly events: { number: number; kind: string; on: string }[] = [];
  readonly links: Link[] = [];
  private readonly free: string[] = [];
  private on = '2016-01-10';

  constructor(private readonly name: string) {
    for (const base of [1, 2, 3, 4]) {
      const unit = this.begin(unitId('DUK'), 'base-committee', '2015-01-01');
      for (let cell = 0; cell < base % 3; cell += 1) this.begin(unit, 'cell', '2015-01-01');
    }
  }

  get units(): string[] {
    return [...new Set(this.versions.map(({ unit }) => unit))];
  }

  happen({ act, a, b, after, reuses, flag }: Happening): void {
    this.on = addDays(this.on, after);
    const standing = this.versions.filter(
      // A version of a single day cannot end on it.
      ({ kind, to, from, parent }) =>
        kind === 'base-committee' && to === null && from < this.on && parent !== null,
    );
    const [one, other] = [standing[a % standing.length], standing[b % standing.length]];
    if (act === 'found') return void this.begin(unitId('DUK'), 'base-committee', this.on, reuses);
    if (!one) return;
    if (act === 'rename') return this.change(one, { code: this.code(reuses) });
    if (act === 'leave') return this.change(one, { parent: null });
    if (act === 'separate') {
      const part = this.begin(unitId('DUK'), 'base-committee', this.on, reuses);
      return this.tell(act, [{ from: one.unit, to: part, takes: false }]);
    }
    if (act === 'end') {
      this.finish(one, null);
      return this.tell(act, []);
    }
    if (act === 'divide') {
      this.finish(one, null);
      const parts = [0, 1].map(() => this.begin(unitId('DUK'), 'base-committee', this.on, reuses));
      return this.tell(
        act,
        parts.map((to, place) => ({ from: one.unit, to, takes: flag && place === 0 })),
      );
    }
    if (!other || other === one) return;
    if (act === 'move') return this.change(one, { parent: other.unit });
    if (act === 'merge-into') {
      this.finish(one, flag ? other.unit : null);
      return this.tell(act, [{ from: one.unit, to: other.unit, takes: true }]);
    }
    const heir = this.begin(unitId('DUK'), 'base-committee', this.on);
    for (const part of [one, other]) this.finish(part, flag ? heir : null, reuses);
    this.tell(
      act,
      [one, other].map(({ unit }) => ({ from: unit, to: heir, takes: true })),
    );
  }

  private tell(kind: string, links: Omit<Link, 'event'>[]): void {
    const number = this.events.length;
    this.events.push({ number, kind, on: this.on });
    this.links.push(...links.map((link) => ({ ...link, event: number })));
  }

  private begin(
    parent: string,
    kind: Version['kind'],
    from: string,
    reuses = false,
    unit = idOf(`unit ${this.name}.${this.units.length}`),
  ): string {
    this.versions.push({ unit, code: this.code(reuses), parent, kind, from, to: null });
    return unit;
  }

  private code(reuses: boolean): string {
    return (reuses && this.free.shift()) || `${this.name}.${this.versions.length}`;
  }

  private change(version: Version, change: Partial<Version>): void {
    if (change.parent && this.isBelow(change.parent, version.unit)) return;
    if (change.code) this.free.push(version.code);
    version.to = this.on;
    this.versions.push({ ...version, ...change, from: this.on, to: null });
  }

  /** Ends a unit; what stands below it goes to another, or ends with it. */
  private finish(version: Version, to: string | null, freesCode = true): void {
    version.to = this.on;
    if (freesCode) this.free.push(version.code);
    for (const below of this.versions.filter((one) => one.parent === version.unit && one.to === null)) {
      if (below.from === this.on) continue;
      if (to && !this.isBelow(to, below.unit)) this.change(below, { parent: to });
      else this.finish(below, null);
    }
  }

  private isBelow(unit: string, above: string): boolean {
    if (unit === above) return true;
    const parent = this.versions.find((one) => one.unit === unit && one.to === null)?.parent;
    return parent ? this.isBelow(parent, above) : false;
  }
}

/** Writes a history into the database; the units that it made. */
export async function live(
  database: DataSource,
  name: string,
  { happenings, rows }: History,
): Promise<string[]> {
  const play = new Play(name);
  for (const one of happenings) play.happen(one);
  const { units, versions, events, links } = play;
  const event = (number: number) => idOf(`event ${name} ${number}`);
  await database.transaction(async (tx) => {
    for (const id of units) await tx.query(`INSERT INTO units (id) VALUES ($1)`, [id]);
    for (const { unit, code, parent, kind, from, to } of versions)
      await tx.query(
        `INSERT INTO unit_versions (unit_id, code, parent_id, kind, valid_from, valid_to, name, short_name, party_name, position)
         VALUES ($1, $2, $3, $4, $5, $6, $2, $2, $2, 9)`,
        [unit, code, parent, kind, from, to],
      );
    for (const { number, kind, on } of events)
      await tx.query(
        `INSERT INTO unit_events (id, kind, decision_number, decided_on, effective_on) VALUES ($1, $2, '1-QĐ', $3, $3)`,
        [event(number), kind, on],
      );
    for (const { event: number, from, to, takes } of links)
      await tx.query(
        `INSERT INTO unit_links (event_id, predecessor_id, successor_id, takes_work) VALUES ($1, $2, $3, $4)`,
        [event(number), from, to, takes],
      );
  });
  for (const [place, { unit, year }] of rows.entries())
    await makeRows(database, `${name}.${place}`, units[unit % units.length]!, year);
  return units;
}

/** One row of each kind of work. */
async function makeRows(database: DataSource, name: string, unit: string, year: number): Promise<void> {
  const item = await makeItem(database, { unit: 'KBNN', year, state: 'registered', code: `${name}-TT` });
  await database.query(`UPDATE commitments SET unit_id = $2 WHERE id = $1`, [item, unit]);
  const rows: [sql: string, values: unknown[]][] = [
    [
      `INSERT INTO study_sessions (unit_id, year, kind, state, topic, planned_on) VALUES ($1, $2, 'study', 'planned', 'x', make_date($2, 5, 5))`,
      [unit, year],
    ],
    [
      `INSERT INTO commendations (unit_id, year, subject, category, level, state, achievement, decided_on, decided_body)
       VALUES ($1, $2, 'collective', 'praise', 'unit', 'decided', 'x', make_date($2, 6, 6), 'x')`,
      [unit, year],
    ],
    [
      `INSERT INTO inspections (by_unit_id, subject_unit_id, year, kind, outside_reason, planned_on, held_from, held_to, contents, state)
       VALUES ($3, $1, $2, 'check', 'x', make_date($2, 6, 6), make_date($2, 6, 6), make_date($2, 6, 6), 'x', 'held')`,
      [unit, year, unitId('DUK')],
    ],
    [`INSERT INTO shortcomings (unit_id, found_year, text, source) VALUES ($1, $2, 'x', 'x')`, [unit, year]],
    [
      `INSERT INTO pilot_models (host_unit_id, name, level, started_on) VALUES ($1, $3, 'unit', make_date($2, 2, 2))`,
      [unit, year, name],
    ],
  ];
  await database.transaction(async (tx) => {
    for (const [sql, values] of rows) await tx.query(sql, values);
    const gift = idOf(`gift ${name}`);
    await tx.query(
      `INSERT INTO aid_contributions (id, year, given_on, purpose, kind, lead_unit_id, place, description)
       VALUES ($1, $2, make_date($2, 3, 3), 'voluntary', 'money', $3, 'x', 'x')`,
      [gift, year, unit],
    );
    await tx.query(
      `INSERT INTO aid_shares (contribution_id, position, kind, unit_id, amount) VALUES ($1, 1, 'money', $2, 1000)`,
      [gift, unit],
    );
  });
}
