import type { EntityManager } from 'typeorm';
import { MAX_ATTEMPTS, type Weekday } from './digest.rules.js';
import type { ReminderKind } from './reminder.rules.js';

/** Somebody who wants a mail on this day and has not got it. */
export interface Subscriber {
  accountId: string;
  address: string;
  leftOut: ReminderKind[];
  /** Attempts of this day so far. */
  attempts: number;
}

/** Who was tried less often comes first, so that a server that is down costs nobody all attempts. */
export function subscribers(
  manager: EntityManager,
  { day, weekday, at }: { day: string; weekday: Weekday; at: Date },
): Promise<Subscriber[]> {
  return manager.query<Subscriber[]>(
    `SELECT c.account_id AS "accountId", c.address, c.left_out AS "leftOut", coalesce(d.attempts, 0) AS attempts
       FROM reminder_choices c
       JOIN accounts a ON a.id = c.account_id AND NOT a.blocked
       LEFT JOIN reminder_digests d ON d.account_id = c.account_id AND d.day = $1
      WHERE c.by_email AND NOT ($2 = ANY (c.quiet_days))
        AND (d.id IS NULL OR (d.total > 0 AND d.sent_at IS NULL AND d.attempts < ${MAX_ATTEMPTS} AND d.try_again_at <= $3))
      ORDER BY 4, a.username`,
    [day, weekday, at],
  );
}

export interface Claim {
  accountId: string;
  day: string;
  counts: Record<string, number>;
  total: number;
  /** Attempts before this one, as they were read. */
  attempts: number;
  tryAgainAt: Date;
}

/**
 * Writes the attempt before anything is sent and answers the digest's id; null: another server was first. With
 * nothing to tell, the row says that the day is done.
 */
export async function claimDigest(manager: EntityManager, claim: Claim): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO reminder_digests AS d (account_id, day, counts, total, attempts, try_again_at)
     VALUES ($1, $2, $3::jsonb, $4, CASE WHEN $4 = 0 THEN 0 ELSE 1 END, $6)
     ON CONFLICT (account_id, day) DO UPDATE
       SET counts = excluded.counts, total = excluded.total, try_again_at = excluded.try_again_at,
           attempts = CASE WHEN excluded.total = 0 THEN 0 ELSE d.attempts + 1 END
       WHERE d.sent_at IS NULL AND d.total > 0 AND d.attempts = $5 AND d.attempts > 0
     RETURNING d.id`,
    [claim.accountId, claim.day, JSON.stringify(claim.counts), claim.total, claim.attempts, claim.tryAgainAt],
  );
  return rows[0]?.id ?? null;
}

export async function noteOutcome(
  manager: EntityManager,
  id: string,
  failed: string | null,
  at: Date,
): Promise<void> {
  await manager.query(`UPDATE reminder_digests SET sent_at = $2, last_error = $3 WHERE id = $1`, [
    id,
    failed ? null : at,
    failed,
  ]);
}

/** Counts of three months ago are of no use to anybody. */
export async function dropOldDigests(manager: EntityManager, day: string): Promise<void> {
  await manager.query(`DELETE FROM reminder_digests WHERE day < $1::date - 90`, [day]);
}
