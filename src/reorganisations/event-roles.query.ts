import type { EntityManager } from 'typeorm';
import type { AccountLeftOut, GrantChangeOut, PostingChangeOut } from './reorganisation-out.dto.js';
import { calledAfter, calledBefore } from './reorganisation.query.js';

/** Where the same was held already on the day, of what goes on at none: at a successor of its unit. */
const already = (table: 'grants' | 'postings', ended: string, same: string) =>
  `CASE WHEN c.id IS NULL THEN (
     SELECT ${calledAfter('h.unit_id')} FROM ${table} h
       JOIN unit_links l ON l.event_id = e.id AND l.predecessor_id = ${ended}.unit_id AND l.successor_id = h.unit_id
      WHERE ${same} AND h.valid_from <= e.effective_on AND (h.valid_to IS NULL OR h.valid_to > e.effective_on)
      ORDER BY l.takes_work DESC LIMIT 1) END AS already`;

/** Grants that an event ended at some units, and where each goes on. */
export function grantChanges(
  manager: EntityManager,
  eventId: string,
  unitIds: readonly string[],
): Promise<GrantChangeOut[]> {
  return manager.query<GrantChangeOut[]>(
    `SELECT g.id AS "grantId", g.account_id AS "accountId", a.username, a.name, g.role,
            ${calledBefore('g.unit_id')} AS "from",
            CASE WHEN c.id IS NOT NULL THEN ${calledAfter('c.unit_id')} END AS "to",
            ${already('grants', 'g', 'h.account_id = g.account_id AND h.role = g.role')}
       FROM unit_event_grants x
       JOIN unit_events e ON e.id = x.event_id
       JOIN grants g ON g.id = x.grant_id
       JOIN accounts a ON a.id = g.account_id
       LEFT JOIN grants c ON c.id = x.continued_id
      WHERE x.event_id = $1 AND (g.unit_id = ANY ($2::uuid[]) OR c.unit_id = ANY ($2::uuid[]))
      ORDER BY a.username, g.role, g.id`,
    [eventId, unitIds],
  );
}

/** Postings likewise. */
export function postingChanges(
  manager: EntityManager,
  eventId: string,
  unitIds: readonly string[],
): Promise<PostingChangeOut[]> {
  return manager.query<PostingChangeOut[]>(
    `SELECT o.id AS "postingId", o.person_id AS "personId", p.name, o.party_office AS "partyOffice",
            o.state_office AS "stateOffice", o.is_head AS "isHead", o.is_secretary AS "isSecretary",
            o.is_committee_member AS "isCommitteeMember", ${calledBefore('o.unit_id')} AS "from",
            CASE WHEN c.id IS NOT NULL THEN ${calledAfter('c.unit_id')} END AS "to",
            ${already('postings', 'o', 'h.person_id = o.person_id')},
            c.party_office AS "partyOfficeThere", c.state_office AS "stateOfficeThere",
            coalesce(c.is_head, false) AS "isHeadThere", coalesce(c.is_secretary, false) AS "isSecretaryThere",
            coalesce(c.is_committee_member, false) AS "isCommitteeMemberThere"
       FROM unit_event_postings x
       JOIN unit_events e ON e.id = x.event_id
       JOIN postings o ON o.id = x.posting_id
       JOIN people p ON p.id = o.person_id
       LEFT JOIN postings c ON c.id = x.continued_id
      WHERE x.event_id = $1 AND (o.unit_id = ANY ($2::uuid[]) OR c.unit_id = ANY ($2::uuid[]))
      ORDER BY p.name COLLATE app_vi, o.id`,
    [eventId, unitIds],
  );
}

/** Accounts of which an event ended a grant at some units, and that hold none any more on its day. */
export function accountsLeft(
  manager: EntityManager,
  eventId: string,
  unitIds: readonly string[],
): Promise<AccountLeftOut[]> {
  return manager.query<AccountLeftOut[]>(
    `SELECT DISTINCT a.id AS "accountId", a.username, a.name
       FROM unit_event_grants x
       JOIN unit_events e ON e.id = x.event_id
       JOIN grants g ON g.id = x.grant_id AND g.unit_id = ANY ($2::uuid[])
       JOIN accounts a ON a.id = g.account_id AND NOT a.blocked
      WHERE x.event_id = $1
        AND NOT EXISTS (SELECT 1 FROM grants h WHERE h.account_id = a.id AND h.valid_from <= e.effective_on
                           AND (h.valid_to IS NULL OR h.valid_to > e.effective_on))
      ORDER BY a.username`,
    [eventId, unitIds],
  );
}
