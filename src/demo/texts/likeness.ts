/** The runs of three words of a text, as its fingerprint. */
export function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let index = 0; index + 2 < words.length; index += 1) {
    runs.add(`${words[index]} ${words[index + 1]} ${words[index + 2]}`);
  }
  return runs;
}

/** How alike two fingerprints are, from 0 to 1 (twice the shared runs by all runs). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of one) if (other.has(run)) shared += 1;
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Sentences already made from each template, to keep chance near-copies rare. */
export class SaidBefore {
  private readonly byTemplate = new Map<string, { unitCode: string; runs: Set<string> }[]>();

  /** True when a sentence is close to one of the same template: closer than half in one unit, than four fifths elsewhere. */
  isTooAlike(template: string, unitCode: string, content: string): boolean {
    const runs = runsOf(content);
    return (this.byTemplate.get(template) ?? []).some(
      (earlier) => likeness(runs, earlier.runs) > (earlier.unitCode === unitCode ? 0.5 : 0.8),
    );
  }

  /** Keeps a sentence for later comparisons. */
  add(template: string, unitCode: string, content: string): void {
    const list = this.byTemplate.get(template) ?? [];
    list.push({ unitCode, runs: runsOf(content) });
    this.byTemplate.set(template, list);
  }
}
