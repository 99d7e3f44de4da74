import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { Import } from './import.entity.js';
import { IMPORT_STATE_NAMES, type ImportAction, allows, stateNow } from './import.flow.js';

/** A file is seen by who took it in, and by nobody else. */
export async function ownImport(manager: EntityManager, actor: Actor, id: string): Promise<Import> {
  const found = await manager.findOneBy(Import, { id, createdBy: actor.accountId });
  if (!found) throw new Problem('not-found');
  return found;
}

/** Locks a file of the actor's for an act; refuses it in another state. */
export async function lockImport(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: ImportAction,
): Promise<Import> {
  const found = await tx.findOne(Import, {
    where: { id, createdBy: actor.accountId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found) throw new Problem('not-found');
  const state = stateNow(found, Date.now());
  if (!allows(action, state)) throw new Problem('import.wrong-state', { state: IMPORT_STATE_NAMES[state] });
  return found;
}
