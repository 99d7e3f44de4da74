import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { AidModule } from './aid/aid.module.js';
import { ClosingsModule } from './closings/closings.module.js';
import { CommendationsModule } from './commendations/commendations.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { FilingsModule } from './filings/filings.module.js';
import { HistoryModule } from './history/history.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InspectionsModule } from './inspections/inspections.module.js';
import { LeavingModule } from './leaving/leaving.module.js';
import { PeopleModule } from './people/people.module.js';
import { PilotModelsModule } from './pilot-models/pilot-models.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { readingInFrames } from './platform/reading-frame.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { ReorganisationsModule } from './reorganisations/reorganisations.module.js';
import { ReportsModule } from './reports/reports.module.js';
import type { Settings } from './shared/settings.js';
import { ShortcomingsModule } from './shortcomings/shortcomings.module.js';
import { StudyModule } from './study/study.module.js';
import { UnitsModule } from './units/units.module.js';
import { YearsModule } from './years/years.module.js';

@Module({})
export class AppModule {
  static with(settings: Settings, database: DataSourceOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...database, retryAttempts: 0 }),
          dataSourceFactory: async () => readingInFrames(await new DataSource(database).initialize()),
        }),
        PlatformModule.with(settings),
        HistoryModule,
        UnitsModule,
        PeopleModule,
        AccountsModule,
        YearsModule,
        PlansModule,
        ShortcomingsModule,
        CommitmentsModule,
        EvaluationsModule,
        ProgrammesModule,
        PilotModelsModule,
        AidModule,
        StudyModule,
        InspectionsModule,
        CommendationsModule,
        FiguresModule,
        FilingsModule,
        ClosingsModule,
        ReorganisationsModule,
        ImportsModule,
        ReportsModule,
        RemindersModule,
        LeavingModule,
      ],
    };
  }
}
