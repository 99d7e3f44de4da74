import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { inputPipe } from '../platform/validation.js';
import type { Actor } from '../shared/actor.js';
import type { FigureFilter, FigureList } from '../shared/figure.dto.js';
import { type ListWords, PAGING, wordsOf } from '../shared/figure-words.js';

type Answer = (actor: Actor, query: object) => Promise<{ total: number }>;

/** A list of rows: its words, and the route that answers it. */
export interface ExplainedList {
  words: ListWords<FigureFilter>;
  /** Checks a filter as the list checks it, and leaves out what says nothing of what is counted. */
  read(filter: object): Promise<FigureFilter>;
  /** How many rows the list answers to this reader. */
  total(actor: Actor, filter: object): Promise<number>;
}

/** The lists of all features, each asked through its own route: what is told of a figure is what its list says. */
@Injectable()
export class ExplainedLists {
  private found: Map<FigureList, ExplainedList> | undefined;
  private readonly pipe = inputPipe();

  constructor(private readonly discovery: DiscoveryService) {}

  of(list: FigureList): ExplainedList {
    this.found ??= new Map(this.all().map((one) => [one.words.list, one]));
    const explained = this.found.get(list);
    if (!explained) throw new Error(`No route lists the rows of ${list}`);
    return explained;
  }

  private all(): ExplainedList[] {
    return this.discovery.getControllers().flatMap(({ instance }) => {
      const controller = instance as Record<string, Answer>;
      const prototype = Object.getPrototypeOf(controller) as object;
      return Object.getOwnPropertyNames(prototype).flatMap((method) => {
        const handler = controller[method];
        const words = typeof handler === 'function' ? wordsOf(handler) : undefined;
        return words && handler ? [this.listOf(words, controller, method)] : [];
      });
    });
  }

  private listOf(
    words: ListWords<FigureFilter>,
    controller: Record<string, Answer>,
    method: string,
  ): ExplainedList {
    const [, query] = Reflect.getMetadata('design:paramtypes', controller, method) as (new () => object)[];
    if (!query) throw new Error(`The list of ${words.list} takes no query`);
    const checked = (filter: object): Promise<FigureFilter> =>
      this.pipe.transform({ ...filter }, { type: 'query', metatype: query }) as Promise<FigureFilter>;
    return {
      words,
      read: async (filter) => {
        const told = Object.entries(await checked(filter)).filter(
          ([name, value]) =>
            value !== null && value !== undefined && !(PAGING as readonly string[]).includes(name),
        );
        return Object.fromEntries(told);
      },
      // A list that is cut into pages tells how many there are with the shortest of them.
      total: async (actor, filter) => {
        const page = words.paged ? { ...filter, limit: 1 } : filter;
        return (await controller[method]!(actor, await checked(page))).total;
      },
    };
  }
}
