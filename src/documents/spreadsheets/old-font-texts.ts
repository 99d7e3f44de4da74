import { cleanText } from '../../shared/text.js';
import { type OldFontName, type Verdict, lettersOfTcvn3 } from './old-font-letters.js';
import type { RichText, Run } from './rich-text.js';
import type { TextCell } from './spreadsheet.js';

interface Doubtful {
  cell: TextCell;
  runs: readonly Run[];
  font: OldFontName | null;
}

/** Texts in old fonts, or in none: each group decides its own doubtful ones by its clear ones. */
class Group {
  private readonly votes: Record<Verdict, number> = { plain: 0, unicode: 0, tcvn3: 0, either: 0 };
  private doubtful: Doubtful[] = [];

  /** `whenSilent`: what holds where no clear text speaks. */
  constructor(private readonly whenSilent: boolean) {}

  hear(verdict: Verdict, text: Doubtful): boolean {
    this.votes[verdict] += 1;
    if (verdict === 'tcvn3') return convert(text);
    if (verdict !== 'unicode' && !this.isDecided()) this.doubtful.push(text);
    return false;
  }

  decide(): boolean {
    const { tcvn3, unicode } = this.votes;
    const old = this.whenSilent ? tcvn3 >= unicode : tcvn3 > 0 && !this.isDecided();
    return old ? this.doubtful.map(convert).includes(true) : false;
  }

  /** Outside of old fonts one clear Unicode text settles it; most files have one soon. */
  private isDecided(): boolean {
    return !this.whenSilent && this.votes.unicode > 0;
  }
}

/**
 * Finds the texts in old fonts among the text cells of a file and gives them `converted`. Neither the font nor the
 * letters suffice alone: people type Unicode into cells that still name `.VnTime`, and copy old texts into others.
 */
export class OldFontTexts {
  private readonly inOldFonts = new Group(true);
  private readonly inOthers = new Group(false);
  private found = false;

  hear(cell: TextCell, { verdict, runs }: RichText, font: OldFontName | null): void {
    const pieces = runs ?? [{ text: cell.text }];
    const old = pieces.some((run) => fontOf(run, font) !== null);
    if (!old && verdict === 'plain') return;
    const group = old ? this.inOldFonts : this.inOthers;
    if (group.hear(verdict, { cell, runs: pieces, font })) this.found = true;
  }

  /** After the last cell: true when a text was converted. */
  decide(): boolean {
    const decided = [this.inOldFonts.decide(), this.inOthers.decide()];
    return this.found || decided.includes(true);
  }
}

const fontOf = (run: Run, font: OldFontName | null) => (run.font === undefined ? font : run.font);

/** True when the conversion differs from the text. */
function convert({ cell, runs, font }: Doubtful): boolean {
  const anyOld = runs.some((run) => fontOf(run, font) !== null);
  const letters = runs.map((run) => {
    const own = fontOf(run, font);
    // Beside a piece in an old font, one in another font is what it shows.
    if (own === null && anyOld) return run.text;
    const shown = lettersOfTcvn3(run.text);
    return own === 'tcvn3-capitals' ? shown.toUpperCase() : shown;
  });
  const converted = cleanText(letters.join(''));
  if (converted === cell.text) return false;
  cell.converted = converted;
  return true;
}
