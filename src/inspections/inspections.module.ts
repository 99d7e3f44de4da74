import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { ShortcomingsModule } from '../shortcomings/shortcomings.module.js';
import { ConsequencesController } from './consequences.controller.js';
import { ConsequencesService } from './consequences.service.js';
import { FindingsController } from './findings.controller.js';
import { FindingsService } from './findings.service.js';
import { InspectionActsService } from './inspection-acts.service.js';
import { InspectionFiguresService } from './inspection-figures.service.js';
import { InspectionFilesController } from './inspection-files.controller.js';
import { InspectionFilesService } from './inspection-files.service.js';
import { InspectionProgrammesController } from './inspection-programmes.controller.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsService } from './inspections.service.js';
import { InspectionProgrammesService } from './inspection-programmes.service.js';

@Module({
  imports: [AttachmentsModule, ShortcomingsModule],
  controllers: [
    InspectionProgrammesController,
    InspectionsController,
    FindingsController,
    ConsequencesController,
    InspectionFilesController,
  ],
  providers: [
    InspectionProgrammesService,
    InspectionsService,
    InspectionActsService,
    FindingsService,
    ConsequencesService,
    InspectionFilesService,
    InspectionFiguresService,
  ],
  exports: [InspectionFiguresService],
})
export class InspectionsModule {}
