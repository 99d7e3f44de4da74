import {
  Body,
  Controller,
  Delete,
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
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { ReasonIn } from '../shared/reason.dto.js';
import {
  CreatedSessionsOut,
  HoldSessionIn,
  StudySessionIn,
  StudySessionOut,
  StudySessionPatch,
  StudySessionsIn,
  StudySessionsOut,
  StudySessionsQuery,
} from './study.dto.js';
import { StudySessionsService } from './study-sessions.service.js';
import { STUDY_SESSION_WORDS } from './study.words.js';

@ApiTags('study')
@Controller('study-sessions')
export class StudySessionsController {
  constructor(private readonly sessions: StudySessionsService) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(STUDY_SESSION_WORDS)
  @ApiOperation({
    summary: 'Sessions of study that the reader may see, the latest first; the filters of every figure',
  })
  list(@CurrentActor() actor: Actor, @Query() query: StudySessionsQuery): Promise<StudySessionsOut> {
    return this.sessions.list(actor, query);
  }

  @Post()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat under the same key makes nothing new',
  })
  @ApiOperation({ summary: 'Record a session: planned, or held with attended of total' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: StudySessionIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<StudySessionOut> {
    return this.sessions.one(actor, await this.sessions.create(actor, input, key?.slice(0, 200) || null));
  }

  @Post('many')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat under the same key makes nothing new',
  })
  @ApiOperation({ summary: 'Record many sessions: all of them, or none with each fault named' })
  async createMany(
    @CurrentActor() actor: Actor,
    @Body() { items }: StudySessionsIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<CreatedSessionsOut> {
    return { ids: await this.sessions.createMany(actor, items, key?.slice(0, 200) || null) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One session' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StudySessionOut> {
    return this.sessions.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Correct a session, from the version that was read; history keeps what stood there',
  })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StudySessionPatch,
  ): Promise<StudySessionOut> {
    await this.sessions.update(actor, id, input);
    return this.sessions.one(actor, id);
  }

  @HttpCode(204)
  @Delete(':id')
  @ApiOperation({ summary: 'Delete a session that was planned by mistake' })
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.remove(actor, id);
  }

  @HttpCode(200)
  @Post(':id/hold')
  @ApiOperation({ summary: 'Record that it was held: the day, attended of total' })
  async hold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: HoldSessionIn,
  ): Promise<StudySessionOut> {
    await this.sessions.hold(actor, id, input);
    return this.sessions.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/cancel')
  @ApiOperation({ summary: 'Record that it is not held, with a reason' })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<StudySessionOut> {
    await this.sessions.cancel(actor, id, reason);
    return this.sessions.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/reopen')
  @ApiOperation({
    summary: 'Take back a result or a cancellation that was recorded by mistake, with a reason',
  })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<StudySessionOut> {
    await this.sessions.reopen(actor, id, reason);
    return this.sessions.one(actor, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who did what with a session, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.sessions.historyOf(actor, id);
    return { items, total: items.length };
  }
}
