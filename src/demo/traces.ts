import { textsOf } from '../commitments/commitment.rules.js';
import { type ShortcomingState, type StepAct, stateAfter } from '../shortcomings/shortcoming.flow.js';
import type { DemoAccount } from './accounts.js';
import { demoId } from './bulk.js';
import { type DemoItem, instant } from './items.js';
import { progressNote } from './texts/notes.js';
import type { Random } from './texts/random.js';

/** Rows of `history` that tell an item's life, in order. */
export function historyOf(item: DemoItem): Record<string, unknown>[] {
  const { life, submitter, reviewer, person } = item;
  const forOther = person !== null && submitter.personId !== person.id ? person.name : null;
  const entry = (
    action: string,
    day: string | null,
    hour: number,
    by: DemoAccount,
    from: string | null,
    to: string | null,
    reason: unknown = null,
  ) =>
    day === null
      ? []
      : [
          {
            at: instant(day, hour),
            business_date: day,
            account_id: by.id,
            actor_name: by.name,
            on_behalf_of: by === submitter ? forOther : null,
            subject_type: 'commitment',
            subject_id: item.id,
            action,
            from_state: from,
            to_state: to,
            reason,
            field: action === 'return' ? item.row.return_field : null,
            changes: {},
          },
        ];
  const returnedEarly =
    life.returnedOn !== null && (life.registeredOn === null || life.returnedOn < life.registeredOn);
  const reason = item.row.return_reason;
  const early = returnedEarly ? life.returnedOn : null;
  const late = returnedEarly ? null : life.returnedOn;
  const againEarly =
    life.resubmittedOn !== null && (life.registeredOn === null || life.resubmittedOn < life.registeredOn);
  return [
    ...entry('create', life.createdOn, 8, submitter, null, 'draft'),
    ...entry('submit', life.submittedOn, 9, submitter, 'draft', 'submitted'),
    ...entry('withdraw', life.withdrawnOn, 10, submitter, 'submitted', 'draft'),
    ...entry('return', early, 14, reviewer, 'submitted', 'returned', reason),
    ...entry('submit', againEarly ? life.resubmittedOn : null, 9, submitter, 'returned', 'resubmitted'),
    ...entry(
      'register',
      life.registeredOn,
      15,
      reviewer,
      againEarly ? 'resubmitted' : 'submitted',
      'registered',
    ),
    ...entry('return', life.assessedOn ? null : late, 14, reviewer, 'registered', 'returned', reason),
    ...entry('submit', againEarly ? null : life.resubmittedOn, 9, submitter, 'returned', 'resubmitted'),
    ...entry('assess', life.assessedOn, 9, submitter, 'registered', 'self-assessed'),
    ...entry(
      'return',
      life.assessedOn ? late : null,
      14,
      reviewer,
      'self-assessed',
      'assessment-returned',
      reason,
    ),
    ...entry('verify', life.verifiedOn, 15, reviewer, 'self-assessed', 'verified'),
    ...entry('request-stop', life.stoppedOn, 9, submitter, 'registered', 'registered', item.row.stop_reason),
    ...entry('stop', life.stoppedOn, 15, reviewer, 'registered', 'stopped', 'Đồng ý dừng thực hiện'),
  ];
}

/** Rows of `shortcomings` that items address. */
export function shortcomingOf(item: DemoItem): Record<string, unknown>[] {
  if (!item.shortcomingId) return [];
  const { life, person, place, year } = item;
  const state: ShortcomingState = life.remedy
    ? stateAfter(life.remedy)
    : life.registeredOn && !life.stoppedOn
      ? 'addressed'
      : 'open';
  return [
    {
      id: item.shortcomingId,
      found_year: year - 1,
      unit_id: place.id,
      person_id: person?.id ?? null,
      text: item.text.shortcoming,
      source: `Kiểm điểm năm ${year - 1}`,
      state,
      version: 1,
      created_by: item.submitter.id,
      created_at: instant(life.createdOn, 8),
    },
  ];
}

/** Rows of `shortcoming_steps`: found, addressed, and what came of it. */
export function shortcomingStepsOf(item: DemoItem): Record<string, unknown>[] {
  if (!item.shortcomingId) return [];
  const { life, year, reviewer, submitter, shortcomingId, id } = item;
  const step = (act: StepAct, state: ShortcomingState, day: string | null, by: DemoAccount, more: object) =>
    day === null
      ? []
      : [
          {
            shortcoming_id: shortcomingId,
            year,
            act,
            state,
            commitment_id: id,
            remedy: null,
            account_id: by.id,
            at: instant(day, 15),
            business_date: day,
            ...more,
          },
        ];
  const found = { year: year - 1, commitment_id: null, at: instant(life.createdOn, 8) };
  const { remedy } = life;
  return [
    ...step('find', 'open', life.createdOn, submitter, found),
    ...step('address', 'addressed', life.registeredOn, reviewer, {}),
    ...step('release', 'open', life.stoppedOn, reviewer, {}),
    ...(remedy ? step('remedy', stateAfter(remedy), life.verifiedOn, reviewer, { remedy }) : []),
  ];
}

/** Rows of `commitment_submissions`: once as sent first, once more as sent again. */
export function submissionsOf(item: DemoItem): Record<string, unknown>[] {
  const { life, id, row } = item;
  const texts = textsOf(
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value as string | null,
      ]),
    ),
  );
  const sent = (number: number, day: string | null, kept: object) =>
    day === null
      ? []
      : [
          {
            id: demoId('submission', id, number),
            commitment_id: id,
            number,
            at: instant(day, 9),
            texts: kept,
          },
        ];
  const before = { ...texts, indicator: null, baseline: null };
  return [
    ...sent(1, life.submittedOn, life.resubmittedOn ? before : texts),
    ...sent(2, life.resubmittedOn, texts),
  ];
}

/** Rows of `progress_notes`, for some of the confirmed items. */
export function progressOf(item: DemoItem, random: Random): Record<string, unknown>[] {
  if (!item.life.registeredOn || !random.chance(0.12)) return [];
  const day = `${item.year}-0${random.int(6, 9)}-${random.int(10, 28)}`;
  return [
    {
      id: demoId('progress', item.id),
      commitment_id: item.id,
      noted_on: day,
      text: progressNote(random),
      created_by: item.submitter.id,
      created_at: instant(day, 10),
    },
  ];
}
