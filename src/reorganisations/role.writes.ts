import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { Grant } from '../accounts/grant.entity.js';
import type { Act } from '../history/history.service.js';
import { Posting } from '../people/posting.entity.js';
import type { Actor } from '../shared/actor.js';
import { vietnameseDate } from '../shared/dates.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { EventGrant, EventPosting } from './event-role.entity.js';
import type { EventPlan } from './reorganisation.flow.js';
import { mayContinueOwn } from './reorganisation.policy.js';
import type { ContinuedPostingIn } from './reorganisation.dto.js';

interface Event {
  id: string;
  effectiveOn: string;
  decisionNumber: string;
}

interface Continued {
  to?: string | null;
}

/** Where what ended goes on, as the request says or at the unit that takes the work. */
export interface Continuing {
  grants: ReadonlyMap<string, Continued>;
  postings: ReadonlyMap<string, ContinuedPostingIn>;
  placeOf: (to: string) => string | undefined;
  /** A bloc, before or after. */
  isBloc: (unitId: string) => boolean;
  /** One stood above the other until the day. */
  isAbove: (above: string, unitId: string) => boolean;
}

interface Dated {
  id: string;
  unitId: string;
  validFrom: string;
  validTo: string | null;
}

/** Grants at units that end are over on the day, and go on at a successor from that day; answers history. */
export async function writeGrants(
  tx: EntityManager,
  actor: Actor,
  event: Event,
  plan: EventPlan,
  continuing: Continuing,
): Promise<Act[]> {
  const { effectiveOn, decisionNumber } = event;
  const ending = await endingAt<Grant>(tx, Grant, plan, effectiveOn);
  refuseStrangers('grants', 'grantId', continuing.grants, ending);
  const acts: Act[] = [];
  for (const grant of ending) {
    const to = grantTarget(grant, plan, continuing);
    const own = grant.accountId === actor.accountId;
    if (to && own && !mayContinueOwn(actor, grant.role, to, plan)) throw new Problem('refused.self-grant');
    await tx.update(Grant, grant.id, { validTo: effectiveOn });
    acts.push(act('grant', grant.id, 'revoke', { validTo: [grant.validTo, effectiveOn], event: event.id }));
    const { accountId, role, validTo } = grant;
    const held =
      to !== null && (await overlaps<Grant>(tx, Grant, { accountId, role, unitId: to }, grant, effectiveOn));
    let continuedId: string | null = null;
    if (to && !held) {
      const next = { accountId, role, unitId: to, validFrom: effectiveOn, validTo, decisionNumber };
      const saved = await tx.save(
        tx.create(Grant, { ...next, grantedBy: own ? grant.grantedBy : actor.accountId }),
      );
      continuedId = saved.id;
      acts.push(act('grant', saved.id, 'grant', { ...next, event: event.id }));
    }
    await tx.insert(EventGrant, {
      eventId: event.id,
      grantId: grant.id,
      continuedId,
      validToBefore: validTo,
    });
  }
  return acts;
}

/** Postings likewise, in the office that the request says. */
export async function writePostings(
  tx: EntityManager,
  event: Event,
  plan: EventPlan,
  continuing: Continuing,
): Promise<Act[]> {
  const { effectiveOn, decisionNumber } = event;
  const ending = await endingAt<Posting>(tx, Posting, plan, effectiveOn);
  refuseStrangers('postings', 'postingId', continuing.postings, ending);
  const acts: Act[] = [];
  for (const posting of ending) {
    const said = continuing.postings.get(posting.id);
    const to = targetOf('postings', posting, plan, continuing, said);
    const { id, unitId: _, validTo, ...facts } = posting;
    await tx.update(Posting, id, { validTo: effectiveOn });
    acts.push(
      act('person', posting.personId, 'end-posting', {
        validTo: [validTo, effectiveOn],
        posting: id,
        event: event.id,
      }),
    );
    const { personId } = posting;
    const held =
      to !== null && (await overlaps<Posting>(tx, Posting, { personId, unitId: to }, posting, effectiveOn));
    let continuedId: string | null = null;
    if (to && !held) {
      const { postingId: __, to: ___, ...offices } = said ?? { postingId: id };
      const kept = continuing.isAbove(to, posting.unitId) ? { ...facts, ...withoutOffice(facts) } : facts;
      const next = { ...kept, ...offices, unitId: to, validFrom: effectiveOn, validTo, decisionNumber };
      continuedId = (await tx.save(tx.create(Posting, next))).id;
      acts.push(act('person', personId, 'post', { ...next, event: event.id }));
    }
    await tx.insert(EventPosting, { eventId: event.id, postingId: id, continuedId, validToBefore: validTo });
  }
  return acts;
}

