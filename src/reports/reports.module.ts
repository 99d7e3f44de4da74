import { Module } from '@nestjs/common';
import { AidModule } from '../aid/aid.module.js';
import { CommendationsModule } from '../commendations/commendations.module.js';
import { BookFigures } from '../closings/book-figures.service.js';
import { ClosingsModule } from '../closings/closings.module.js';
import { FiguresModule } from '../figures/figures.module.js';
import { InspectionsModule } from '../inspections/inspections.module.js';
import { DocumentsController } from './documents.controller.js';
import { EmulationController } from './emulation.controller.js';
import { EmulationFilesService, Outlets } from './emulation-files.service.js';
import { EmulationService } from './emulation.service.js';
import { ExportLog } from './export-log.js';
import { FigureNotes } from './figure-notes.service.js';
import { Letterhead } from './letterhead.js';
import { PaperMaker } from './paper-maker.service.js';
import { RegisterService } from './register.service.js';
import { RegistrationFormsService } from './registration-forms.service.js';
import { ReportFactsService } from './report-facts.service.js';
import { ReportPapersService } from './report-papers.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { SelfReviewService } from './self-review.service.js';
import { TablesService } from './tables.service.js';
import { WorkFactsService } from './work-facts.service.js';
import { YearPapersService } from './year-papers.service.js';

const PAPERS = [
  PaperMaker,
  ReportFactsService,
  ReportPapersService,
  RegistrationFormsService,
  SelfReviewService,
];

const EMULATION = [EmulationService, EmulationFilesService, Outlets];

@Module({
  imports: [FiguresModule, ClosingsModule, AidModule, InspectionsModule, CommendationsModule],
  controllers: [ReportsController, DocumentsController, EmulationController],
  providers: [
    ReportsService,
    RegisterService,
    TablesService,
    WorkFactsService,
    Letterhead,
    ExportLog,
    FigureNotes,
    ...PAPERS,
    ...EMULATION,
    YearPapersService,
  ],
  exports: [YearPapersService],
})
export class ReportsModule {
  /** A book keeps the appendix tables as well. */
  constructor(figures: BookFigures, tables: TablesService) {
    figures.keep('tables', (tx, actor, span) => tables.tablesIn(tx, actor, span));
  }
}
