import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AidModule } from '../aid/aid.module.js';
import { CommendationsModule } from '../commendations/commendations.module.js';
import { InspectionsModule } from '../inspections/inspections.module.js';
import { PilotModelsModule } from '../pilot-models/pilot-models.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { ShortcomingsModule } from '../shortcomings/shortcomings.module.js';
import { StudyModule } from '../study/study.module.js';
import { CommitmentFigures } from './commitment-figures.service.js';
import { ComparisonService } from './comparison.service.js';
import { CoverageController } from './coverage.controller.js';
import { CoverageService } from './coverage.service.js';
import { ExplainedLists } from './explained-lists.service.js';
import { ExplanationController } from './explanation.controller.js';
import { Explanations } from './explanation.service.js';
import { DoneSources, GatheredFigures, PlannedSources } from './gathered-figures.service.js';
import { SummariesController } from './summaries.controller.js';
import { SummaryService } from './summary.service.js';

@Module({
  imports: [
    DiscoveryModule,
    PlansModule,
    ShortcomingsModule,
    ProgrammesModule,
    PilotModelsModule,
    AidModule,
    StudyModule,
    InspectionsModule,
    CommendationsModule,
  ],
  controllers: [SummariesController, CoverageController, ExplanationController],
  providers: [
    SummaryService,
    ComparisonService,
    CommitmentFigures,
    PlannedSources,
    DoneSources,
    GatheredFigures,
    CoverageService,
    ExplainedLists,
    Explanations,
  ],
  exports: [SummaryService, GatheredFigures, CoverageService, Explanations],
})
export class FiguresModule {}
