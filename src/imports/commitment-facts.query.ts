import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { ShortcomingState } from '../shortcomings/shortcoming.flow.js';
import { shortcomingScope } from '../shortcomings/shortcoming.policy.js';

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

/** A document that an item names. */
export interface NamedBasis {
  commitmentId: string;
  legalBasisId: string;
}

export interface ShortcomingFacts {
  id: string;
  unitId: string;
  personId: string | null;
  foundYear: number;
  text: string;
  state: ShortcomingState;
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

/** Shortcomings that the actor may name, those that go on first, newest review first. */
export function shortcomingFacts(tx: EntityManager, actor: Actor): Promise<ShortcomingFacts[]> {
  const scope = shortcomingScope(actor);
  return tx.query<ShortcomingFacts[]>(
    `SELECT id, unit_id AS "unitId", person_id AS "personId", found_year AS "foundYear", text, state FROM shortcomings
      WHERE person_id = $1 OR (person_id IS NULL AND unit_id = ANY ($2::uuid[]))
         OR (person_id IS NOT NULL AND unit_id = ANY ($3::uuid[]))
      ORDER BY state IN ('remedied', 'closed'), found_year DESC, created_at, id`,
    [scope.personId, scope.ofUnits, scope.ofPeople],
  );
}

export function basesFacts(
  tx: EntityManager,
  year: number,
  unitIds: readonly string[],
): Promise<NamedBasis[]> {
  return tx.query<NamedBasis[]>(
    `SELECT l.commitment_id AS "commitmentId", l.legal_basis_id AS "legalBasisId"
       FROM commitment_legal_bases l JOIN commitments c ON c.id = l.commitment_id
      WHERE c.year = $1 AND c.unit_id = ANY ($2::uuid[])`,
    [year, unitIds],
  );
}

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
