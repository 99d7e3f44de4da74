import { type EntityManager, In } from 'typeorm';
import { Grant } from '../accounts/grant.entity.js';
import type { Act } from '../history/history.service.js';
import { Posting } from '../people/posting.entity.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { UnitEvent, UnitEventUnit, UnitEventWork, UnitLink } from '../units/unit-event.entity.js';
import { UnitVersion } from '../units/unit-version.entity.js';
import { Unit } from '../units/unit.entity.js';
import { EventGrant, EventPosting } from './event-role.entity.js';
import { lockFor } from './reorganisation.access.js';
import type { EventFacts } from './reorganisation.query.js';
import { builtUpon } from './withdrawal.query.js';

/** Puts all back as it was before an event whose day is still to come; history keeps that it was there. */
export async function withdrawIn(tx: EntityManager, actor: Actor, id: string, today: string): Promise<Act[]> {
  const event = await lockFor(tx, actor, id, 'withdraw', today);
  const { effectiveOn } = event;
  const list = await builtUpon(tx, id);
  if (list.length > 0) throw new Problem('reorganisation.built-upon', { list: list.join(', ') });
  const roles = [
    ...(await putBack(tx, event, { link: EventGrant, row: Grant, key: 'grantId', subjectType: 'grant' })),
    ...(await putBack(tx, event, {
      link: EventPosting,
      row: Posting,
      key: 'postingId',
      subjectType: 'posting',
    })),
  ];
  const parts = await tx.findBy(UnitEventUnit, { eventId: id });
  const idsOf = (...wanted: UnitEventUnit['part'][]) =>
    parts.filter(({ part }) => wanted.includes(part)).map(({ unitId }) => unitId);
  const began = { unitId: In(idsOf('begun', 'changed', 'moved')), validFrom: effectiveOn };
  await tx.delete(UnitVersion, began);
  const closed = { unitId: In(idsOf('ended', 'changed', 'moved')), validTo: effectiveOn };
  await tx.update(UnitVersion, closed, { validTo: null });
  for (const table of [UnitEventWork, UnitLink, UnitEventUnit]) await tx.delete(table, { eventId: id });
  await tx.delete(UnitEvent, { id });
  const begun = idsOf('begun');
  if (begun.length > 0) await tx.delete(Unit, { id: In(begun) });
  return [
    ...parts.map(({ unitId }) => ({
      subjectType: 'unit',
      subjectId: unitId,
      action: 'withdraw',
      changes: { event: id },
    })),
    ...roles,
  ];
}

interface Roles {
  link: typeof EventGrant | typeof EventPosting;
  row: typeof Grant | typeof Posting;
  key: 'grantId' | 'postingId';
  subjectType: string;
}

async function putBack(
  tx: EntityManager,
  { id: eventId, effectiveOn }: EventFacts,
  { link, row, key, subjectType }: Roles,
): Promise<Act[]> {
  const ended = (await tx.findBy(link, { eventId })) as unknown as (Record<typeof key, string> &
    EventGrant)[];
  await tx.delete(link, { eventId });
  const continued = ended.flatMap(({ continuedId }) => continuedId ?? []);
  if (continued.length > 0) await tx.delete(row, { id: In(continued) });
  for (const one of ended)
    await tx.update(row, { id: one[key], validTo: effectiveOn }, { validTo: one.validToBefore });
  return ended.map((one) => ({
    subjectType,
    subjectId: one[key],
    action: 'withdraw',
    changes: { event: eventId, validTo: one.validToBefore },
  }));
}
