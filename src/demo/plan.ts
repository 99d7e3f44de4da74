import type { Kind } from '../commitments/commitment.flow.js';
import type { Place } from './organisation.js';
import type { DemoPerson } from './people.js';
import { splitByWeight } from './shares.js';
import type { Random } from './texts/random.js';

/** One item to be made: whose, which year, and whether it gets confirmed. */
export interface Planned {
  year: number;
  kind: Kind;
  place: Place;
  person: DemoPerson | null;
  fate: 'counted' | 'uncounted' | 'next-year';
}

/** Counted items of the bloc by year: together 2.517 of collectives and 3.046 of persons. */
export const COUNTED: Record<number, Record<Kind, number>> = {
  2017: { collective: 1226, individual: 1468 },
  2018: { collective: 1291, individual: 1578 },
};

/** Units whose accounts are named in the README: they get something in every state. */
export const SHOWN = ['KBNN', 'BHXH', 'SDL'];

export interface UnitOfDemo {
  places: Place[];
  people: DemoPerson[];
}

/** Everything that the demo registers, unit by unit and year by year. */
export function planItems(units: UnitOfDemo[], random: Random): Planned[] {
  const planned: Planned[] = [];
  for (const year of [2017, 2018]) {
    const collective = splitByWeight(
      COUNTED[year]?.collective ?? 0,
      units.map(({ places }) => 2 + (places.length * random.int(8, 12)) / 10),
    );
    const individual = splitByWeight(
      COUNTED[year]?.individual ?? 0,
      units.map(({ people }) => (people.length ** 0.8 * random.int(8, 12)) / 10),
    );
    units.forEach((unit, index) => {
      planned.push(...ofCollectives(unit, year, collective[index] ?? 0));
      planned.push(...ofPersons(unit, year, individual[index] ?? 0, random));
    });
  }
  for (const unit of units) planned.push(...besides(unit, random));
  return planned;
}

/** Each place in turn, the unit itself first, until the number is reached. */
function ofCollectives({ places }: UnitOfDemo, year: number, count: number): Planned[] {
  return Array.from({ length: count }, (_, index) => ({
    year,
    kind: 'collective',
    place: places[index % places.length] as Place,
    person: null,
    fate: 'counted',
  }));
}

/** Heads and secretaries first (a few have not registered), then members as chance has it. */
function ofPersons({ people }: UnitOfDemo, year: number, count: number, random: Random): Planned[] {
  const leaders = people.filter((person) => (person.isHead || person.isSecretary) && random.chance(0.95));
  const rest = people.filter((person) => !leaders.includes(person) && !person.isHead);
  return Array.from({ length: count }, (_, index) => {
    const person = leaders[index] ?? random.pick(rest);
    return { year, kind: 'individual', place: person.place, person, fate: 'counted' };
  });
}

/** What comes on top: items of 2018 that were never confirmed, and the first ones of 2019. */
function besides(unit: UnitOfDemo, random: Random): Planned[] {
  const shown = SHOWN.includes(unit.places[0]?.unit.code ?? '');
  const early = shown ? 16 : random.chance(0.35) ? random.int(1, 5) : 0;
  const late = shown ? 4 : random.int(0, 2);
  const [own, firstCell] = unit.places as [Place, Place | undefined];
  const one = (year: number, fate: Planned['fate'], index: number): Planned => {
    const cell = firstCell ?? own;
    const near = unit.people.filter((person) => person.place === cell || person.isSecretary);
    if (index % 2 === 0)
      return { year, kind: 'collective', place: shown ? cell : random.pick(unit.places), person: null, fate };
    const person = random.pick(shown && near.length > 0 ? near : unit.people);
    return { year, kind: 'individual', place: person.place, person, fate };
  };
  return [
    ...Array.from({ length: late }, (_, index) => one(2018, 'uncounted', index)),
    ...Array.from({ length: early }, (_, index) => one(2019, 'next-year', index)),
  ];
}
