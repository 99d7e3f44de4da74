import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { keepClock } from '../shared/business-day.js';
import { YearsController } from './years.controller.js';
import { YearsService } from './years.service.js';

@Module({ controllers: [YearsController], providers: [YearsService], exports: [YearsService] })
export class YearsModule {
  constructor(database: DataSource, clock: Clock) {
    keepClock(database, clock);
  }
}
