import { fold } from '../shared/text.js';

/** Something that a text may name. */
export interface Named<T> {
  name: string;
  value: T;
}

/** Whether two texts are one to a reader: case and spaces apart, marks not. */
const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/** Things by their names, found as they are typed. One thing may have several names. */
export class Names<T> {
  private readonly byPlain = new Map<string, Named<T>[]>();
  private readonly byFold = new Map<string, Named<T>[]>();

  constructor(things: Iterable<Named<T>>) {
    for (const one of things) {
      add(this.byPlain, plain(one.name), one);
      add(this.byFold, fold(one.name), one);
    }
  }

  /** Those of this name, letter for letter. */
  exactly(typed: string): Named<T>[] {
    return this.byPlain.get(plain(typed)) ?? [];
  }

  /** Those whose name is the same without marks as one of the texts. */
  alike(...typed: string[]): Named<T>[] {
    const found = [...new Set(typed.map(fold))].flatMap((text) => this.byFold.get(text) ?? []);
    return found.filter((one, at) => found.findIndex(({ value }) => value === one.value) === at);
  }
}

function add<T>(index: Map<string, Named<T>[]>, key: string, one: Named<T>): void {
  const there = index.get(key);
  if (!there) index.set(key, [one]);
  else if (!there.some(({ value }) => value === one.value)) there.push(one);
}
