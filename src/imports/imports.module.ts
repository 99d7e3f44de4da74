import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { SpreadsheetReader } from '../documents/spreadsheets/spreadsheet-reader.js';
import { PeopleModule } from '../people/people.module.js';
import { UnitsModule } from '../units/units.module.js';
import { CommitmentsImport } from './commitments.import.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { IntakeService } from './intake.service.js';
import { OrganisationImport } from './organisation.import.js';
import { Running } from './running.js';
import { Subjects } from './subjects.js';
import { TemplatesService } from './templates.service.js';

@Module({
  imports: [CommitmentsModule, UnitsModule, PeopleModule],
  controllers: [ImportsController],
  providers: [
    CommitmentsImport,
    ImportsService,
    IntakeService,
    OrganisationImport,
    Running,
    SpreadsheetReader,
    Subjects,
    TemplatesService,
  ],
})
export class ImportsModule {}
