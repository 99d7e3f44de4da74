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
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { ReasonIn } from '../shared/reason.dto.js';
import {
  ContributionIn,
  ContributionOut,
  ContributionPatch,
  ContributionsOut,
  ContributionsQuery,
} from './aid-contribution.dto.js';
import { AidContributionsService } from './aid-contributions.service.js';
import { NeedIn, NeedOut, NeedsOut, NeedsQuery } from './aid-need.dto.js';
import { AidNeedsService } from './aid-needs.service.js';
import { CONTRIBUTION_WORDS } from './aid.words.js';

@ApiTags('aid')
@Controller('aid')
export class AidContributionsController {
  constructor(
    private readonly contributions: AidContributionsService,
    private readonly needs: AidNeedsService,
  ) {}

  @Get('contributions')
  @ReadsInFrame()
  @ListsRows(CONTRIBUTION_WORDS)
  @ApiOperation({ summary: 'Gifts, each once with all its shares; the filters of every figure of help' })
  list(@CurrentActor() actor: Actor, @Query() query: ContributionsQuery): Promise<ContributionsOut> {
    return this.contributions.list(actor, query);
  }

  @Post('contributions')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat under the same key makes nothing new',
  })
  @ApiOperation({ summary: 'Write a gift with the shares of all who gave; the lead unit writes them all' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: ContributionIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<ContributionOut> {
    const id = await this.contributions.create(actor, input, key?.slice(0, 200) || null);
    return this.contributions.one(actor, id);
  }

  @Patch('contributions/:id')
  @ApiOperation({ summary: 'Change a gift, or all its shares (the lead unit)' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ContributionPatch,
  ): Promise<ContributionOut> {
    await this.contributions.update(actor, id, input);
    return this.contributions.one(actor, id);
  }

  @HttpCode(200)
  @Post('contributions/:id/withdraw')
  @ApiOperation({ summary: 'A gift that was written in error counts no more, with a reason (the lead unit)' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<ContributionOut> {
    await this.contributions.withdraw(actor, id, reason);
    return this.contributions.one(actor, id);
  }

  @Get('contributions/:id/history')
  @ApiOperation({ summary: 'Who did what with a gift, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.contributions.historyOf(actor, id);
    return { items, total: items.length };
  }

  @Get('needs')
  @ReadsInFrame()
  @ApiOperation({ summary: 'What communes asked for, and what was given for it' })
  listNeeds(@CurrentActor() actor: Actor, @Query() query: NeedsQuery): Promise<NeedsOut> {
    return this.needs.list(actor, query);
  }

  @Post('needs')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat under the same key makes nothing new',
  })
  @ApiOperation({ summary: 'Write down what a commune asks for (a unit assigned to it, or the Khối)' })
  createNeed(
    @CurrentActor() actor: Actor,
    @Body() input: NeedIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<NeedOut> {
    return this.needs.create(actor, input, key?.slice(0, 200) || null);
  }

  @HttpCode(204)
  @Post('needs/:id/withdraw')
  @ApiOperation({ summary: 'A need that was entered in error, with a reason' })
  withdrawNeed(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<void> {
    return this.needs.withdraw(actor, id, reason);
  }
}
