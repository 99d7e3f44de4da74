import { COMMITMENT_COLUMNS } from '../commitments/commitment.sheet.js';
import { vietnameseDate } from '../shared/dates.js';
import { cleanText } from '../shared/text.js';
import type { CommitmentFacts } from './commitment-facts.js';

/** Without what is empty, and without the words by which the row was found. */
export function withoutBlanks(fields: Record<string, unknown>): Record<string, unknown> {
  const said = Object.entries(fields).filter(
    ([field, value]) =>
      field !== 'content' && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}

export const short = (text: string) => ([...text].length > 70 ? `${[...text].slice(0, 69).join('')}…` : text);

/** Rows of one registrant with the same words are one row: a file taken in twice makes nothing twice. */
export function sameKey(one: {
  unitId: string;
  personId: string | null;
  kind: string;
  content: string | null;
}): string {
  const content = one.content ? cleanText(one.content).toLocaleLowerCase('vi') : crypto.randomUUID();
  return JSON.stringify([one.unitId, one.kind === 'individual' ? one.personId : null, one.kind, content]);
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one) => b.includes(one));
  return (a ?? null) === (b ?? null);
}

const COLUMN_OF: Record<string, string> = {
  shortcomingId: 'shortcoming',
  planContentId: 'planContent',
  breakthroughId: 'breakthrough',
  legalBasisIds: 'legalBases',
  personId: 'person',
  unitId: 'unit',
};
export const columnOf = (field: string): string => COLUMN_OF[field] ?? field;
export const headingOf = (field: string) =>
  COMMITMENT_COLUMNS.find(({ key }) => key === columnOf(field))?.heading ?? field;

/** A value as the reader of the preview knows it. */
export function shown(facts: CommitmentFacts, value: unknown): string | null {
  if (value == null || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.map((id) => facts.nameOf(String(id))).join('; ');
  const text = facts.nameOf(value as string);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? vietnameseDate(text) : text;
}
