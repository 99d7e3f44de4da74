import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({ imports: [FiguresModule], controllers: [ReportsController], providers: [ReportsService] })
export class ReportsModule {}
