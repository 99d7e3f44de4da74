import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { CommitmentOut } from './commitment-out.dto.js';
import type { CommitmentsQuery } from './commitment.filter.js';
import { commitmentPage } from './commitment.query.js';

/** Rows that are read at once. */
const PAGE = 1000;

/**
 * All items that the actor sees and the query asks for, in the order of the list and as the list shows them. Pages
 * are read as they are asked for, outside a transaction: who reads slowly holds up nobody.
 */
export async function* commitmentRows(
  manager: EntityManager,
  actor: Actor,
  query: CommitmentsQuery,
  today: string,
): AsyncGenerator<CommitmentOut> {
  for (let cursor: string | undefined; ;) {
    const page = await commitmentPage(manager, actor, { ...query, cursor, limit: PAGE }, today);
    yield* page.items;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
