import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FilingOut } from '../filings/filing.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ChoicesService } from './choices.service.js';
import { FilingRemindersService } from './filing-reminders.service.js';
import {
  AddressCodeIn,
  FilingIdsIn,
  RemindedRowsOut,
  ReminderChoiceIn,
  ReminderChoiceOut,
  RemindersOut,
} from './reminder.dto.js';
import { RemindersService } from './reminders.service.js';

@ApiTags('reminders')
@Controller()
export class RemindersController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly choices: ChoicesService,
    private readonly filings: FilingRemindersService,
  ) {}

  @Get('reminders')
  @ApiOperation({ summary: 'What waits for the reader today: counts, each with the list of its rows' })
  async list(@CurrentActor() actor: Actor): Promise<RemindersOut> {
    const items = await this.reminders.of(actor);
    return { items, total: items.length };
  }

  @Get('reminders/choice')
  @ApiOperation({ summary: 'What the reader chose to get by e-mail, where and when' })
  choice(@CurrentActor() actor: Actor): Promise<ReminderChoiceOut> {
    return this.choices.of(actor);
  }

  @Patch('reminders/choice')
  @ApiOperation({ summary: 'Change one’s own choice; a new address is sent a code first' })
  async choose(@CurrentActor() actor: Actor, @Body() input: ReminderChoiceIn): Promise<ReminderChoiceOut> {
    await this.choices.choose(actor, input);
    return this.choices.of(actor);
  }

  @HttpCode(200)
  @Post('reminders/choice/confirm')
  @ApiOperation({ summary: 'Type the code that was sent to a new address' })
  async confirm(@CurrentActor() actor: Actor, @Body() { code }: AddressCodeIn): Promise<ReminderChoiceOut> {
    await this.choices.confirm(actor, code);
    return this.choices.of(actor);
  }

  @HttpCode(200)
  @Post('filings/remind-many')
  @ApiOperation({
    summary: 'Remind units of reports that are awaited, each with its outcome (Khối committee)',
  })
  remindMany(@CurrentActor() actor: Actor, @Body() { ids }: FilingIdsIn): Promise<RemindedRowsOut> {
    return this.filings.remindMany(actor, ids);
  }

  @HttpCode(200)
  @Post('filings/:id/remind')
  @ApiOperation({ summary: 'Remind a unit of a report, at most once a day (Khối committee)' })
  remind(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FilingOut> {
    return this.filings.remind(actor, id);
  }
}
