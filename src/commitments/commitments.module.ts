import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { ShortcomingsModule } from '../shortcomings/shortcomings.module.js';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { DraftsService } from './drafts.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { ManyService } from './many.service.js';
import { RegistrationService } from './registration.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { ShortcomingThreadsController } from './shortcoming-threads.controller.js';
import { ShortcomingThreadsService } from './shortcoming-threads.service.js';

@Module({
  imports: [AttachmentsModule, ShortcomingsModule],
  controllers: [CommitmentsController, ReviewController, EvidenceController, ShortcomingThreadsController],
  providers: [
    CommitmentsService,
    DraftsService,
    EvidenceService,
    ManyService,
    RegistrationService,
    ReviewService,
    ShortcomingThreadsService,
  ],
  exports: [CommitmentsService, DraftsService, RegistrationService, ReviewService],
})
export class CommitmentsModule {}
