import { cleanText } from '../../shared/text.js';
import { unreadable } from './file-refusal.js';
import { MAX_CELL_CHARACTERS } from './limits.js';
import { type OldFontName, type Verdict, oldFontOf, verdictOf } from './old-font-letters.js';
import type { Attributes } from './xml-part.js';

/** A piece of a text in one font. `font` is undefined where the font of the cell holds. */
export interface Run {
  text: string;
  font?: OldFontName | null;
}

export interface RichText {
  /** As it is stored: cleaned. */
  text: string;
  verdict: Verdict;
  /** As it came, which old fonts need; null where it makes no difference. */
  runs: readonly Run[] | null;
}

export const richText = (runs: readonly Run[]): RichText => {
  const pieces = runs.map(({ text, font }) => ({ text: unescaped(text), font }));
  return told(pieces.map(({ text }) => text).join(''), pieces);
};

export const plainText = (text: string): RichText => told(text, [{ text }]);

function told(raw: string, runs: readonly Run[]): RichText {
  if (raw.length > MAX_CELL_CHARACTERS) throw unreadable('a text longer than a cell');
  const verdict = verdictOf(raw);
  const doubtful = verdict === 'tcvn3' || verdict === 'either' || raw.includes('\u00ad');
  const needed = doubtful || runs.some(({ font }) => font !== undefined);
  return { text: cleanText(raw), verdict, runs: needed ? runs : null };
}

/** Characters that XML cannot hold stand in it as `_x000D_`. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Gathers the runs of one text, shared (`si`) or in its cell (`is`). What tells the reading of a word (`rPh`) is left out. */
export class RunGatherer {
  private runs: Run[] = [];

  open(name: string, parent: string, attributes: Attributes): void {
    if (name === 't' && (parent === 'si' || parent === 'is')) this.runs.push({ text: '' });
    else if (name === 'r' && (parent === 'si' || parent === 'is')) this.runs.push({ text: '' });
    else if (name === 'rFont' && parent === 'rPr') this.last().font = oldFontOf(attributes.val ?? '');
  }

  text(text: string, name: string, parent: string): void {
    if (name === 't' && (parent === 'si' || parent === 'is' || parent === 'r')) this.last().text += text;
  }

  /** The text, or null when there was none; the next one begins. */
  take(): RichText | null {
    const { runs } = this;
    if (runs.length === 0) return null;
    this.runs = [];
    return richText(runs);
  }

  private last(): Run {
    const run = this.runs.at(-1);
    if (!run) throw unreadable('a piece of text outside of a text');
    return run;
  }
}
