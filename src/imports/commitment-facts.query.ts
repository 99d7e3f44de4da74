import type { EntityManager } from 'typeorm';
import { CommitmentLegalBasis } from '../commitments/commitment-parts.entity.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { KIND_NAMES, type Kind, SCOPE_NAMES, type Scope } from '../commitments/commitment.flow.js';
import { shortcomingLine } from '../commitments/commitment.sheet.js';
import type { Actor } from '../shared/actor.js';
import { grouped } from '../shared/lists.js';
import { shortcomingScope } from '../shortcomings/shortcoming.policy.js';
import { type Named, Names } from './names.js';

/** A unit for which the actor may register, today. */
export interface UnitFacts {
  id: string;
  code: string;
  name: string;
  partyName: string;
  shortName: string;
}

export interface PersonFacts {
  id: string;
  unitId: string;
  name: string;
  partyOffice: string | null;
  stateOffice: string | null;
}

interface ShortcomingFacts {
  id: string;
  unitId: string;
  personId: string | null;
  foundYear: number;
  text: string;
}

/** What rows of items may name, and the items that are there: read once for a whole file. */
export interface CommitmentFacts {
  units: Names<UnitFacts>;
  unitsById: Map<string, UnitFacts>;
  people: (unitId: string) => Names<PersonFacts>;
  kinds: Names<Kind>;
  scopes: Names<Scope>;
  aspects: Names<string>;
  topics: Names<string>;
  /** Of a registrant: those of the person, else those of units that the actor sees. */
  shortcomings: (personId: string | null) => Names<string>;
  legalBases: Names<string>;
  /** What a code or an identifier is called; itself where it is neither. */
  nameOf: (code: string) => string;
  items: Commitment[];
  basesOf: (itemId: string) => string[];
}

/** Units whose items the actor may write. */
export function writableUnits(actor: Actor): string[] {
  const writers = actor.grants.filter(
    ({ role, atBloc }) => (role === 'clerk' || role === 'secretary') && !atBloc,
  );
  return [
    ...new Set([
      ...writers.flatMap(({ unitIds }) => [...unitIds]),
      ...(actor.personId ? actor.homeUnitIds : []),
    ]),
  ];
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
  const bases = await legalBasisFacts(tx);
  const names = new Map([
    ...[...aspects, ...topics].map(({ code, name }) => [code, name] as const),
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
    shortcomings: cached(
      (personId: string | null) => new Names([...linesOf(ofPeople.get(personId) ?? []), ...ofUnits]),
    ),
    legalBases: new Names(
      bases.flatMap(({ id, number, shortName }) => [
        { name: shortName, value: id },
        { name: number, value: id },
      ]),
    ),
    nameOf: (code) => names.get(code) ?? code,
    items,
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

export function unitFacts(
  tx: EntityManager,
  unitIds: readonly string[],
  today: string,
): Promise<UnitFacts[]> {
  return tx.query<UnitFacts[]>(
    `SELECT unit_id AS id, code, name, party_name AS "partyName", short_name AS "shortName"
       FROM unit_tree($2) WHERE unit_id = ANY ($1::uuid[]) ORDER BY ordering, name COLLATE app_vi`,
    [unitIds, today],
  );
}

export function peopleFacts(
  tx: EntityManager,
  unitIds: readonly string[],
  today: string,
): Promise<PersonFacts[]> {
  return tx.query<PersonFacts[]>(
    `SELECT p.id, o.unit_id AS "unitId", p.name, o.party_office AS "partyOffice", o.state_office AS "stateOffice"
       FROM postings o JOIN people p ON p.id = o.person_id
      WHERE o.unit_id = ANY ($1::uuid[]) AND o.valid_from <= $2 AND (o.valid_to IS NULL OR o.valid_to > $2)
      ORDER BY regexp_replace(p.name, '^.* ', '') COLLATE app_vi, p.name COLLATE app_vi, p.id`,
    [unitIds, today],
  );
}

/** Shortcomings that the actor may name, newest review first. */
export function shortcomingFacts(tx: EntityManager, actor: Actor): Promise<ShortcomingFacts[]> {
  const scope = shortcomingScope(actor);
  return tx.query<ShortcomingFacts[]>(
    `SELECT id, unit_id AS "unitId", person_id AS "personId", found_year AS "foundYear", text FROM shortcomings
      WHERE person_id = $1 OR (person_id IS NULL AND unit_id = ANY ($2::uuid[]))
         OR (person_id IS NOT NULL AND unit_id = ANY ($3::uuid[]))
      ORDER BY found_year DESC, created_at, id`,
    [scope.personId, scope.ofUnits, scope.ofPeople],
  );
}

function basesFacts(
  tx: EntityManager,
  year: number,
  unitIds: readonly string[],
): Promise<CommitmentLegalBasis[]> {
  return tx.query<CommitmentLegalBasis[]>(
    `SELECT l.commitment_id AS "commitmentId", l.legal_basis_id AS "legalBasisId"
       FROM commitment_legal_bases l JOIN commitments c ON c.id = l.commitment_id
      WHERE c.year = $1 AND c.unit_id = ANY ($2::uuid[])`,
    [year, unitIds],
  );
}

const listNames = (items: { code: string; name: string }[]) =>
  new Names(
    items.flatMap(({ code, name }) => [
      { name, value: code },
      { name: code, value: code },
    ]),
  );

export function listItems(
  tx: EntityManager,
  year: number,
  list: 'aspect' | 'topic',
): Promise<{ code: string; name: string }[]> {
  return tx.query(`SELECT code, name FROM year_list_items WHERE year = $1 AND list = $2 ORDER BY position`, [
    year,
    list,
  ]);
}

export function legalBasisFacts(
  tx: EntityManager,
): Promise<{ id: string; number: string; shortName: string }[]> {
  return tx.query(
    `SELECT id, number, short_name AS "shortName" FROM legal_bases ORDER BY issued_on, short_name`,
  );
}
