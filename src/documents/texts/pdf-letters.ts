/** What the codes of a font mean: the table that a PDF carries so that its text can be searched and copied. */
export interface Letters {
  /** Hexadecimal digits of one code. */
  width: number;
  byCode: ReadonlyMap<string, string>;
}

const MAX_CODES = 70_000;

/** Reads a ToUnicode table; null when the text is none. */
export function lettersOf(table: string): Letters | null {
  if (!/beginbf(char|range)/.test(table)) return null;
  const byCode = new Map<string, string>();
  const width = /begincodespacerange\s*<([0-9a-f]+)>/i.exec(table)?.[1]?.length ?? 4;
  for (const [, body] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of body!.matchAll(/<([0-9a-f\s]+)>\s*<([0-9a-f\s]*)>/gi)) {
      byCode.set(plain(code!), textOf(text!));
    }
  }
  for (const [, body] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) addRanges(byCode, body!);
  return { width, byCode };
}

function addRanges(byCode: Map<string, string>, body: string): void {
  const range = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi;
  for (const [, first, last, start, list] of body.matchAll(range)) {
    const from = Number.parseInt(first!, 16);
    const to = Math.min(Number.parseInt(last!, 16), from + 0xffff);
    const texts = list?.match(/[0-9a-f]+/gi);
    for (let code = from; code <= to && byCode.size < MAX_CODES; code += 1) {
      const text = texts ? texts[code - from] : following(start!, code - from);
      if (text) byCode.set(code.toString(16).padStart(first!.length, '0'), textOf(text));
    }
  }
}

const following = (start: string, steps: number) =>
  (Number.parseInt(start, 16) + steps).toString(16).padStart(start.length, '0');

const plain = (hex: string) => hex.replace(/\s/g, '').toLowerCase();

/** UTF-16 in hexadecimal digits. */
function textOf(hex: string): string {
  const units = plain(hex).match(/.{1,4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** The words of hexadecimal codes; what the table does not tell is left out. */
export function read({ width, byCode }: Letters, codes: string): string {
  let text = '';
  for (let at = 0; at < codes.length; at += width) text += byCode.get(codes.slice(at, at + width)) ?? '';
  return text;
}

/** Of a font without a table: Latin letters as they are. */
export const LATIN: Letters = {
  width: 2,
  byCode: new Map(
    Array.from({ length: 224 }, (_, place) => [
      (place + 32).toString(16).padStart(2, '0'),
      String.fromCharCode(place + 32),
    ]),
  ),
};
