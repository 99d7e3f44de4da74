import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ReasonIn } from '../shared/reason.dto.js';
import {
  ReorganisationDetailOut,
  ReorganisationEffectsOut,
  ReorganisationsOut,
} from './reorganisation-out.dto.js';
import { DecidedWorksIn, ReorganisationIn, ReorganisationsQuery } from './reorganisation.dto.js';
import { EventWorksService } from './event-works.service.js';
import { ReorganisationActsService } from './reorganisation-acts.service.js';
import { ReorganisationsService } from './reorganisations.service.js';

@ApiTags('reorganisations')
@Controller('reorganisations')
export class ReorganisationsController {
  constructor(
    private readonly reorganisations: ReorganisationsService,
    private readonly acts: ReorganisationActsService,
    private readonly works: EventWorksService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Re-organisations that the reader may see, latest effective day first' })
  list(@CurrentActor() actor: Actor, @Query() query: ReorganisationsQuery): Promise<ReorganisationsOut> {
    return this.reorganisations.list(actor, query);
  }

  @HttpCode(200)
  @Post('preview')
  @ApiOperation({ summary: 'What a re-organisation would do; nothing is written (administrator)' })
  preview(@CurrentActor() actor: Actor, @Body() input: ReorganisationIn): Promise<ReorganisationEffectsOut> {
    return this.acts.preview(actor, input);
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Record a re-organisation by decision (administrator)' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: ReorganisationIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<ReorganisationDetailOut> {
    const id = await this.acts.create(actor, input, key?.slice(0, 200) || null);
    return this.reorganisations.one(actor, id);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One re-organisation with what it did and the work that it left open' })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReorganisationDetailOut> {
    return this.reorganisations.one(actor, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'All acts on a re-organisation' })
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    return this.reorganisations.history(actor, id);
  }

  @HttpCode(200)
  @Post(':id/works')
  @ApiOperation({ summary: 'Decide what becomes of work that was open (administrator)' })
  async decideWorks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DecidedWorksIn,
  ): Promise<ReorganisationDetailOut> {
    await this.works.decide(actor, id, input);
    return this.reorganisations.one(actor, id);
  }

  @HttpCode(204)
  @Post(':id/withdraw')
  @ApiOperation({
    summary: 'Take back a re-organisation whose effective day is still to come (administrator)',
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonIn,
  ): Promise<void> {
    return this.acts.withdraw(actor, id, input.reason);
  }
}
