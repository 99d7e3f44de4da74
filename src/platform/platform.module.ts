import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Clock } from '../shared/clock.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import { AppSettings } from './app-settings.service.js';
import { HealthController } from './health.controller.js';
import { Housekeeping } from './housekeeping.service.js';
import { LOGGER, makeLogger } from './logging.js';
import { ProblemFilter } from './problem.filter.js';
import { ReadOnlyGuard } from './read-only.guard.js';
import { ReadOnlyMode } from './read-only.js';
import { ReadingFrameInterceptor } from './reads-in-frame.js';

/** What every feature may ask for: settings, clock, log, and the facts of this installation. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: new Clock(settings.businessDate) },
        { provide: LOGGER, useFactory: () => makeLogger(settings.logLevel) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: ReadOnlyGuard },
        { provide: APP_INTERCEPTOR, useClass: ReadingFrameInterceptor },
        AppSettings,
        Housekeeping,
        ReadOnlyMode,
      ],
      exports: [SETTINGS, Clock, LOGGER, AppSettings, ReadOnlyMode],
    };
  }
}
