import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { UnitsModule } from '../units/units.module.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { GrantsService } from './grants.service.js';
import { LocalStrategy } from './local.strategy.js';
import { MeService } from './me.service.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SettingsController } from './settings.controller.js';
import { SettingsService } from './settings.service.js';
import { SetupCode } from './setup-code.js';
import { SetupController } from './setup.controller.js';
import { SetupService } from './setup.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [UnitsModule],
  controllers: [SessionController, AccountsController, SettingsController, SetupController],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    AccountsService,
    GrantsService,
    LocalStrategy,
    MeService,
    SettingsService,
    SetupCode,
    SetupService,
    SignInLimits,
    SignInService,
  ],
})
export class AccountsModule {}
