import { Module } from '@nestjs/common';
import { AidContributionsController } from './aid-contributions.controller.js';
import { AidContributionsService } from './aid-contributions.service.js';
import { AidDecisionsController } from './aid-decisions.controller.js';
import { AidDecisionsService } from './aid-decisions.service.js';
import { AidFigures } from './aid-figures.service.js';
import { AidNeedsService } from './aid-needs.service.js';
import { AidPlansService } from './aid-plans.service.js';
import { AidController } from './aid.controller.js';
import { AidService } from './aid.service.js';
import { CommunesService } from './communes.service.js';

@Module({
  controllers: [AidController, AidDecisionsController, AidContributionsController],
  providers: [
    AidService,
    AidFigures,
    AidPlansService,
    AidContributionsService,
    AidNeedsService,
    AidDecisionsService,
    CommunesService,
  ],
  exports: [
    AidService,
    AidFigures,
    AidPlansService,
    AidContributionsService,
    AidDecisionsService,
    CommunesService,
  ],
})
export class AidModule {}
