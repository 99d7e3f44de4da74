import type { FilingDetail, FilingHeading } from '../api/types';

export type HeadingCode = FilingHeading['heading'];
/** What a unit writes: under each heading, and why items were not assessed. */
export type Field = HeadingCode | 'incompleteReason';
export type Words = Partial<Record<Field, string | null>>;
/** Of each paragraph, and of the report whole. */
export type Versions = Partial<Record<HeadingCode | 'report', number>>;

export function wordsOf({ headings, incompleteReason }: FilingDetail): Words {
  return {
    ...Object.fromEntries(headings.map(({ heading, words }) => [heading, words])),
    incompleteReason,
  };
}

export function versionsOf({ headings, version: report }: FilingDetail): Versions {
  return { ...Object.fromEntries(headings.map(({ heading, version }) => [heading, version])), report };
}

const FIELDS = (one: Words, other: Words) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])] as Field[];

/** Fields that say something else. */
export function differing(one: Words, other: Words): Field[] {
  return FIELDS(one, other).filter((field) => (one[field] ?? '') !== (other[field] ?? ''));
}

/** The body of a save: paragraphs that changed, each with the version that was read. */
export function changesOf(saved: Words, written: Words, versions: Versions) {
  const fields = differing(saved, written);
  const paragraphs = fields
    .filter((field): field is HeadingCode => field !== 'incompleteReason')
    .map((heading) => ({ heading, words: written[heading] || null, version: versions[heading] ?? 0 }));
  return {
    paragraphs,
    ...(fields.includes('incompleteReason')
      ? { incompleteReason: written.incompleteReason || null, version: versions.report }
      : {}),
  };
}

/** What somebody else saved, with what was written here meanwhile on top of it. */
export function merged(newest: Words, saved: Words, written: Words): Words {
  const mine = differing(saved, written);
  return { ...newest, ...Object.fromEntries(mine.map((field) => [field, written[field] ?? null])) };
}

export const INCOMPLETE_REASON = 'Lý do còn việc chưa tự đánh giá';
