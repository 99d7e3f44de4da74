import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import {
  EvaluateIn,
  PilotModelIn,
  PilotModelOut,
  PilotModelsOut,
  PilotModelsQuery,
  StopModelIn,
} from './pilot-model.dto.js';
import { PilotModelsService } from './pilot-models.service.js';

@ApiTags('pilot-models')
@Controller('pilot-models')
export class PilotModelsController {
  constructor(private readonly models: PilotModelsService) {}

  @Get()
  @ApiOperation({ summary: 'Models of the bloc and of units, with promises and yearly evaluations' })
  async list(@CurrentActor() actor: Actor, @Query() query: PilotModelsQuery): Promise<PilotModelsOut> {
    const items = await this.models.list(actor, query);
    return { items, total: items.length };
  }

  @Post()
  @ApiOperation({ summary: 'Add a model with its host and promises' })
  create(@CurrentActor() actor: Actor, @Body() input: PilotModelIn): Promise<PilotModelOut> {
    return this.models.create(actor, input);
  }

  @HttpCode(200)
  @Post(':id/evaluate')
  @ApiOperation({ summary: 'Evaluate a model for a year' })
  evaluate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EvaluateIn,
  ): Promise<PilotModelOut> {
    return this.models.evaluate(actor, id, input);
  }

  @HttpCode(200)
  @Post(':id/stop')
  @ApiOperation({ summary: 'Stop a model, with a reason' })
  stop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StopModelIn,
  ): Promise<PilotModelOut> {
    return this.models.stop(actor, id, input);
  }
}
