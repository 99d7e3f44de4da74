import type { FigureOut } from '../shared/figure.dto.js';
import type { Heading } from './filing-headings.rules.js';
import { HEADING_FIGURES, type Sentence, keysOf } from './filing-sentences.rules.js';

/** What the rows say under a heading. */
export interface HeadingFacts {
  /** Business date. */
  asOf: string;
  sentences: string[];
  figures: FigureOut[];
  lines: FigureOut[];
}

/** What the figures say under a heading. A figure that no feature gives leaves its sentence out: missing is not zero. */
export function factsUnder(heading: Heading, figures: readonly FigureOut[], asOf: string): HeadingFacts {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const { sentences, lines } = HEADING_FIGURES[heading];
  const told = sentences.filter((sentence) => isTold(sentence, byKey)).map(({ text }) => text);
  const named = new Set(told.flatMap(keysOf));
  return {
    asOf,
    sentences: told,
    figures: figures.filter(({ key }) => named.has(key)),
    lines: lines
      .flatMap((wanted) => figures.filter(({ key }) => fits(key, wanted)))
      .filter(({ key, value }) => value > 0 && !named.has(key)),
  };
}

function isTold({ text, when, unless }: Sentence, figures: ReadonlyMap<string, FigureOut>): boolean {
  const value = (key: string) => figures.get(key)?.value;
  if (![...keysOf(text), ...(when ?? []), ...(unless ?? [])].every((key) => figures.has(key))) return false;
  if (when && !when.some((key) => value(key) !== 0)) return false;
  return !unless || unless.every((key) => value(key) === 0);
}

const fits = (key: string, wanted: string): boolean =>
  wanted.endsWith('*') ? key.startsWith(wanted.slice(0, -1)) : key === wanted;
