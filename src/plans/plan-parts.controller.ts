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
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { PlanPartIn, PlanPartPatch, PlanPartsQuery } from './plan.dto.js';
import { PlanDetailOut, PlanPartsOut } from './plan-out.dto.js';
import { PlanPartsService } from './plan-parts.service.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller()
export class PlanPartsController {
  constructor(
    private readonly parts: PlanPartsService,
    private readonly plans: PlansService,
  ) {}

  @Get('plan-parts')
  @ApiOperation({ summary: 'Task groups, contents and breakthroughs in force in a year, for everybody' })
  async ofYear(@Query() { year }: PlanPartsQuery): Promise<PlanPartsOut> {
    const items = await this.parts.ofYear(year);
    return { items, total: items.length };
  }

  @Post('plans/:id/parts')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Add a task group, content or breakthrough to the plan of the bloc' })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanPartIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<PlanDetailOut> {
    await this.parts.add(actor, id, input, key?.slice(0, 200) || null);
    return this.plans.one(actor, id);
  }

  @Patch('plans/parts/:id')
  @ApiOperation({
    summary: 'Change a part; a new name or place of one that is named already holds from a later year on',
  })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanPartPatch,
  ): Promise<PlanDetailOut> {
    const { planId } = await this.parts.update(actor, id, input);
    return this.plans.one(actor, planId);
  }

  @HttpCode(200)
  @Delete('plans/parts/:id')
  @ApiOperation({ summary: 'Take out a part that nothing names' })
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PlanDetailOut> {
    const { planId } = await this.parts.remove(actor, id);
    return this.plans.one(actor, planId);
  }
}
