import { readFileSync } from 'node:fs';

/** A text part of a paper: points, and whether it is bold or italic. */
export interface PartFormat {
  size: number;
  bold: boolean;
  italic: boolean;
}

/** Millimetres. */
export interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const PART_NAMES = [
  'party',
  'superior',
  'issuer',
  'number',
  'placeAndDate',
  'typeName',
  'subject',
  'body',
  'heading',
  'pageNumber',
  'authority',
  'office',
  'name',
  'recipientsLabel',
  'recipients',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** A rule of the Party on how its papers look, from a date on. */
export interface FormatProfile {
  code: string;
  name: string;
  validFrom: string;
  /** What about it is not settled; shown to the reader. */
  note: string | null;
  font: string;
  parts: Record<PartName, PartFormat>;
  portrait: Margins;
  landscape: Margins;
  /** From the upper edge of the page, millimetres. */
  pageNumberFromEdge: number;
  /** Millimetres. */
  firstLineIndent: number;
  /** Exact, points. */
  lineHeight: number;
  /** Points. */
  betweenParagraphs: number;
}

/** All profiles, the oldest first. */
export const FORMAT_PROFILES = JSON.parse(
  readFileSync(new URL('./data/format-profiles.json', import.meta.url), 'utf8'),
) as readonly FormatProfile[];

/** The profile in force on a date; before the first one, that one. */
export function profileOn(date: string): FormatProfile {
  const inForce = FORMAT_PROFILES.filter((profile) => profile.validFrom <= date).at(-1) ?? FORMAT_PROFILES[0];
  if (!inForce) throw new Error('No format profile');
  return inForce;
}

/** The profile that a reader chose, or the one in force on the date; null: there is none of that code. */
export function chosenProfile(code: string | null | undefined, date: string): FormatProfile | null {
  if (!code) return profileOn(date);
  return FORMAT_PROFILES.find((profile) => profile.code === code) ?? null;
}

/** Width of the text area of a page, millimetres. */
export function textWidth(profile: FormatProfile, landscape: boolean): number {
  const { left, right } = landscape ? profile.landscape : profile.portrait;
  return (landscape ? 297 : 210) - left - right;
}
