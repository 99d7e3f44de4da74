import { Module } from '@nestjs/common';
import { SummariesController } from './summaries.controller.js';
import { SummaryService } from './summary.service.js';

@Module({ controllers: [SummariesController], providers: [SummaryService], exports: [SummaryService] })
export class FiguresModule {}
