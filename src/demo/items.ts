import { bodiesFor } from '../commitments/route.rules.js';
import { commitmentCode, searchText, textsOf } from '../commitments/commitment.rules.js';
import type { DemoAccount } from './accounts.js';
import { demoId } from './bulk.js';
import { type Life, drawLife } from './lives.js';
import { BLOC_ID } from './organisation.js';
import type { Planned } from './plan.js';
import { type ComposedText, TextComposer } from './texts/composer.js';
import { returnReason, selfAssessment, verifiedNote } from './texts/notes.js';
import type { Random } from './texts/random.js';
import { planOf } from './year-round/bloc-plan.js';

/** A planned item with its text, its life and the accounts that acted. */
export interface DemoItem extends Planned {
  id: string;
  code: string;
  text: ComposedText;
  life: Life;
  submitter: DemoAccount;
  reviewer: DemoAccount;
  reviewUnitId: string;
  shortcomingId: string | null;
  row: Record<string, unknown>;
}

export interface Cast {
  composer: TextComposer;
  random: Random;
  today: string;
  byPerson: Map<string, DemoAccount>;
  /** Accounts that hold secretary, clerk or reviewer at a unit. */
  at: Map<string, DemoAccount[]>;
  numbers: Map<string, number>;
}

/** Instant of a working hour on a Vietnam date. */
export const instant = (day: string | null, hour: number) =>
  day === null ? null : `${day}T${String(hour - 7).padStart(2, '0')}:15:00Z`;

/** Makes one item whole. */
export function makeItem(planned: Planned, cast: Cast): DemoItem {
  const { place, person, year, kind } = planned;
  const numberKey = `${year}/${place.id}/${kind}`;
  const number = (cast.numbers.get(numberKey) ?? 0) + 1;
  cast.numbers.set(numberKey, number);
  const code = commitmentCode(place.code, year, kind, number);
  const text = cast.composer.compose({
    kind,
    unitCode: place.unit.code,
    cellName: place.cellName,
    stateOffice: person?.stateOffice ?? null,
    year,
  });
  const life = drawLife(planned, cast.random, cast.today);
  const submitter = submitterOf(planned, cast);
  const reviewUnitId = bodyOf(planned);
  const reviewer = reviewerAt(reviewUnitId, submitter, cast);
  const id = demoId('commitment', code);
  const linked = text.shortcoming !== null;
  const item = { ...planned, id, code, text, life, submitter, reviewer, reviewUnitId, row: {} };
  const shortcomingId = linked ? demoId('shortcoming', code) : null;
  return { ...item, shortcomingId, row: rowOf({ ...item, shortcomingId }, cast) };
}

/** A person with an account sends their own; for the others the unit's clerk enters from the signed paper. */
function submitterOf({ person, place }: Planned, cast: Cast): DemoAccount {
  const own = person && cast.byPerson.get(person.id);
  if (own) return own;
  const unitId = place.path[1] as string;
  const wanted = person ? 'clerk' : 'secretary';
  const near = person ? unitId : place.id;
  return pickAt(cast, near, wanted) ?? (pickAt(cast, unitId, 'secretary') as DemoAccount);
}

function pickAt(cast: Cast, unitId: string, role: string): DemoAccount | undefined {
  return cast.at.get(unitId)?.find((account) => account.grants.some((grant) => grant.role === role));
}

function bodyOf({ kind, place, person }: Planned): string {
  const bodies = bodiesFor({
    kind,
    path: place.path,
    isHead: person?.isHead ?? false,
    isBaseSecretary: Boolean(person?.isSecretary && place.cellName === null),
    isSecretaryHere: person?.isSecretary ?? false,
  });
  return bodies[0] ?? BLOC_ID;
}

function reviewerAt(unitId: string, submitter: DemoAccount, cast: Cast): DemoAccount {
  const reviewers = (cast.at.get(unitId) ?? []).filter((account) =>
    account.grants.some((grant) => ['secretary', 'reviewer'].includes(grant.role) && grant.unitId === unitId),
  );
  const others = reviewers.filter((account) => account !== submitter);
  return cast.random.pick(others.length > 0 ? others : reviewers);
}

