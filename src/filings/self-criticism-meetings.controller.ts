import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { ReasonIn } from '../shared/reason.dto.js';
import { MEETING_WORDS } from './filing.words.js';
import {
  MeetingIn,
  MeetingOut,
  MeetingPatch,
  MeetingsOut,
  MeetingsQuery,
} from './self-criticism-meeting.dto.js';
import { SelfCriticismMeetingsService } from './self-criticism-meetings.service.js';

@ApiTags('self-criticism-meetings')
@Controller('self-criticism-meetings')
export class SelfCriticismMeetingsController {
  constructor(private readonly meetings: SelfCriticismMeetingsService) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(MEETING_WORDS)
  @ApiOperation({ summary: 'Meetings for tự phê bình và phê bình within what the reader sees' })
  list(@CurrentActor() actor: Actor, @Query() query: MeetingsQuery): Promise<MeetingsOut> {
    return this.meetings.list(actor, query);
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Record a meeting: date and counts (clerk, secretary of the unit)' })
  create(
    @CurrentActor() actor: Actor,
    @Body() input: MeetingIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<MeetingOut> {
    return this.meetings.create(actor, input, key?.slice(0, 200) || null);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change what was recorded, from the version that was read' })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MeetingPatch,
  ): Promise<MeetingOut> {
    return this.meetings.update(actor, id, input);
  }

  @HttpCode(200)
  @Post(':id/withdraw')
  @ApiOperation({ summary: 'Take back what was recorded by mistake, with a reason' })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<MeetingOut> {
    return this.meetings.withdraw(actor, id, reason);
  }
}
