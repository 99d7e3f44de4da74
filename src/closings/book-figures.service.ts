import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SummaryService } from '../figures/summary.service.js';
import { readIn } from '../platform/reading-frame.js';
import type { Actor } from '../shared/actor.js';

/** Reads figures of a span in a transaction, as an actor sees them. */
export type FiguresIn = (
  tx: EntityManager,
  actor: Actor,
  span: { from: number; to: number },
) => Promise<object>;

/** What a book keeps of the figures of its year; features to the right of this one add theirs. */
@Injectable()
export class BookFigures {
  private readonly kept = new Map<string, FiguresIn>();

  constructor(summaries: SummaryService) {
    this.keep('summary', (tx, actor, span) => summaries.summarizeIn(tx, actor, span));
  }

  keep(name: string, figuresIn: FiguresIn): void {
    this.kept.set(name, figuresIn);
  }

  /** As they are told of the closed year: on its last day. */
  read(tx: EntityManager, actor: Actor, year: number, dataUntil: string): Promise<Record<string, unknown>> {
    return readIn({ day: dataUntil }, async () => {
      const figures: Record<string, unknown> = {};
      for (const [name, figuresIn] of this.kept)
        figures[name] = withoutFrame(await figuresIn(tx, actor, { from: year, to: year }));
      return figures;
    });
  }
}

/** Where figures were read from is not a part of them, nor what is printed below them of it. */
function withoutFrame(figures: object): object {
  const {
    source: _source,
    closed: _closed,
    closedYears: _closedYears,
    notes: _notes,
    after: _after,
    ...rest
  } = figures as Record<string, unknown>;
  return rest;
}
