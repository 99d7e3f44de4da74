import {
  Body,
  Controller,
  Delete,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { PlanActionIn, PlanActionPatch } from './plan.dto.js';
import { PlanDetailOut } from './plan-out.dto.js';
import { PlanActionsService } from './plan-actions.service.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller('plans')
export class PlanActionsController {
  constructor(
    private readonly actions: PlanActionsService,
    private readonly plans: PlansService,
  ) {}

  @Post(':id/actions')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Plan something for the whole term, or add it for a year' })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanActionIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<PlanDetailOut> {
    await this.actions.add(actor, id, input, key?.slice(0, 200) || null);
    return this.plans.one(actor, id);
  }

  @Patch('actions/:id')
  @ApiOperation({ summary: 'Change what is planned, from the version that was read' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanActionPatch,
  ): Promise<PlanDetailOut> {
    const { planId } = await this.actions.update(actor, id, input);
    return this.plans.one(actor, planId);
  }

  @HttpCode(200)
  @Delete('actions/:id')
  @ApiOperation({ summary: 'Take out what is planned for a year that still runs' })
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PlanDetailOut> {
    const { planId } = await this.actions.remove(actor, id);
    return this.plans.one(actor, planId);
  }
}
