import { formatNumber } from './numbers.js';
import type { Random } from './random.js';

/** Chooses one variant of every [a~b~c] group, nested groups included. */
export function chooseVariants(random: Random, text: string): string {
  let current = text;
  const innermost = /\[([^[\]]*)\]/;
  for (let match = innermost.exec(current); match; match = innermost.exec(current)) {
    const variants = (match[1] ?? '').split('~');
    current =
      current.slice(0, match.index) + random.pick(variants) + current.slice(match.index + match[0].length);
  }
  return current;
}

/** Draws the number ranges {2..5} and {20..50:10} (step 10). */
export function drawNumbers(random: Random, text: string): string {
  return text.replace(
    /\{(\d+)\.\.(\d+)(?::(\d+))?\}/g,
    (_whole, low: string, high: string, step?: string) => {
      const unit = Number(step ?? 1);
      return formatNumber(
        Number(low) + unit * random.int(0, Math.floor((Number(high) - Number(low)) / unit)),
      );
    },
  );
}

/** Replaces {name} by its value and {name^} by the value with a capital first letter. */
export function fillSlots(text: string, slots: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w+)(\^?)\}/g, (whole, name: string, capital: string) => {
    const value = slots.get(name);
    if (value === undefined) return whole;
    return capital ? capitalised(value) : value;
  });
}

/** The names of the slots a template speaks of. */
export function slotsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\{(\w+)\^?\}/g)].map((match) => match[1] ?? ''));
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Single spaces, none before a comma, first letter upper case, NFC. */
export function tidied(text: string): string {
  return capitalised(
    text
      .replace(/\s+/g, ' ')
      .replace(/ ([,;:.])/g, '$1')
      .replace(/[,;]\s*$/, '')
      .trim(),
  ).normalize('NFC');
}
