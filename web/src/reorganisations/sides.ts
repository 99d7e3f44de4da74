import type { EventUnit, EventUnitRef, Reorganisation } from '../api/types';
import { EVENT_KIND_WORDS } from './words';

interface Sides {
  before: EventUnitRef[];
  after: EventUnitRef[];
}

const each = (refs: EventUnitRef[]): EventUnitRef[] => [
  ...new Map(refs.map((one) => [one.id, one])).values(),
];

/** Whether it stood below no other unit of the event: the decision names it, the others went along. */
export function isTop({ before, after }: EventUnit, { units, links }: Reorganisation): boolean {
  const named = new Set([
    ...units.map(({ unitId }) => unitId),
    ...links.flatMap(({ predecessor, successor }) => [predecessor.id, successor.id]),
  ]);
  const above = (before ?? after)?.parent?.id;
  return above === undefined || !named.has(above);
}

/** The units that a re-organisation is about, without the cells that end or move with them. */
export function sidesOf(one: Reorganisation): Sides {
  const tops = one.units.filter((unit) => isTop(unit, one));
  const topIds = new Set(tops.map(({ unitId }) => unitId));
  const standing = new Set(one.units.map(({ unitId }) => unitId));
  const links = one.links.filter(({ predecessor: { id } }) => topIds.has(id) || !standing.has(id));
  if (links.length > 0)
    return {
      before: each(links.map(({ predecessor }) => predecessor)),
      after: each(links.map(({ successor }) => successor)),
    };
  const refs = (side: 'before' | 'after') =>
    (tops.length > 0 ? tops : one.units).flatMap(({ unitId, ...unit }) => {
      const told = unit[side];
      return told ? [{ id: unitId, code: told.code, name: told.partyName }] : [];
    });
  return { before: refs('before'), after: refs('after') };
}

const MOST = 3;

export function namesOf(refs: readonly EventUnitRef[]): string {
  const names = refs.slice(0, MOST).map(({ name }) => name);
  return refs.length > MOST ? `${names.join('; ')} và ${refs.length - MOST} tổ chức khác` : names.join('; ');
}

/** Hợp nhất: Chi bộ A; Chi bộ B */
export function titleOf(one: Reorganisation): string {
  const { before, after } = sidesOf(one);
  return `${EVENT_KIND_WORDS[one.kind]}: ${namesOf(before.length > 0 ? before : after)}`;
}
