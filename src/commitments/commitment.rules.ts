import { differences } from '../shared/json.js';
import { fold } from '../shared/text.js';
import type { TimeRefusal, YearFacts } from '../years/year.rules.js';
import { closedRefusal, endRefusal, windowRefusal } from '../years/year.rules.js';
import { type Action, type Kind, type Scope, type State, stepOf, windowOf } from './commitment.flow.js';

/** The texts of an item: what a submission sends and a correction may change. */
export const TEXT_FIELDS = [
  'aspect',
  'secondAspect',
  'topic',
  'planContentId',
  'breakthroughId',
  'shortcomingId',
  'noShortcomingReason',
  'content',
  'measures',
  'indicator',
  'baseline',
  'target',
  'measureUnit',
  'product',
  'deadline',
  'milestone',
  'milestoneOn',
  'owner',
  'watcher',
  'expectedEvidence',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type Texts = Record<TextField, string | null>;

/** The texts of anything that has them. */
export function textsOf(item: { [field in TextField]?: string | null }): Texts {
  return Object.fromEntries(TEXT_FIELDS.map((field) => [field, item[field] ?? null])) as Texts;
}

/** A shortcoming and a reason for having none exclude each other: the one that came last holds. */
export function withOneAnswer<
  T extends { shortcomingId?: string | null; noShortcomingReason?: string | null },
>(fields: T): T {
  if (fields.shortcomingId) return { ...fields, noShortcomingReason: null };
  if (fields.noShortcomingReason) return { ...fields, shortcomingId: null };
  return fields;
}

export interface Missing {
  field: string;
  message: string;
}

interface Completeness extends Texts {
  kind: Kind;
  onBehalf: boolean;
  signedOn: string | null;
}

/** What an item still lacks before it can be sent, in the order of the form. */
export function whatIsMissing(item: Completeness): Missing[] {
  const missing: Missing[] = [];
  const need = (present: unknown, field: string, message: string) => {
    if (!present) missing.push({ field, message });
  };
  need(
    item.shortcomingId ?? item.noShortcomingReason,
    'shortcomingId',
    'hạn chế cần khắc phục, hoặc lý do không gắn với hạn chế',
  );
  need(item.aspect, 'aspect', 'nhóm nội dung');
  need(item.content, 'content', 'việc làm theo Bác');
  need(item.target ?? item.product, 'target', 'mức cần đạt hoặc sản phẩm cụ thể');
  need(item.deadline, 'deadline', 'thời hạn hoàn thành');
  if (item.kind === 'individual' && item.onBehalf) need(item.signedOn, 'signedOn', 'ngày ký bản giấy');
  return missing;
}

interface Timed {
  state: State;
  scope: Scope;
  unitId?: string;
  /** When it was last returned; not null: it may be sent again until the review window ends. */
  returnedAt?: Date | string | null;
}

/** Why an action is not possible today, by the windows of the year; null when it is. */
export function timeRefusal(action: Action, item: Timed, year: YearFacts, today: string): TimeRefusal | null {
  const when = stepOf(action, item.state)?.when ?? null;
  if (when === null) return closedRefusal(year, item.unitId);
  if ('until' in when) return endRefusal(year, when.until, today, item.unitId);
  if (action === 'submit' && item.returnedAt) return endRefusal(year, 'review', today, item.unitId);
  const window = action === 'submit' ? windowOf(item.scope) : when.within;
  return windowRefusal(year, window, today, item.unitId);
}

/** The state after an action. One that counts already is never a draft again. */
export function stateAfter(action: Action, item: { state: State; counted: boolean }): State {
  const to = stepOf(action, item.state)?.to ?? item.state;
  return to === 'draft' && item.counted ? 'returned' : to;
}

/** Text fields that differ between two submissions. */
export function textChanges(before: Texts, after: Texts): Record<string, [unknown, unknown]> {
  return differences(before, after);
}

/** What search looks through: never names of persons. */
export function searchText(item: { code: string } & Partial<Texts>): string {
  const parts = [item.code, item.content, item.measures, item.indicator, item.target, item.product];
  return fold(parts.filter(Boolean).join(' '));
}

/** Code of a row: unit, year, kind, number. TT: tập thể, CN: cá nhân. */
export function commitmentCode(unitCode: string, year: number, kind: Kind, number: number): string {
  return `${unitCode}-${year}-${kind === 'collective' ? 'TT' : 'CN'}-${String(number).padStart(3, '0')}`;
}
