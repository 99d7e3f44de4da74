import { Module } from '@nestjs/common';
import { CommendationOptionsController } from './commendation-options.controller.js';
import { CommendationOptionsService } from './commendation-options.service.js';
import { CommendationsController } from './commendations.controller.js';
import { CommendationsService } from './commendations.service.js';
import { DraftingService } from './drafting.service.js';
import { ExamplesController } from './examples.controller.js';
import { ExamplesService } from './examples.service.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  controllers: [
    CommendationOptionsController,
    CommendationsController,
    ProposalsController,
    ExamplesController,
  ],
  providers: [
    CommendationOptionsService,
    CommendationsService,
    DraftingService,
    ProposalsService,
    ExamplesService,
  ],
  exports: [CommendationsService, DraftingService],
})
export class CommendationsModule {}
