import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { TermPlanIn, TermPlanPatch, PlansQuery } from './plan.dto.js';
import { PlanDetailOut, PlansOut } from './plan-out.dto.js';
import { PLAN_WORDS } from './plan.words.js';
import { PlansService } from './plans.service.js';

const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'A repeat under the same key makes nothing new',
};

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(PLAN_WORDS)
  @ApiOperation({ summary: 'Term plans of the bloc, of units and of heads, within what the reader may see' })
  list(@CurrentActor() actor: Actor, @Query() query: PlansQuery): Promise<PlansOut> {
    return this.plans.list(actor, query);
  }

  @Post()
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Make a term plan of the bloc, of a unit or of a head' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: TermPlanIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<PlanDetailOut> {
    return this.plans.one(actor, await this.plans.create(actor, input, key?.slice(0, 200) || null));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One plan with its parts, what is planned by year and its legal bases' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PlanDetailOut> {
    return this.plans.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a plan, from the version that was read' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: TermPlanPatch,
  ): Promise<PlanDetailOut> {
    await this.plans.update(actor, id, input);
    return this.plans.one(actor, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'All acts on a plan, its parts and what is planned, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.plans.historyOf(actor, id);
    return { items, total: items.length };
  }
}
