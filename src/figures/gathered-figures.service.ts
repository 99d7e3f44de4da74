import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AidFigures } from '../aid/aid-figures.service.js';
import { CommendationsService } from '../commendations/commendations.service.js';
import { InspectionFiguresService } from '../inspections/inspection-figures.service.js';
import { ModelFigures } from '../pilot-models/model-figures.service.js';
import { PlansService } from '../plans/plans.service.js';
import { ProgrammeFigures } from '../programmes/programme-figures.service.js';
import type { Actor } from '../shared/actor.js';
import type { FigureOut, FigureSpan, FiguresByUnit } from '../shared/figure.dto.js';
import { ShortcomingsService } from '../shortcomings/shortcomings.service.js';
import { StudyFiguresService } from '../study/study-figures.service.js';
import { CommitmentFigures } from './commitment-figures.service.js';
import { CoverageService } from './coverage.service.js';

/** A feature that counts its own rows. */
interface FigureSource {
  figures(actor: Actor, span: FigureSpan, manager?: EntityManager): Promise<FigureOut[]>;
  figuresByUnit(actor: Actor, span: FigureSpan, manager?: EntityManager): Promise<FiguresByUnit>;
}

/** What is registered, by which plan, and what it is to remedy. */
@Injectable()
export class RegisteredSources {
  readonly all: readonly FigureSource[];

  constructor(
    commitments: CommitmentFigures,
    plans: PlansService,
    coverage: CoverageService,
    shortcomings: ShortcomingsService,
  ) {
    this.all = [commitments, plans, coverage, shortcomings];
  }
}

/** What is done beside it. */
@Injectable()
export class DoneSources {
  readonly all: readonly FigureSource[];

  constructor(
    programmes: ProgrammeFigures,
    models: ModelFigures,
    aid: AidFigures,
    study: StudyFiguresService,
    inspections: InspectionFiguresService,
  ) {
    this.all = [programmes, models, aid, study, inspections];
  }
}

/** The figures of all features, in the order in which they are told. */
@Injectable()
export class GatheredFigures {
  private readonly sources: readonly FigureSource[];

  constructor(registered: RegisteredSources, done: DoneSources, commendations: CommendationsService) {
    this.sources = [...registered.all, ...done.all, commendations];
  }

  /** One after the other: inside a transaction there is one connection. */
  async all(actor: Actor, span: FigureSpan, manager?: EntityManager): Promise<FigureOut[]> {
    const all: FigureOut[] = [];
    for (const source of this.sources) all.push(...(await source.figures(actor, span, manager)));
    return all;
  }

  /** Figures of each unit one level below the root, by its code; those of the root itself under its own. */
  async byUnit(actor: Actor, span: FigureSpan, manager?: EntityManager): Promise<FiguresByUnit> {
    const all = new Map<string, FigureOut[]>();
    for (const source of this.sources) {
      for (const [code, figures] of await source.figuresByUnit(actor, span, manager))
        all.set(code, [...(all.get(code) ?? []), ...figures]);
    }
    return all;
  }
}
