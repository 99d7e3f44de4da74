/**
 * What an account may be entrusted with, each for the subtree of a unit and from a date to a date. `grantor` is
 * the power to grant and to revoke; it is a grant of its own and never used on oneself.
 */
export const ROLES = [
  'member',
  'clerk',
  'secretary',
  'reviewer',
  'inspector',
  'leader',
  'administrator',
  'grantor',
] as const;
export type Role = (typeof ROLES)[number];

/** A grant in force today, with the units of its subtree today. */
export interface HeldGrant {
  role: Role;
  unitId: string;
  /** Granted at the bloc itself (a unit without a parent): sees individual items without names. */
  atBloc: boolean;
  /** What stands below the unit, and what it has taken over. */
  unitIds: ReadonlySet<string>;
  /**
   * What stood below the unit, or below one that it has taken over, at the end of a past year and does so no longer,
   * each as `unitInYear()`: of that year it is still read, of later ones not, and nothing of it is written.
   */
  pastIds: ReadonlySet<string>;
  /** The unit itself and those that ended and whose work became its: who acts at the one acts for the others. */
  standsFor: ReadonlySet<string>;
}

/** The account that acts, as the session guard found it at the start of the request. */
export interface Actor {
  accountId: string;
  personId: string | null;
  username: string;
  /** Name shown in history. */
  name: string;
  mustChangePassword: boolean;
  grants: readonly HeldGrant[];
  /**
   * Units where the person of this account is posted today, and the units above them up to the base unit; those for
   * which these stand; and those at which the person served until the day on which they ended.
   */
  homeUnitIds: ReadonlySet<string>;
}

/** True when the actor holds one of `roles`, wherever. */
export function holds(actor: Actor, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** True when the actor holds one of `roles` over the unit, by any grant whose subtree contains it. */
export function holdsOver(actor: Actor, unitId: string, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && grant.unitIds.has(unitId));
}

/** True when the actor holds one of `roles` granted at exactly this unit, or at the one that took over its work. */
export function holdsAt(actor: Actor, unitId: string, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && grant.standsFor.has(unitId));
}

/** True when the actor holds one of `roles` at the bloc below which the unit stands. */
export function holdsAtBlocOver(actor: Actor, unitId: string, ...roles: Role[]): boolean {
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && grant.atBloc && grant.unitIds.has(unitId),
  );
}

/** True when the actor holds one of `roles` at the bloc. */
export function holdsAtBloc(actor: Actor, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && grant.atBloc);
}
