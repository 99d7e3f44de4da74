import type { EntityManager } from 'typeorm';
import { grouped } from '../shared/lists.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitsOf } from '../units/unit.query.js';
import { REGISTERING_KINDS } from '../units/unit.rules.js';
import type { Commitment } from './commitment.entity.js';
import type { Kind } from './commitment.flow.js';
import { bodiesFor, chooseBody } from './route.rules.js';

interface PostingRow {
  personId: string;
  name: string;
  unitId: string;
  depth: number;
  partyOffice: string | null;
  stateOffice: string | null;
  isHead: boolean;
  isSecretary: boolean;
  isCommitteeMember: boolean;
}

/** Who registers, as they are on a date. */
export interface RegistrantFacts {
  unit: UnitOnDate;
  snapshot: Pick<
    Commitment,
    'registrantName' | 'partyOffice' | 'stateOffice' | 'isHead' | 'isSecretary' | 'isCommitteeMember'
  >;
  postings: PostingRow[];
}

export interface RegistrantKey {
  unitId: string;
  /** null: the collective itself. */
  personId: string | null;
}

/** The registrant on a date; refuses a unit that does not register and a person who does not serve there. */
export async function registrantOn(
  tx: EntityManager,
  key: RegistrantKey,
  on: string,
): Promise<RegistrantFacts> {
  const found = (await registrantsOn(tx, [key], on))(key);
  if (found instanceof Problem) throw found;
  return found;
}

/** The same of many at once: units and postings are read once, and each key answers its facts or its refusal. */
export async function registrantsOn(
  tx: EntityManager,
  keys: readonly RegistrantKey[],
  on: string,
): Promise<(key: RegistrantKey) => RegistrantFacts | Problem> {
  const units = new Map(
    (await unitsOf(tx, [...new Set(keys.map(({ unitId }) => unitId))], on)).map((one) => [one.id, one]),
  );
  const people = [...new Set(keys.flatMap(({ personId }) => personId ?? []))];
  const postings = grouped(people.length > 0 ? await postingsOn(tx, people, on) : [], (row) => row.personId);
  return ({ unitId, personId }) => {
    const unit = units.get(unitId);
    if (!unit || !REGISTERING_KINDS.includes(unit.kind)) return new Problem('commitment.not-registrant');
    if (personId === null) return { unit, snapshot: collectiveSnapshot(unit), postings: [] };
    return person(unit, postings.get(personId) ?? []);
  };
}

function person(unit: UnitOnDate, postings: PostingRow[]): RegistrantFacts | Problem {
  const here = postings.find((posting) => posting.unitId === unit.id);
  if (!here) return new Problem('commitment.person-not-posted');
  const any = (office: 'isHead' | 'isSecretary' | 'isCommitteeMember') =>
    postings.some((posting) => posting[office]);
  return {
    unit,
    postings,
    snapshot: {
      registrantName: here.name,
      partyOffice: here.partyOffice,
      stateOffice: here.stateOffice,
      isHead: any('isHead'),
      isSecretary: any('isSecretary'),
      isCommitteeMember: any('isCommitteeMember'),
    },
  };
}

const collectiveSnapshot = (unit: UnitOnDate) => ({
  registrantName: unit.partyName,
  partyOffice: null,
  stateOffice: null,
  isHead: false,
  isSecretary: false,
  isCommitteeMember: false,
});

function postingsOn(tx: EntityManager, personIds: string[], on: string): Promise<PostingRow[]> {
  return tx.query<PostingRow[]>(
    `SELECT p.id AS "personId", p.name, o.unit_id AS "unitId", t.depth, o.party_office AS "partyOffice",
            o.state_office AS "stateOffice", o.is_head AS "isHead", o.is_secretary AS "isSecretary",
            o.is_committee_member AS "isCommitteeMember"
       FROM people p
       JOIN postings o ON o.person_id = p.id AND o.valid_from <= $2 AND (o.valid_to IS NULL OR o.valid_to > $2)
       JOIN unit_tree($2) t ON t.unit_id = o.unit_id
      WHERE p.id = ANY ($1::uuid[]) ORDER BY t.depth DESC`,
    [personIds, on],
  );
}

/** The body that reviews an item submitted on a date by an account: one with somebody whom `isOwnWork` does not bar. */
export async function reviewBodyOn(
  tx: EntityManager,
  kind: Kind,
  registrant: RegistrantFacts,
  personId: string | null,
  submitterId: string,
  on: string,
): Promise<string> {
  const { unit, postings } = registrant;
  const bodies = bodiesFor({
    kind,
    path: unit.path,
    isHead: postings.some((posting) => posting.isHead),
    isBaseSecretary: postings.some((posting) => posting.isSecretary && posting.depth === 1),
    isSecretaryHere: postings.some((posting) => posting.isSecretary && posting.unitId === unit.id),
  });
  const staffed = await tx.query<{ unitId: string; reviewers: number }[]>(
    `SELECT b.unit_id AS "unitId",
            (SELECT count(DISTINCT g.account_id)::int FROM grants g JOIN accounts a ON a.id = g.account_id
              WHERE g.unit_id = b.unit_id AND g.role IN ('secretary', 'reviewer') AND NOT a.blocked
                AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to > $2)
                AND a.id <> $3 AND a.person_id IS DISTINCT FROM $4::uuid
                AND NOT ($5 AND EXISTS (SELECT 1 FROM grants o
                  WHERE o.account_id = a.id AND o.unit_id = $6 AND o.role IN ('secretary', 'clerk')
                    AND o.valid_from <= $2 AND (o.valid_to IS NULL OR o.valid_to > $2)))) AS reviewers
       FROM unnest($1::uuid[]) WITH ORDINALITY AS b (unit_id, place) ORDER BY b.place`,
    [
      bodies,
      on,
      submitterId,
      personId ?? '00000000-0000-0000-0000-000000000000',
      kind === 'collective',
      unit.id,
    ],
  );
  return chooseBody(staffed);
}
