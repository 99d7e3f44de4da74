import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { lastDayWithin } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitOn, unitsOf } from '../units/unit.query.js';
import { isAssigned } from './aid-assignment.query.js';
import type { ContributionIn } from './aid-contribution.dto.js';
import { countsChildren } from './aid-contribution.query.js';
import { seesNeed } from './aid-need.query.js';
import { fault, missing, refuseOutside } from './aid.access.js';
import { AidNeed } from './aid.entity.js';
import { shareFaults } from './amount.rules.js';
import { communesOn } from './commune.query.js';

/** The lead unit on the day of the gift. A bloc gives nothing of its own: what its bodies give is theirs. */
export async function leadOn(tx: EntityManager, unitId: string, on: string): Promise<UnitOnDate> {
  const unit = await unitOn(tx, unitId, on);
  if (!unit || unit.depth === 0) throw new Problem('aid.wrong-unit', {}, [fault('leadUnitId', GONE)]);
  return unit;
}

/** The day, and the need that the gift names already: it stays, also when the unit is not assigned any more. */
interface Standing {
  today: string;
  keeps?: string | null;
}

/** Refuses a gift that would be false: where it went, what it is of, and whose shares. */
export async function refuseWrongGift(
  tx: EntityManager,
  actor: Actor,
  gift: ContributionIn,
  { today, keeps = null }: Standing,
): Promise<void> {
  refuseOutside('givenOn', gift.givenOn, `${gift.givenOn.slice(0, 4)}-01-01`, today);
  if (gift.purpose === 'assigned' && !gift.communeId) throw missing('communeId', 'xã được giúp đỡ');
  if (!gift.communeId && !gift.place) throw missing('place', 'nơi nhận');
  await refuseWrongShares(tx, gift);
  if (gift.communeId) await refuseWrongCommune(tx, gift, gift.communeId, today);
  if (gift.needId) {
    const need = await needOf(tx, gift.communeId ?? null, gift.needId);
    if (!need || (need.id !== keeps && !(await seesNeed(tx, actor, need, today)))) throw wrongNeed();
  }
  if (gift.pilotModelPromiseId) {
    const counts = gift.kind === 'child' && (await countsChildren(tx, gift.pilotModelPromiseId));
    if (!counts) throw new Problem('aid.wrong-model', {}, [fault('pilotModelPromiseId', NOT_COUNTED)]);
  }
}

async function refuseWrongShares(tx: EntityManager, gift: ContributionIn): Promise<void> {
  const named = gift.shares.flatMap(({ unitId }) => unitId ?? []);
  const there = await unitsOf(tx, [...new Set(named)], gift.givenOn);
  const known = new Set(there.filter(({ depth }) => depth > 0).map(({ id }) => id));
  const unknown = gift.shares.flatMap(({ unitId }, place) =>
    unitId && !known.has(unitId) ? [fault(`shares.${place}.unitId`, GONE)] : [],
  );
  const wrong = shareFaults(gift.kind, gift.leadUnitId, gift.shares).map(({ place, field, message }) =>
    fault(place === null ? field : `shares.${place}.${field}`, message),
  );
  if (unknown.length + wrong.length > 0) throw new Problem('aid.wrong-shares', {}, [...unknown, ...wrong]);
}

async function refuseWrongCommune(
  tx: EntityManager,
  { givenOn, purpose, shares, leadUnitId }: ContributionIn,
  communeId: string,
  today: string,
): Promise<void> {
  if ((await communesOn(tx, [communeId], givenOn)).length === 0)
    throw new Problem('aid.commune-gone', {}, [
      fault('communeId', 'Xã này chưa có hoặc không còn vào ngày đó.'),
    ]);
  if (purpose !== 'assigned') return;
  const units = [leadUnitId, ...shares.flatMap(({ unitId }) => unitId ?? [])];
  const year = Number(givenOn.slice(0, 4));
  const days = [givenOn, lastDayWithin(year, today)];
  if (!(await isAssigned(tx, units, communeId, days))) throw new Problem('aid.not-assigned', { year });
}

/** A need of the commune that was not taken back; locked, so that it is not taken back while a gift names it. */
async function needOf(tx: EntityManager, communeId: string | null, id: string): Promise<AidNeed | null> {
  const need = await tx.findOne(AidNeed, { where: { id }, lock: { mode: 'pessimistic_read' } });
  return need?.communeId === communeId && need?.withdrawnOn === null ? need : null;
}

const wrongNeed = (): Problem =>
  new Problem('aid.wrong-need', {}, [fault('needId', 'Nhu cầu này không phải của xã đã chọn.')]);

const GONE = 'Đơn vị này không thuộc Khối vào ngày đó.';
const NOT_COUNTED = 'Tiêu chí này không tính số thiếu nhi được đỡ đầu.';
