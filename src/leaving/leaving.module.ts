import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ExportContentsService } from './export-contents.service.js';
import { ExportService } from './export.service.js';
import { LeavingController } from './leaving.controller.js';
import { ReadOnlyService } from './read-only.service.js';

@Module({
  imports: [ReportsModule],
  controllers: [LeavingController],
  providers: [ExportContentsService, ExportService, ReadOnlyService],
})
export class LeavingModule {}
