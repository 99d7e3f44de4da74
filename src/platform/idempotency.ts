import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../shared/json.js';
import { Problem } from '../shared/problems.js';

/** A creating request as the client named it, so that a repeated one makes nothing new. */
export interface Repeatable {
  accountId: string;
  /** The Idempotency-Key header; null when the client sent none. */
  key: string | null;
  request: unknown;
}

/**
 * Runs `create` once per key and answers the id of the row; a repeat of the same request answers the same id, and
 * a different request under the same key is refused. Two at once: the second waits for the first on the key.
 */
export async function createOnce(
  tx: EntityManager,
  { accountId, key, request }: Repeatable,
  create: () => Promise<string>,
): Promise<string> {
  if (key === null) return create();
  const hash = createHash('sha256').update(canonicalJson(request)).digest('hex');
  const placeholder = '00000000-0000-0000-0000-000000000000';
  const claimed: unknown[] = await tx.query(
    `INSERT INTO idempotency_keys (account_id, key, request_hash, resource_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [accountId, key, hash, placeholder],
  );
  if (claimed.length === 0) return answered(tx, accountId, key, hash);
  const id = await create();
  await tx.query(`UPDATE idempotency_keys SET resource_id = $3 WHERE account_id = $1 AND key = $2`, [
    accountId,
    key,
    id,
  ]);
  return id;
}

/** As `createOnce` for rows that are made in one act: a repeat answers the ids of all, in the same order. */
export async function createAllOnce(
  tx: EntityManager,
  once: Repeatable,
  create: () => Promise<string[]>,
): Promise<string[]> {
  let made: string[] = [];
  const first = await createOnce(tx, once, async () => {
    made = await create();
    return made[0] ?? '';
  });
  if (once.key === null) return made;
  if (made.length === 0) return [first, ...(await furtherOnes(tx, once))];
  // Each row after the first has a key of its own; its hash is the place at which it stands.
  await tx.query(
    `INSERT INTO idempotency_keys (account_id, key, request_hash, resource_id)
     SELECT $1, $2::text || m.place::text, m.place::text, m.id FROM unnest($3::uuid[]) WITH ORDINALITY AS m (id, place)`,
    [once.accountId, furtherKey(once.key), made.slice(1)],
  );
  return made;
}

/** Longer than a client may name one. */
const furtherKey = (key: string): string => `${key.padEnd(200)}#`;

async function furtherOnes(tx: EntityManager, { accountId, key }: Repeatable): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT resource_id AS id FROM idempotency_keys
      WHERE account_id = $1 AND starts_with(key, $2) ORDER BY request_hash::int`,
    [accountId, furtherKey(key ?? '')],
  );
  return rows.map(({ id }) => id);
}

async function answered(tx: EntityManager, accountId: string, key: string, hash: string): Promise<string> {
  const rows = await tx.query<{ request_hash: string; resource_id: string }[]>(
    `SELECT request_hash, resource_id FROM idempotency_keys WHERE account_id = $1 AND key = $2`,
    [accountId, key],
  );
  const earlier = rows[0];
  if (!earlier || earlier.request_hash !== hash) throw new Problem('request.repeated-differently');
  return earlier.resource_id;
}
