import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { SettingsIn, SettingsOut } from './settings.dto.js';
import { SettingsService } from './settings.service.js';

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @ApiOperation({ summary: 'Settings of the bloc' })
  read(): Promise<SettingsOut> {
    return this.settings.read();
  }

  @Patch()
  @ApiOperation({ summary: 'Change the settings of the bloc (administrator)' })
  change(@CurrentActor() actor: Actor, @Body() input: SettingsIn): Promise<SettingsOut> {
    return this.settings.change(actor, input);
  }
}
