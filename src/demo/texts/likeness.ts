import type { Template } from './fields.js';

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

/** Sentences already made from each template, to keep chance near-copies inside a unit rare. */
export class SaidBefore {
  private readonly byTemplate = new Map<Template, Map<string, Set<string>[]>>();

  /** True when the unit has said a sentence of the same template that is more than half the same. */
  isTooAlike(template: Template, unitCode: string, content: string): boolean {
    const earlier = this.byTemplate.get(template)?.get(unitCode);
    if (!earlier) return false;
    const runs = runsOf(content);
    return earlier.some((other) => likeness(runs, other) > 0.5);
  }

  /** Keeps a sentence for later comparisons. */
  add(template: Template, unitCode: string, content: string): void {
    const units = this.byTemplate.get(template) ?? new Map<string, Set<string>[]>();
    units.set(unitCode, [...(units.get(unitCode) ?? []), runsOf(content)]);
    this.byTemplate.set(template, units);
  }
}
