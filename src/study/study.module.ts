import { Module } from '@nestjs/common';
import { StudyController } from './study.controller.js';
import { StudyFiguresService } from './study-figures.service.js';
import { StudyPlansService } from './study-plans.service.js';
import { StudySessionsController } from './study-sessions.controller.js';
import { StudySessionsService } from './study-sessions.service.js';

@Module({
  controllers: [StudyController, StudySessionsController],
  providers: [StudyFiguresService, StudyPlansService, StudySessionsService],
  exports: [StudyFiguresService, StudySessionsService],
})
export class StudyModule {}
