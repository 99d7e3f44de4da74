import { Injectable } from '@nestjs/common';
import { Explanations } from '../figures/explanation.service.js';
import type { Actor } from '../shared/actor.js';
import type { FigureNote, NamedFigure } from './figure-notes.js';

/** Tells at the end of a document how its figures are counted. It reads names alone, and outside of any transaction. */
@Injectable()
export class FigureNotes {
  constructor(private readonly explanations: Explanations) {}

  /** Each way of counting once, by the name under which it stands first. */
  async of(actor: Actor, figures: readonly NamedFigure[]): Promise<FigureNote[]> {
    const told = new Map<string, FigureNote>();
    for (const { label, list, filter } of figures) {
      const { sentence, notCounted, adds } = await this.explanations.inWords(actor, list, filter);
      const way = `${list} ${sentence}`;
      if (!told.has(way)) told.set(way, { name: label, sentence, notCounted: notCounted.join('; '), adds });
    }
    return [...told.values()];
  }
}
