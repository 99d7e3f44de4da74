import type { EntityManager } from 'typeorm';
import { bearsSecretMark } from '../attachments/secret-mark.rules.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { FIELD_LABELS } from '../shared/field-labels.js';
import { Problem, type ProblemCode } from '../shared/problems.js';
import { allYearFacts, yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import { Inspection } from './inspection.entity.js';
import type { InspectionAction } from './inspection.flow.js';
import { type Refusal, inspectionRefusal, inspectionScope, seesInspection } from './inspection.policy.js';

/** Locks an inspection that the actor sees; one that they do not see is not found. */
export async function lockSeen(tx: EntityManager, actor: Actor, id: string): Promise<Inspection> {
  const one = await tx.findOne(Inspection, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!one || !seesInspection(inspectionScope(actor), one)) throw new Problem('not-found');
  return one;
}

/** Locks an inspection for an action: seen, allowed to this actor, in this state, in a year that is not closed. */
export async function lockFor(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: InspectionAction,
): Promise<Inspection> {
  const one = await lockSeen(tx, actor, id);
  refuse(inspectionRefusal(action, actor, one));
  await refuseClosed(tx, one.year);
  return one;
}

export function refuse(refused: Refusal | null): void {
  if (refused) throw new Problem(refused.code, refused.values);
}

/** Nothing of a closed year is written any more. */
export async function refuseClosed(tx: EntityManager, year: number): Promise<void> {
  refuse(closedRefusal(await yearFacts(tx, year)));
}

/** What follows a conclusion belongs to the year in which it happens: a remedy may come when its year is closed. */
export async function refuseClosedToday(tx: EntityManager, today: string): Promise<void> {
  const facts = (await allYearFacts(tx)).get(Number(today.slice(0, 4)));
  refuse(facts ? closedRefusal(facts) : null);
}

/** A span that ends before it begins asks for nothing. */
export function refuseBackwards({ from, to }: { from?: number; to?: number }): void {
  if (from != null && to != null && to < from) throw new Problem('dates.backwards');
}

/** A rule about one field, told at the field. */
export function refuseField(wrong: { code: ProblemCode; field: string } | null): void {
  if (!wrong) return;
  const { title: message } = new Problem(wrong.code);
  throw new Problem(wrong.code, {}, [{ field: wrong.field, code: wrong.code, message }]);
}

/** Refuses typed words that bear a mark of secrecy, before anything of them is written anywhere. */
export function refuseMarked(input: object): void {
  const fields = Object.entries(input)
    .filter(([, value]) => typeof value === 'string' && bearsSecretMark(value))
    .map(([field]) => field);
  if (fields.length === 0) return;
  throw new Problem(
    'text.secret',
    {},
    fields.map((field) => ({
      field,
      code: 'text.secret',
      message: `Nội dung ghi ở mục “${FIELD_LABELS[field] ?? field}” có dấu chỉ độ mật.`,
    })),
  );
}

/** What the record says of an act on an inspection, of its findings and consequences too. */
export function note(
  history: HistoryService,
  tx: EntityManager,
  actor: Actor,
  one: Inspection,
  act: {
    action: string;
    toState?: string;
    reason?: string | null;
    field?: string;
    changes?: Record<string, unknown>;
  },
): Promise<void> {
  return history.record(tx, actor, {
    subjectType: 'inspection',
    subjectId: one.id,
    fromState: one.state,
    ...act,
  });
}

/** Of what was concluded: a change says why. */
export function refuseWithoutReason(needed: boolean, reason: string | null | undefined): void {
  if (needed && !reason) {
    throw new Problem('reason.required', {}, [
      { field: 'reason', code: 'value.required', message: 'Đề nghị ghi lý do.' },
    ]);
  }
}
