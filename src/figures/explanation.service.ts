import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { clockTime } from '../commitments/commitment.access.js';
import { inputPipe } from '../platform/validation.js';
import { readingFrame } from '../platform/reading-frame.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin, vietnameseDate } from '../shared/dates.js';
import { type FigureFilter, type FigureList, countFigure } from '../shared/figure.dto.js';
import { type NameToTell, type NotCounted } from '../shared/figure-words.js';
import { vietnameseNumber } from '../shared/text.js';
import { shortcomingOne } from '../shortcomings/shortcoming.query.js';
import type { YearClosedOut } from '../years/closed.dto.js';
import { closedNote, closedYears } from '../years/closed.query.js';
import { type NameTime, nameOn } from './explanation-names.query.js';
import {
  ExplanationQuery,
  type ExplanationOut,
  type NotCountedOut,
  type ReadingViewOut,
} from './explanation.dto.js';
import { type Part, saidParts, sentenceOf, yearsOf } from './explanation.rules.js';
import { type ExplainedList, ExplainedLists } from './explained-lists.service.js';
import { viewAsked, viewWords } from './view.js';

/** How the past is read at the moment, in words. */
export interface HowRead extends Pick<ExplanationOut, 'asOf' | 'source'> {
  view: ReadingViewOut;
}

/** How a figure is counted, without its number. */
export interface InWords extends Pick<ExplanationOut, 'sentence' | 'parts' | 'adds'> {
  list: FigureList;
  /** As its list reads it. */
  filter: FigureFilter;
}

/** Numbers of rows that were asked for before, by list and filter. */
export type KnownTotals = Map<string, number>;

/** Says of a figure what it counts, from the filter that lists its rows: nothing is told that the list does not answer. */
@Injectable()
export class Explanations {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly lists: ExplainedLists,
  ) {}

  /** `list` and, beside it, the filter. */
  async ofQuery(actor: Actor, { list, ...filter }: Record<string, unknown>): Promise<ExplanationOut> {
    const asked = (await inputPipe().transform(
      { list },
      { type: 'query', metatype: ExplanationQuery },
    )) as ExplanationQuery;
    return this.explain(actor, asked.list, filter);
  }

  async explain(actor: Actor, list: FigureList, asked: object): Promise<ExplanationOut> {
    const explained = this.lists.of(list);
    const filter = await explained.read(asked);
    const rows = await explained.total(actor, filter);
    const parts = await this.partsOf(actor, explained, filter, rows > 0);
    return {
      list,
      rows,
      row: explained.words.row,
      sentence: sentenceOf(explained.words, parts),
      parts,
      adds: explained.words.adds?.(filter) ?? null,
      excluded: await this.notCounted(actor, list, filter),
      ...(await this.howRead(filter)),
    };
  }

  /** The words alone: for a paper that tells many figures and counts none of them again. */
  async inWords(actor: Actor, list: FigureList, asked: FigureFilter): Promise<InWords> {
    const explained = this.lists.of(list);
    const filter = await explained.read(asked);
    const parts = await this.partsOf(actor, explained, filter, false);
    return {
      list,
      filter,
      parts,
      sentence: sentenceOf(explained.words, parts),
      adds: explained.words.adds?.(filter) ?? null,
    };
  }

  /** Some parts of a filter as a sentence of their own: “Việc đăng ký, đã được xác nhận đăng ký”. */
  sentence(list: FigureList, parts: readonly Part[]): string {
    return sentenceOf(this.lists.of(list).words, parts);
  }

  /**
   * What a filter leaves out of what the reader may see, each with its rows; what has none is not told. `none`: keys of
   * what a wider filter has no rows of.
   */
  async notCounted(
    actor: Actor,
    list: FigureList,
    filter: FigureFilter,
    known: KnownTotals = new Map(),
    none: readonly string[] = [],
  ): Promise<NotCountedOut[]> {
    const told: NotCountedOut[] = [];
    const reasons = this.lists.of(list).words.notCounted?.(filter) ?? [];
    for (const one of reasons.filter(({ key }) => !none.includes(key)))
      told.push(...(await this.leftOut(actor, list, one, known)));
    return told;
  }

  /** Keys of what a filter might leave out. */
  reasons(list: FigureList, filter: FigureFilter): string[] {
    return (this.lists.of(list).words.notCounted?.(filter) ?? []).map(({ key }) => key);
  }

  async howRead(filter: FigureFilter): Promise<HowRead> {
    const books = await this.booksOf(filter);
    const view = viewAsked();
    return {
      asOf: books.length > 0 ? bookWords(books) : this.liveWords(),
      source: books.length > 0 ? 'book' : 'live',
      view: { on: view.viewOn, words: viewWords(view) },
    };
  }

  private async leftOut(
    actor: Actor,
    ownList: FigureList,
    { key, words, filter, list = ownList }: NotCounted,
    known: KnownTotals,
  ): Promise<NotCountedOut[]> {
    const explained = this.lists.of(list);
    const shown = await explained.read(filter);
    const asked = JSON.stringify([list, shown]);
    const value = known.get(asked) ?? (await explained.total(actor, shown));
    known.set(asked, value);
    if (value === 0) return [];
    const figure = countFigure(key, words, value, list, shown);
    return [{ words: `${vietnameseNumber(value)} ${words}`, figure }];
  }

  private async partsOf(
    actor: Actor,
    { words }: ExplainedList,
    filter: FigureFilter,
    seesRows: boolean,
  ): Promise<Part[]> {
    const today = this.clock.today();
    const to = yearsOf(filter)?.to ?? null;
    const time = { to, on: to === null ? today : lastDayWithin(to, today) };
    const parts: Part[] = [];
    for (const { field, said } of saidParts(words, filter))
      parts.push({
        field,
        words: typeof said === 'string' ? said : await this.told(actor, said, time, seesRows),
      });
    return parts;
  }

  private async told(
    actor: Actor,
    { of, value, unnamed, tell }: NameToTell,
    time: NameTime,
    seesRows: boolean,
  ): Promise<string> {
    const name =
      of === 'shortcoming'
        ? await this.shortcoming(actor, value)
        : await nameOn(this.database.manager, of, value, time, seesRows);
    return name === null ? unnamed : tell(name);
  }

  /** Its words, for who may read it. */
  private async shortcoming(actor: Actor, id: string): Promise<string | null> {
    const found = await shortcomingOne(this.database.manager, actor, id, this.clock.today());
    return found?.text ?? null;
  }

  /** The books that the rows of a filter are read from; what is of no single year is read as it stands. */
  private async booksOf(filter: FigureFilter): Promise<YearClosedOut[]> {
    const years = yearsOf(filter);
    if (readingFrame().source !== 'book' || !years) return [];
    return closedYears(this.database.manager, years.from, years.to);
  }

  private liveWords(): string {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return `Số liệu đến ${clockTime(now)} ngày ${vietnameseDate(today)}`;
  }
}

/** One closed year is told by its decision; of several, which. */
function bookWords(books: readonly YearClosedOut[]): string {
  const [first, ...others] = books;
  if (first && others.length === 0) return closedNote(first);
  return `Số liệu đã khóa của các năm ${books.map(({ year }) => year).join(', ')}`;
}
