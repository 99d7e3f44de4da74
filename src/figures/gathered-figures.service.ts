import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AidFigures } from '../aid/aid-figures.service.js';
import { CommendationsService } from '../commendations/commendations.service.js';
import { InspectionFiguresService } from '../inspections/inspection-figures.service.js';
import { ModelFigures } from '../pilot-models/model-figures.service.js';
import { PlansService } from '../plans/plans.service.js';
import { ProgrammeFigures } from '../programmes/programme-figures.service.js';
import type { Actor } from '../shared/actor.js';
import type { FigureOut, FigureSpan } from '../shared/figure.dto.js';
import { ShortcomingsService } from '../shortcomings/shortcomings.service.js';
import { StudyFiguresService } from '../study/study-figures.service.js';
import { CommitmentFigures } from './commitment-figures.service.js';
import { CoverageService } from './coverage.service.js';

/** A feature that counts its own rows. */
interface FigureSource {
  figures(actor: Actor, span: FigureSpan, manager?: EntityManager): Promise<FigureOut[]>;
}

/** What the year is to do: by which plan, and what it is to remedy. */
@Injectable()
export class PlannedSources {
  readonly all: readonly FigureSource[];

  constructor(plans: PlansService, coverage: CoverageService, shortcomings: ShortcomingsService) {
    this.all = [plans, coverage, shortcomings];
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
  private readonly besides: readonly FigureSource[];

  constructor(
    private readonly commitments: CommitmentFigures,
    planned: PlannedSources,
    done: DoneSources,
    commendations: CommendationsService,
  ) {
    this.besides = [...planned.all, ...done.all, commendations];
  }

  /** Of every feature, commitments first. */
  async all(actor: Actor, span: FigureSpan, manager?: EntityManager): Promise<FigureOut[]> {
    const registered = await this.commitments.figures(actor, span, manager);
    return [...registered, ...(await this.work(actor, span, manager))];
  }

  /** Of what is done beside commitments. One after the other: inside a transaction there is one connection. */
  async work(actor: Actor, span: FigureSpan, manager?: EntityManager): Promise<FigureOut[]> {
    const all: FigureOut[] = [];
    for (const source of this.besides) all.push(...(await source.figures(actor, span, manager)));
    return all;
  }
}
