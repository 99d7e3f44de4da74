import type { EntityManager } from 'typeorm';
import { fold } from '../shared/text.js';
import type { AccountOut, AccountsOut, GrantOut, HeldGrantOut, HomeUnitOut } from './account.dto.js';

const ACCOUNT = `a.id, a.username, a.name, a.person_id AS "personId",
  a.must_change_password AS "mustChangePassword", a.blocked`;

/** The first 200 accounts by user name and how many there are; `q` finds user name or name, with or without marks. */
export async function accounts(manager: EntityManager, q: string | undefined): Promise<AccountsOut> {
  const rows = await manager.query<AccountOut[]>(`SELECT ${ACCOUNT} FROM accounts a ORDER BY a.username`);
  const words = fold(q ?? '');
  const found = rows.filter((row) => fold(`${row.username} ${row.name}`).includes(words));
  return { items: found.slice(0, 200), total: found.length };
}

/** Grants in the units that the actor may look into, newest first. */
export function grantsIn(
  manager: EntityManager,
  ask: { unitIds: string[]; unit?: string; on?: string; today: string },
): Promise<GrantOut[]> {
  return manager.query<GrantOut[]>(
    `WITH tree AS MATERIALIZED (SELECT * FROM unit_tree($2))
     SELECT g.id, g.account_id AS "accountId", a.username, a.name, g.role, g.unit_id AS "unitId",
            t.code AS "unitCode", t.name AS "unitName", g.valid_from AS "validFrom", g.valid_to AS "validTo",
            g.decision_number AS "decisionNumber", b.name AS "grantedBy", g.created_at AS "createdAt"
       FROM grants g
       JOIN accounts a ON a.id = g.account_id
       LEFT JOIN accounts b ON b.id = g.granted_by
       LEFT JOIN tree t ON t.unit_id = g.unit_id
      WHERE g.unit_id = ANY ($1::uuid[])
        AND ($3::text IS NULL OR t.path && ARRAY(SELECT unit_id FROM tree WHERE code = $3))
        AND ($4::date IS NULL OR (g.valid_from <= $4 AND (g.valid_to IS NULL OR g.valid_to > $4)))
      ORDER BY g.created_at DESC, a.username, g.role`,
    [ask.unitIds, ask.today, ask.unit ?? null, ask.on ?? null],
  );
}

/** Units where a person serves today or will later: what an account of theirs reaches without any grant. */
export async function unitsOfPerson(
  manager: EntityManager,
  personId: string | null,
  today: string,
): Promise<string[]> {
  const rows = await manager.query<{ unitId: string }[]>(
    `SELECT unit_id AS "unitId" FROM postings WHERE person_id = $1 AND (valid_to IS NULL OR valid_to > $2)`,
    [personId, today],
  );
  return rows.map(({ unitId }) => unitId);
}

export function heldGrants(
  manager: EntityManager,
  accountId: string,
  today: string,
): Promise<HeldGrantOut[]> {
  return manager.query<HeldGrantOut[]>(
    `SELECT g.role, g.unit_id AS "unitId", t.code AS "unitCode", t.name AS "unitName", t.kind AS "unitKind",
            t.depth = 0 AS "atBloc", g.valid_to AS "validTo"
       FROM grants g JOIN unit_places($2) t ON t.unit_id = g.unit_id
      WHERE g.account_id = $1 AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to > $2)
      ORDER BY t.depth, g.role`,
    [accountId, today],
  );
}

export function homeUnits(
  manager: EntityManager,
  personId: string | null,
  today: string,
): Promise<HomeUnitOut[]> {
  return manager.query<HomeUnitOut[]>(
    `SELECT t.unit_id AS id, t.code, t.party_name AS name, t.kind
       FROM postings p JOIN unit_tree($2) t ON t.unit_id = p.unit_id
      WHERE p.person_id = $1 AND p.valid_from <= $2 AND (p.valid_to IS NULL OR p.valid_to > $2)
      ORDER BY t.depth DESC`,
    [personId, today],
  );
}
