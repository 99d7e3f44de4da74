import { Injectable } from '@nestjs/common';
import { Explanations, type InWords, type KnownTotals } from '../figures/explanation.service.js';
import type { NotCountedOut } from '../figures/explanation.dto.js';
import { type Part, yearsOf } from '../figures/explanation.rules.js';
import type { Actor } from '../shared/actor.js';
import type { FigureFilter } from '../shared/figure.dto.js';
import { grouped } from '../shared/lists.js';
import type { FigureNote, NamedFigure, NotesOf, ToldFigures } from './figure-notes.js';

/** A figure of a document in words, by the name under which it stands first. */
interface Told extends InWords {
  name: string;
}

/** What a document reads the same for all its figures. */
interface Shared {
  actor: Actor;
  /** Words of its years and its unit: told once above the table. */
  words: ReadonlySet<string>;
  fromBook: boolean;
  known: KnownTotals;
}

const AS_GROUP = 'như cả nhóm';
/** Fields whose words a document tells once. */
const ONCE = ['year', 'from', 'to', 'unit'];

/**
 * Tells at the end of a document how its figures are counted, and how many rows they leave out. It reads outside of
 * any transaction.
 */
@Injectable()
export class FigureNotes {
  constructor(private readonly explanations: Explanations) {}

  /** Each way of counting once, by list: what a list's figures have in common stands in the first line of them. */
  async of(
    actor: Actor,
    { figures, made }: ToldFigures,
    { from, to, unit }: { from: number; to: number; unit?: string | null },
  ): Promise<NotesOf> {
    const base = { from, to, ...(unit ? { unit } : {}) };
    const { parts } = await this.explanations.inWords(actor, 'commitments', base);
    const { source } = await this.explanations.howRead(base);
    const shared: Shared = {
      actor,
      words: new Set(parts.map(({ words }) => words)),
      fromBook: source === 'book',
      known: new Map(),
    };
    const rows: FigureNote[] = [];
    for (const group of grouped(await this.told(actor, figures), ({ list }) => list).values())
      rows.push(...(await this.groupRows(group, shared)));
    const whole = unit
      ? parts.map(({ words }) => words)
      : [...shared.words, 'các đơn vị mà người lập được xem'];
    const read = source === 'book' ? 'theo số liệu đã khóa' : 'theo số liệu hiện có';
    return {
      of: `Chung cho mọi số liệu dưới đây: ${[...whole, read].join('; ')}`,
      rows: [...rows, ...madeRows(made)],
    };
  }

  private async told(actor: Actor, figures: readonly NamedFigure[]): Promise<Told[]> {
    const told = new Map<string, Told>();
    for (const { label, list, filter } of figures) {
      const words = await this.explanations.inWords(actor, list, filter);
      const way = `${list} ${words.sentence}`;
      if (!told.has(way)) told.set(way, { ...words, name: label });
    }
    return [...told.values()];
  }

  private async groupRows(group: readonly Told[], shared: Shared): Promise<FigureNote[]> {
    const [first, ...others] = group;
    if (!first) return [];
    if (others.length === 0) return [await this.ownRow(first, shared)];
    const common = first.parts.filter((part) => others.every(({ parts }) => parts.some(isSame(part))));
    const filter = commonFilter(group.map((one) => one.filter));
    const left = await this.leftOut({ ...first, filter }, shared);
    const leftWords = wordsOf(left);
    const none = this.explanations
      .reasons(first.list, filter)
      .filter((key) => !left.some(({ figure }) => figure.key === key));
    const how = untold(common, shared).map(({ words }) => words);
    const head = {
      name: this.explanations.sentence(first.list, []),
      how: how.join(', ') || null,
      notCounted: leftWords,
    };
    const rows: FigureNote[] = [{ ...head, ofGroup: true }];
    for (const one of group) {
      const own = one.parts.filter((part) => !common.some(isSame(part)));
      const words = untold(own, shared).map((part) => part.words);
      const notCounted = wordsOf(await this.leftOut(one, shared, none));
      rows.push({
        name: one.name,
        how: howWords(words.join(', ') || AS_GROUP, one, shared),
        notCounted: notCounted !== null && notCounted === leftWords ? AS_GROUP : notCounted,
      });
    }
    return rows;
  }

  /** The only figure of its list. */
  private async ownRow(one: Told, shared: Shared): Promise<FigureNote> {
    const how = this.explanations.sentence(one.list, untold(one.parts, shared));
    return {
      name: one.name,
      how: howWords(how, one, shared),
      notCounted: wordsOf(await this.leftOut(one, shared)),
    };
  }

  private leftOut(
    { list, filter }: Told,
    { actor, known }: Shared,
    none?: readonly string[],
  ): Promise<NotCountedOut[]> {
    return this.explanations.notCounted(actor, list, filter, known, none);
  }
}

const wordsOf = (left: readonly NotCountedOut[]): string | null =>
  left.map(({ words }) => words).join('; ') || null;

const isSame = (part: Part) => (other: Part) => other.field === part.field && other.words === part.words;

const untold = (parts: readonly Part[], { words }: Shared) =>
  parts.filter((part) => !(ONCE.includes(part.field) && words.has(part.words)));

/** What is of no single year is in no book. */
const howWords = (how: string, { adds, filter }: Told, { fromBook }: Shared) =>
  [how, ...(adds ? [adds] : []), ...(fromBook && !yearsOf(filter) ? ['Theo số liệu hiện có'] : [])].join(
    '. ',
  );

const madeRows = (made: ToldFigures['made']): FigureNote[] =>
  made.map(({ label, note }) => ({ name: label, how: note, notCounted: null }));

/** The fields that all filters have alike. */
function commonFilter([first = {}, ...others]: readonly FigureFilter[]): FigureFilter {
  const alike = ([field, value]: [string, unknown]) =>
    others.every((other) => JSON.stringify(other[field]) === JSON.stringify(value));
  return Object.fromEntries(Object.entries(first).filter(alike));
}
