import type { Actor, HeldGrant, Role } from '../../src/shared/actor.js';
import {
  ACCOUNTS,
  PEOPLE,
  UNITS,
  type UnitCode,
  type Username,
  accountId,
  personId,
  unitId,
} from './world.js';

/** The unit and everything above it, nearest first. */
export function upwards(code: UnitCode): UnitCode[] {
  const parent = UNITS[code].parent as UnitCode | null;
  return parent ? [code, ...upwards(parent)] : [code];
}

/** The unit and everything below it. */
export function subtree(code: UnitCode): UnitCode[] {
  return (Object.keys(UNITS) as UnitCode[]).filter((one) => upwards(one).includes(code));
}

export function grant(role: Role, unit: UnitCode): HeldGrant {
  return {
    role,
    unitId: unitId(unit),
    atBloc: unit === 'DUK',
    unitIds: new Set(subtree(unit).map(unitId)),
    pastIds: new Set(),
    standsFor: new Set([unitId(unit)]),
  };
}

/** An account of the world as the session guard would find it, made without a database. */
export function actor(username: Username): Actor {
  const { name, person, grants } = ACCOUNTS[username];
  const homes = person ? PEOPLE[person].flatMap(({ unit }) => upwards(unit).slice(0, -1)) : [];
  return {
    accountId: accountId(username),
    personId: person && personId(person),
    username,
    name,
    mustChangePassword: false,
    grants: grants.map(([role, unit]) => grant(role, unit)),
    homeUnitIds: new Set(homes.map(unitId)),
  };
}
