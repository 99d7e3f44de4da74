import type { EntityManager } from 'typeorm';
import type { UnitKind } from '../units/unit.rules.js';

/** A unit as it is today. */
export interface ThereUnit {
  id: string;
  versionId: string;
  code: string;
  parentId: string | null;
  name: string;
  shortName: string;
  partyName: string;
  kind: UnitKind;
  type: string | null;
  position: number;
  validFrom: string;
}

/** A posting that holds today. */
export interface TherePosting {
  id: string;
  personId: string;
  name: string;
  unitId: string;
  partyOffice: string | null;
  stateOffice: string | null;
  isHead: boolean;
  isSecretary: boolean;
  isCommitteeMember: boolean;
  validFrom: string;
}

export function unitsThere(tx: EntityManager, today: string): Promise<ThereUnit[]> {
  return tx.query<ThereUnit[]>(
    `SELECT v.unit_id AS id, v.id AS "versionId", v.code, v.parent_id AS "parentId", v.name,
            v.short_name AS "shortName", v.party_name AS "partyName", v.kind, v.type, v.position,
            v.valid_from AS "validFrom"
       FROM unit_versions v WHERE v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)`,
    [today],
  );
}

export function postingsThere(tx: EntityManager, today: string): Promise<TherePosting[]> {
  return tx.query<TherePosting[]>(
    `SELECT o.id, o.person_id AS "personId", p.name, o.unit_id AS "unitId", o.party_office AS "partyOffice",
            o.state_office AS "stateOffice", o.is_head AS "isHead", o.is_secretary AS "isSecretary",
            o.is_committee_member AS "isCommitteeMember", o.valid_from AS "validFrom"
       FROM postings o JOIN people p ON p.id = o.person_id
      WHERE o.valid_from <= $1 AND (o.valid_to IS NULL OR o.valid_to > $1)`,
    [today],
  );
}

/** How many of the people made by an import are spoken of elsewhere by now. */
export function peopleInUse(tx: EntityManager, ids: readonly string[]): Promise<number> {
  return count(
    tx,
    `EXISTS (SELECT 1 FROM commitments c WHERE c.person_id = x.id)
      OR EXISTS (SELECT 1 FROM shortcomings s WHERE s.person_id = x.id)
      OR EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = x.id)
      OR (SELECT count(*) FROM postings o WHERE o.person_id = x.id) <> 1
      OR EXISTS (SELECT 1 FROM postings o WHERE o.person_id = x.id AND o.valid_to IS NOT NULL)`,
    ids,
  );
}

/** How many of the units made by an import are spoken of elsewhere by now, or were changed. */
export function unitsInUse(tx: EntityManager, ids: readonly string[]): Promise<number> {
  return count(
    tx,
    `EXISTS (SELECT 1 FROM commitments c WHERE c.unit_id = x.id OR c.review_unit_id = x.id)
      OR EXISTS (SELECT 1 FROM shortcomings s WHERE s.unit_id = x.id)
      OR EXISTS (SELECT 1 FROM filings f WHERE f.unit_id = x.id)
      OR EXISTS (SELECT 1 FROM grants g WHERE g.unit_id = x.id)
      OR EXISTS (SELECT 1 FROM pilot_models m WHERE m.host_unit_id = x.id)
      OR EXISTS (SELECT 1 FROM postings o WHERE o.unit_id = x.id)
      OR EXISTS (SELECT 1 FROM unit_versions v WHERE v.parent_id = x.id AND NOT v.unit_id = ANY ($1::uuid[]))
      OR (SELECT count(*) FROM unit_versions v WHERE v.unit_id = x.id) <> 1`,
    ids,
  );
}

async function count(tx: EntityManager, condition: string, ids: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM unnest($1::uuid[]) AS x (id) WHERE ${condition}`,
    [ids],
  );
  return row?.n ?? 0;
}
