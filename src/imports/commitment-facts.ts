import type { EntityManager } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.js';
import { KIND_NAMES, type Kind, SCOPE_NAMES, type Scope } from '../commitments/commitment.flow.js';
import { commitmentScope, isVisible } from '../commitments/commitment.policy.js';
import { shortcomingLine } from '../commitments/commitment.sheet.js';
import { partsOfYear } from '../plans/plan-part.query.js';
import type { PartKind } from '../plans/plan.rules.js';
import type { Actor } from '../shared/actor.js';
import { grouped } from '../shared/lists.js';
import {
  type PersonFacts,
  type ShortcomingFacts,
  type UnitFacts,
  basesFacts,
  legalBasisFacts,
  listItems,
  peopleFacts,
  shortcomingFacts,
  unitFacts,
  writableUnits,
} from './commitment-facts.query.js';
import { type Named, Names } from './names.js';

/** What rows of items may name, and the items that are there: read once for a whole file. */
export interface CommitmentFacts {
  units: Names<UnitFacts>;
  unitsById: Map<string, UnitFacts>;
  people: (unitId: string) => Names<PersonFacts>;
  kinds: Names<Kind>;
  scopes: Names<Scope>;
  aspects: Names<string>;
  topics: Names<string>;
  /** Of the bloc's plan in the year, by name and by code. */
  planContents: Names<string>;
  breakthroughs: Names<string>;
  /** Of a registrant: those of the person, else those of units that the actor sees. */
  shortcomings: (personId: string | null) => Names<string>;
  legalBases: Names<string>;
  /** What a code or an identifier is called; itself where it is neither. */
  nameOf: (code: string) => string;
  items: Commitment[];
  basesOf: (itemId: string) => string[];
}

export async function commitmentFacts(
  tx: EntityManager,
  actor: Actor,
  year: number,
  today: string,
): Promise<CommitmentFacts> {
  const unitIds = writableUnits(actor);
  const units = await unitFacts(tx, unitIds, today);
  const people = grouped(await peopleFacts(tx, unitIds, today), ({ unitId }) => unitId);
  const scope = commitmentScope(actor);
  const shortcomings = await shortcomingFacts(tx, actor);
  const ofUnits = linesOf(shortcomings.filter(({ personId }) => personId === null));
  const ofPeople = grouped(
    shortcomings.filter(({ personId }) => personId !== null),
    ({ personId }) => personId,
  );
  const items = await tx
    .createQueryBuilder(Commitment, 'c')
    .where('c.year = :year AND c.unit_id = ANY (:unitIds)', { year, unitIds })
    .getMany();
  const named = grouped(await basesFacts(tx, year, unitIds), ({ commitmentId }) => commitmentId);
  const aspects = await listItems(tx, year, 'aspect');
  const topics = await listItems(tx, year, 'topic');
  const parts = await partsOfYear(tx, year);
  const bases = await legalBasisFacts(tx);
  const names = new Map([
    ...[...aspects, ...topics].map(({ code, name }) => [code, name] as const),
    ...parts.map(({ id, name }) => [id, name] as const),
    ...bases.map(({ id, shortName }) => [id, shortName] as const),
    ...shortcomings.map((one) => [one.id, shortcomingLine(one)] as const),
  ]);
  return {
    units: new Names(units.flatMap(namesOfUnit)),
    unitsById: new Map(units.map((unit) => [unit.id, unit])),
    people: cached(
      (unitId: string) => new Names((people.get(unitId) ?? []).map((value) => ({ name: value.name, value }))),
    ),
    kinds: new Names<Kind>([...entries(KIND_NAMES), ...KIND_WORDS]),
    scopes: new Names<Scope>([...entries(SCOPE_NAMES), { name: 'Bổ sung', value: 'supplement' }]),
    aspects: listNames(aspects),
    topics: listNames(topics),
    planContents: partNames(parts, 'content'),
    breakthroughs: partNames(parts, 'breakthrough'),
    shortcomings: cached(
      (personId: string | null) => new Names([...linesOf(ofPeople.get(personId) ?? []), ...ofUnits]),
    ),
    legalBases: new Names(
      bases.flatMap(({ id, number, shortName }) => [
        { name: shortName, value: id },
        { name: number, value: id },
      ]),
    ),
    nameOf: (code) => names.get(code) ?? (isIdentifier(code) ? 'nội dung khác' : code),
    // A code that somebody guessed tells nothing of an item that they may not see.
    items: items.filter((item) => isVisible(scope, item)),
    basesOf: (itemId) => (named.get(itemId) ?? []).map(({ legalBasisId }) => legalBasisId),
  };
}

const KIND_WORDS: Named<Kind>[] = [
  { name: 'Tập thể', value: 'collective' },
  { name: 'TT', value: 'collective' },
  { name: 'Cá nhân', value: 'individual' },
  { name: 'CN', value: 'individual' },
];

const entries = <T extends string>(names: Record<T, string>): Named<T>[] =>
  (Object.entries(names) as [T, string][]).map(([value, name]) => ({ name, value }));

const namesOfUnit = (value: UnitFacts): Named<UnitFacts>[] =>
  [...new Set([value.code, value.partyName, value.name, value.shortName])].map((name) => ({ name, value }));

function linesOf(shortcomings: readonly ShortcomingFacts[]): Named<string>[] {
  return shortcomings.flatMap((one) => [
    { name: shortcomingLine(one), value: one.id },
    { name: one.text, value: one.id },
  ]);
}

function cached<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const listNames = (items: { code: string; name: string }[]) =>
  new Names(
    items.flatMap(({ code, name }) => [
      { name, value: code },
      { name: code, value: code },
    ]),
  );

const partNames = (
  parts: readonly { id: string; kind: PartKind; code: string; name: string }[],
  kind: PartKind,
) =>
  new Names(
    parts
      .filter((part) => part.kind === kind)
      .flatMap(({ id, code, name }) => [
        { name, value: id },
        { name: code, value: id },
      ]),
  );

/** What the reader may not see has no name here, and its identifier says nothing. */
const isIdentifier = (text: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