function rowOf(item: Omit<DemoItem, 'row'>, { random }: Cast): Record<string, unknown> {
  const { life, text, person, place, year } = item;
  const texts = textsOf({
    ...text,
    topic: random.chance(0.012) ? null : text.topic,
    shortcomingId: item.shortcomingId,
    noShortcomingReason: item.shortcomingId
      ? null
      : 'Kiểm điểm năm trước không nêu hạn chế thuộc nội dung này',
    deadline: `${year}-${text.deadlineMonthDay ?? '12-15'}`,
    target: text.target ?? text.product ?? 'Hoàn thành đúng thời hạn',
    milestoneOn: text.milestone ? `${year}-06-30` : null,
  });
  const sent = life.submittedOn !== null;
  const byOther = person !== null && item.submitter.personId !== person.id;
  const returned = life.returnedOn === null ? null : returnReason(random);
  const field = returned?.field === 'shortcoming' ? 'shortcomingId' : returned?.field;
  return {
    id: item.id,
    code: item.code,
    year,
    kind: item.kind,
    scope: random.chance(0.04) ? 'term' : 'yearly',
    state: life.state,
    version:
      1 +
      [
        life.submittedOn,
        life.returnedOn,
        life.resubmittedOn,
        life.registeredOn,
        life.assessedOn,
        life.verifiedOn,
      ].filter(Boolean).length,
    unit_id: place.id,
    person_id: person?.id ?? null,
    registrant_name: person?.name ?? place.name,
    party_office: person?.partyOffice ?? null,
    state_office: person?.stateOffice ?? null,
    is_head: person?.isHead ?? false,
    is_secretary: person?.isSecretary ?? false,
    is_committee_member: person?.isCommitteeMember ?? false,
    ...Object.fromEntries(
      Object.entries(texts).map(([key, value]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    ),
    ...planOf(item.code, texts.topic ?? null),
    search: searchText({ ...texts, code: item.code }),
    on_behalf: byOther,
    signed_on: byOther && sent ? life.createdOn : null,
    created_by: item.submitter.id,
    created_at: instant(life.createdOn, 8),
    updated_by: item.submitter.id,
    updated_at: instant(
      life.verifiedOn ??
        life.assessedOn ??
        life.resubmittedOn ??
        life.registeredOn ??
        life.submittedOn ??
        life.createdOn,
      16,
    ),
    submitted_by: sent && !life.withdrawnOn ? item.submitter.id : null,
    submitted_at: instant(life.resubmittedOn ?? life.submittedOn, 9),
    review_unit_id: sent ? item.reviewUnitId : null,
    withdrawn_at: instant(life.withdrawnOn, 10),
    returned_at: instant(life.returnedOn, 14),
    returned_by: life.returnedOn ? item.reviewer.id : null,
    return_reason: returned?.reason ?? null,
    return_field: field ?? null,
    first_registered_at: instant(life.registeredOn, 15),
    registered_on: life.registeredOn,
    registered_by: life.registeredOn ? item.reviewer.id : null,
    self_result: life.selfResult,
    self_note: life.selfResult ? selfAssessment(random, life.selfResult, text) : null,
    self_assessed_at: instant(life.assessedOn, 9),
    self_assessed_by: life.assessedOn ? item.submitter.id : null,
    verified_result: life.verifiedResult,
    verified_note: life.verifiedResult ? verifiedNote(random, life.verifiedResult) : null,
    verified_on: life.verifiedOn,
    verified_at: instant(life.verifiedOn, 15),
    verified_by: life.verifiedOn ? item.reviewer.id : null,
    remedy: item.shortcomingId ? life.remedy : null,
    stop_requested_at: instant(life.stoppedOn, 9),
    stop_requested_by: life.stoppedOn ? item.submitter.id : null,
    stop_reason: life.stoppedOn ? 'Nhiệm vụ chuyển sang đơn vị khác theo phân công lại công việc' : null,
    stopped_at: instant(life.stoppedOn, 15),
    stopped_by: life.stoppedOn ? item.reviewer.id : null,
  };
}