/** Offices of a cell are none of the unit above into which it goes. */
const withoutOffice = ({ partyOffice }: Pick<Posting, 'partyOffice'>) => ({
  partyOffice: partyOffice === null ? null : 'Đảng viên',
  isHead: false,
  isSecretary: false,
  isCommitteeMember: false,
});

const act = (subjectType: string, subjectId: string, action: string, changes: Act['changes']): Act => ({
  subjectType,
  subjectId,
  action,
  ...(changes ? { changes } : {}),
});

/** What holds at units that end beyond their last day; what begins later contradicts the event. */
async function endingAt<T extends Dated>(
  tx: EntityManager,
  entity: new () => T,
  { ended }: EventPlan,
  effectiveOn: string,
): Promise<T[]> {
  if (ended.length === 0) return [];
  const at = { unitId: In([...ended]) };
  const rows = (await tx.find<Dated>(entity, {
    where: [
      { ...at, validTo: IsNull() },
      { ...at, validTo: MoreThan(effectiveOn) },
    ],
    order: { validFrom: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  })) as T[];
  const later = rows.find(({ validFrom }) => validFrom >= effectiveOn);
  if (later) {
    const message = `Đã có quyền hoặc chức vụ ghi từ ngày ${vietnameseDate(later.validFrom)} tại đơn vị kết thúc hoạt động. Đề nghị chọn ngày có hiệu lực sau ngày đó, hoặc sửa ngày đã ghi.`;
    throw refusedBy([{ field: 'effectiveOn', code: 'reorganisation.begins-later', message }]);
  }
  return rows;
}

/**
 * A role at one unit of a bloc never becomes one over the whole bloc, and over the unit above only where that is said;
 * members have none but over what is their own.
 */
function grantTarget(grant: Grant, plan: EventPlan, continuing: Continuing): string | null {
  const said = continuing.grants.get(grant.id);
  const to = targetOf('grants', grant, plan, continuing, said);
  if (to === null) return null;
  if (said === undefined && grant.role !== 'member' && continuing.isAbove(to, grant.unitId)) return null;
  if (!continuing.isBloc(to) || continuing.isBloc(grant.unitId)) return to;
  if (said === undefined) return null;
  const index = [...continuing.grants.keys()].indexOf(grant.id);
  const message =
    'Quyền tại đơn vị không tiếp tục thành quyền ở cấp Khối. Đề nghị chọn đơn vị khác, hoặc giao quyền ở cấp Khối theo quyết định riêng.';
  throw refusedBy([{ field: `grants.${index}.to`, code: 'reorganisation.wider', message }]);
}

function targetOf(
  list: 'grants' | 'postings',
  { id, unitId }: Dated,
  plan: EventPlan,
  { placeOf, ...continuing }: Continuing,
  said: Continued | undefined,
): string | null {
  if (said === undefined) return plan.heirs.get(unitId) ?? null;
  if (!said.to) return null;
  const place = placeOf(said.to);
  if (place && plan.places.has(place) && !plan.ended.includes(place)) return place;
  const index = [...continuing[list].keys()].indexOf(id);
  const message = 'Chỉ tiếp tục được ở một đơn vị tham gia lần sắp xếp này. Đề nghị chọn lại.';
  throw refusedBy([{ field: `${list}.${index}.to`, code: 'reorganisation.not-successor', message }]);
}

/** What is named must be something that the event ends. */
function refuseStrangers(
  list: string,
  field: string,
  named: ReadonlyMap<string, unknown>,
  ending: readonly Dated[],
): void {
  const ids = new Set(ending.map(({ id }) => id));
  const message = 'Nội dung này không kết thúc trong lần sắp xếp này. Đề nghị bỏ khỏi danh sách.';
  const faults = [...named.keys()].flatMap((id, index) =>
    ids.has(id) ? [] : [{ field: `${list}.${index}.${field}`, code: 'value.wrong-choice', message }],
  );
  if (faults.length > 0) throw refusedBy(faults);
}

export const refusedBy = (faults: ProblemDetail[]): Problem =>
  new Problem('reorganisation.refused', {}, faults);

/** The same at the successor already, or from an earlier row of this event, at any time that the new one would hold. */
async function overlaps<T extends Dated>(
  tx: EntityManager,
  entity: new () => T,
  key: object,
  { validTo }: Dated,
  from: string,
): Promise<boolean> {
  const rows = (await tx.findBy<Dated>(entity, key)) as T[];
  return rows.some(
    (row) => (row.validTo === null || row.validTo > from) && (validTo === null || row.validFrom < validTo),
  );
}
