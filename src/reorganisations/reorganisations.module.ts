import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { EventWorksService } from './event-works.service.js';
import { ReorganisationActsService } from './reorganisation-acts.service.js';
import { ReorganisationFilesController } from './reorganisation-files.controller.js';
import { ReorganisationFilesService } from './reorganisation-files.service.js';
import { ReorganisationsController } from './reorganisations.controller.js';
import { ReorganisationsService } from './reorganisations.service.js';

@Module({
  imports: [AttachmentsModule],
  controllers: [ReorganisationsController, ReorganisationFilesController],
  providers: [
    ReorganisationsService,
    ReorganisationActsService,
    EventWorksService,
    ReorganisationFilesService,
  ],
})
export class ReorganisationsModule {}
