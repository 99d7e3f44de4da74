import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import { FilingCommentsService } from './filing-comments.service.js';
import { FilingContentsController } from './filing-contents.controller.js';
import { FilingContentsService } from './filing-contents.service.js';
import { FilingFactsService } from './filing-facts.service.js';
import { FilingWordsService } from './filing-words.service.js';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings.service.js';
import { SelfCriticismFigures } from './self-criticism-figures.service.js';
import { SelfCriticismMeetingsController } from './self-criticism-meetings.controller.js';
import { SelfCriticismMeetingsService } from './self-criticism-meetings.service.js';
import { YearOpeningService } from './year-opening.service.js';

@Module({
  imports: [FiguresModule],
  controllers: [FilingsController, FilingContentsController, SelfCriticismMeetingsController],
  providers: [
    FilingsService,
    FilingContentsService,
    FilingFactsService,
    FilingWordsService,
    FilingCommentsService,
    SelfCriticismFigures,
    SelfCriticismMeetingsService,
    YearOpeningService,
  ],
  exports: [SelfCriticismFigures],
})
export class FilingsModule {}
