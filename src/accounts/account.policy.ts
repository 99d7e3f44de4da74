import { type Actor, type Role, holds, holdsOver } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';

interface GrantAct {
  accountId: string;
  unitId: string;
  role: Role;
}

/**
 * Granting is a power of its own over a subtree, never used on oneself. Only who is administrator as well hands on
 * the powers to administer and to grant.
 */
export function grantRefusal(actor: Actor, act: GrantAct): ProblemCode | null {
  if (act.accountId === actor.accountId) return 'refused.self-grant';
  if (!holdsOver(actor, act.unitId, 'grantor')) return 'refused.grant-beyond';
  const powers = act.role === 'administrator' || act.role === 'grantor';
  if (powers && !holdsOver(actor, act.unitId, 'administrator')) return 'refused.grant-beyond';
  return null;
}

/** Each grant is visible to the leader, to those who grant and to the administrator, within their units. */
export function visibleGrantUnits(actor: Actor): string[] {
  const units = new Set<string>();
  for (const grant of actor.grants) {
    if (['leader', 'grantor', 'administrator'].includes(grant.role))
      grant.unitIds.forEach((id) => units.add(id));
  }
  return [...units];
}

/** Accounts are kept by administrators and by those who grant. */
export function mayKeepAccounts(actor: Actor): boolean {
  return holds(actor, 'administrator', 'grantor');
}

/**
 * Whoever issues a password for an account could sign in with it, so they must be over all that it holds: nobody
 * gets a wider reach through somebody else's account.
 */
export function keepRefusal(actor: Actor, held: readonly Omit<GrantAct, 'accountId'>[]): ProblemCode | null {
  const beyond = held.some(({ unitId, role }) => {
    const powers = role === 'administrator' || role === 'grantor';
    return !holdsOver(actor, unitId, 'administrator') && (powers || !holdsOver(actor, unitId, 'grantor'));
  });
  return beyond ? 'refused.grant-beyond' : null;
}
