import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import type { FilingOut } from './filing.dto.js';
import { Filing } from './filing.entity.js';
import type { FilingAction } from './filing.flow.js';
import { filingRefusal, filingUnits } from './filing.policy.js';
import { filingsIn } from './filing.query.js';
import { isRead } from '../shared/reach.js';

/** A filing as its reader may see it. */
export async function seenFiling(
  manager: EntityManager,
  actor: Actor,
  id: string,
  today: string,
): Promise<FilingOut> {
  const [filing] = await filingsIn(manager, actor, filingUnits(actor), { id }, today);
  if (!filing) throw new Problem('not-found');
  return filing;
}

/** Locks a filing for an act, once the actor may take it and its year is not closed. */
export async function lockFiling(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: FilingAction,
): Promise<Filing> {
  const filing = await tx.findOne(Filing, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!filing || !isRead(filingUnits(actor), filing.unitId, filing.year)) throw new Problem('not-found');
  const refused = filingRefusal(action, actor, filing);
  if (refused) throw new Problem(refused.code, refused.values);
  const closed = closedRefusal(await yearFacts(tx, filing.year));
  if (closed) throw new Problem(closed.code, closed.values);
  return filing;
}
