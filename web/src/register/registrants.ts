import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Me, Person, Unit } from '../api/types';
import { holds } from '../app/session';
import type { Registrant } from './texts';

const REGISTERING: readonly string[] = [
  'base-committee',
  'base-cell',
  'part-committee',
  'cell',
] satisfies Unit['kind'][];

/** Offered in the form; whether it is allowed is told by the server. */
export function mayOffer(me: Me, units: readonly Unit[], unit: Unit): boolean {
  if (!REGISTERING.includes(unit.kind)) return false;
  const kept = new Set(
    me.grants
      .filter((grant) => (grant.role === 'clerk' || grant.role === 'secretary') && !grant.atBloc)
      .map((grant) => grant.unitId),
  );
  const home = new Set(me.homeUnits.map((one) => one.id));
  for (let at: Unit | undefined = unit; at; at = units.find((one) => one.id === at?.parentId)) {
    if (kept.has(at.id)) return true;
  }
  return home.has(unit.id);
}

/** With whom the form begins: the committee's own unit, a member's own item. */
export function firstRegistrant(me: Me): Registrant {
  const grant = me.grants.find((one) => (one.role === 'secretary' || one.role === 'clerk') && !one.atBloc);
  if (grant) return { kind: 'collective', unitId: grant.unitId, personId: null };
  return { kind: 'individual', unitId: me.homeUnits[0]?.id ?? null, personId: me.personId };
}

export function keepsUnits(me: Me): boolean {
  return holds(me, 'clerk', 'secretary');
}

/** People posted in exactly this unit, of those that the reader keeps. */
export function usePeopleOf(unit: Unit | undefined): Person[] | undefined {
  const { data } = useQuery({
    queryKey: ['people', 'of', unit?.code],
    queryFn: () => body(api.GET('/api/people', { params: { query: { unit: unit?.code, limit: 500 } } })),
    enabled: unit !== undefined,
    staleTime: 120_000,
  });
  return data?.items.filter((person) => person.postings.some((posting) => posting.unitId === unit?.id));
}
