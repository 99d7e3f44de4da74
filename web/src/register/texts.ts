import type { Commitment, CommitmentPatch } from '../api/types';

/** What is typed of an item: everything a draft saves. */
export type DraftTexts = Required<Omit<CommitmentPatch, 'version'>>;

export interface Registrant {
  kind: Commitment['kind'];
  unitId: string | null;
  /** Of an individual item. */
  personId: string | null;
}

export const EMPTY: DraftTexts = {
  aspect: null,
  secondAspect: null,
  topic: null,
  planContentId: null,
  breakthroughId: null,
  shortcomingId: null,
  noShortcomingReason: null,
  content: null,
  measures: null,
  indicator: null,
  baseline: null,
  target: null,
  measureUnit: null,
  product: null,
  deadline: null,
  milestone: null,
  milestoneOn: null,
  owner: null,
  watcher: null,
  expectedEvidence: null,
  legalBasisIds: [],
  scope: 'yearly',
  signedOn: null,
};

const NAMES = Object.keys(EMPTY) as (keyof DraftTexts)[];

export function textsOf(item: Commitment): DraftTexts {
  return Object.fromEntries(NAMES.map((name) => [name, item[name] ?? EMPTY[name]])) as unknown as DraftTexts;
}

const plain = (value: DraftTexts[keyof DraftTexts]) =>
  Array.isArray(value) ? value.join() : (value ?? '').trim();

/** The names of what differs between two versions. */
export function differing(one: DraftTexts, other: DraftTexts): (keyof DraftTexts)[] {
  return NAMES.filter((name) => plain(one[name]) !== plain(other[name]));
}

/** True when there is somebody to register for. */
export function isComplete({ kind, unitId, personId }: Registrant): boolean {
  return unitId !== null && (kind === 'collective' || personId !== null);
}
