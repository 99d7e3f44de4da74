import {
  HEADINGS,
  HEADINGS_OF,
  HEADING_OF_NAME,
  type HeadedKind,
  type Heading,
} from './filing-headings.rules.js';

/** Words by heading; a heading without words is not in it, or null. */
export type Words = Partial<Record<Heading, string | null>>;

export interface WantedParagraph {
  heading: Heading;
  words: string | null;
  /** Version of the paragraph that was read, 0: there was none; missing: not told. */
  version?: number;
}

type OldNames = Partial<Record<keyof typeof HEADING_OF_NAME, string | null>>;

/** What is to be written: the paragraphs, and the three texts that may still come under their old names. */
export function wantedParagraphs({
  paragraphs,
  ...named
}: OldNames & { paragraphs?: readonly WantedParagraph[] | null }): WantedParagraph[] {
  const old = Object.entries(HEADING_OF_NAME).flatMap(([name, heading]): WantedParagraph[] => {
    const words = named[name as keyof OldNames];
    return words === undefined ? [] : [{ heading, words }];
  });
  return [...old, ...(paragraphs ?? [])];
}

/** Headings that this kind of report does not have, or that came twice. */
export function wrongHeadings(kind: HeadedKind, wanted: readonly WantedParagraph[]): Heading[] {
  const headings = wanted.map(({ heading }) => heading);
  return headings.filter(
    (heading, place) => !HEADINGS_OF[kind].includes(heading) || headings.indexOf(heading) !== place,
  );
}

interface Written {
  heading: Heading;
  words: string | null;
  version: number;
}

/** Headings that somebody else wrote since they were read. */
export function staleHeadings(written: readonly Written[], wanted: readonly WantedParagraph[]): Heading[] {
  const versions = new Map(written.map(({ heading, version }) => [heading, version]));
  return wanted
    .filter(({ heading, version }) => version !== undefined && version !== (versions.get(heading) ?? 0))
    .map(({ heading }) => heading);
}

/** Words that name no version of their own are written upon a version of the report; else another's would be lost. */
export const needsVersion = (
  wanted: readonly WantedParagraph[],
  incompleteReason: string | null | undefined,
): boolean => incompleteReason !== undefined || wanted.some(({ version }) => version === undefined);

/** Those that say something else than what is written. */
export function changedParagraphs<T extends WantedParagraph>(
  written: readonly Written[],
  wanted: readonly T[],
): T[] {
  const words = new Map(written.map((one) => [one.heading, one.words]));
  return wanted.filter((one) => (one.words ?? null) !== (words.get(one.heading) ?? null));
}

/** Words as a version keeps them; versions sent before there were headings have the three old names. */
export function sentWords(kept: Record<string, unknown> | null): Words {
  const words: Words = { ...(kept?.paragraphs as Words | undefined) };
  for (const [name, heading] of Object.entries(HEADING_OF_NAME)) {
    const text = kept?.[name];
    if (typeof text === 'string') words[heading] = text;
  }
  return words;
}

/** The three texts under their old names, for readers who know no headings. */
export function oldNames(words: Words): Record<keyof typeof HEADING_OF_NAME, string | null> {
  return {
    situation: words.leadership ?? null,
    weaknesses: words.weaknesses ?? null,
    nextSteps: words['next-steps'] ?? null,
  };
}

/** Headings of a report: those of its kind, and any other under which words were once written. */
export function headingsShown(kind: HeadedKind, ...written: readonly Words[]): Heading[] {
  return HEADINGS.filter(
    (heading) => HEADINGS_OF[kind].includes(heading) || written.some((words) => words[heading]),
  );
}

/** True when a paragraph says something else than the time before. */
export const isChanged = (heading: Heading, before: Words, now: Words): boolean =>
  (before[heading] ?? '') !== (now[heading] ?? '');
