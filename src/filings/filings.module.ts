import { Module } from '@nestjs/common';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings.service.js';
import { YearOpeningService } from './year-opening.service.js';

@Module({ controllers: [FilingsController], providers: [FilingsService, YearOpeningService] })
export class FilingsModule {}
