import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { ModelPromisesService } from './model-promises.service.js';
import { PilotModelDetailOut, PilotModelsOut } from './pilot-model-out.dto.js';
import { PilotModelIn, PilotModelPatch, PilotModelsQuery } from './pilot-model.dto.js';
import { PILOT_MODEL_WORDS } from './pilot-model.words.js';
import { PilotModelsService } from './pilot-models.service.js';
import { AddPromiseIn, PromisePatch } from './promise.dto.js';

@ApiTags('pilot-models')
@Controller('pilot-models')
export class PilotModelsController {
  constructor(
    private readonly models: PilotModelsService,
    private readonly promises: ModelPromisesService,
  ) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(PILOT_MODEL_WORDS)
  @ApiOperation({
    summary: 'Models of the bloc and of units with state, latest readings, evaluations, copies',
  })
  list(@CurrentActor() actor: Actor, @Query() query: PilotModelsQuery): Promise<PilotModelsOut> {
    return this.models.list(actor, query);
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Add a model with its host and promises' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: PilotModelIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<PilotModelDetailOut> {
    return this.models.one(actor, await this.models.create(actor, input, key?.slice(0, 200) || null));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One model with the readings of each promise at each unit' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PilotModelDetailOut> {
    return this.models.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change words, start, documents and programmes of a model' })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PilotModelPatch,
  ): Promise<PilotModelDetailOut> {
    await this.models.edit(actor, id, input);
    return this.models.one(actor, id);
  }

  @Post(':id/promises')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Add a promise; with a reason once the model has begun' })
  async addPromise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AddPromiseIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<PilotModelDetailOut> {
    await this.promises.add(actor, id, input, key?.slice(0, 200) || null);
    return this.models.one(actor, id);
  }

  @Patch('promises/:promiseId')
  @ApiOperation({ summary: 'Change words, measure or target of a promise' })
  async changePromise(
    @CurrentActor() actor: Actor,
    @Param('promiseId', ParseUUIDPipe) promiseId: string,
    @Body() input: PromisePatch,
  ): Promise<PilotModelDetailOut> {
    return this.models.one(actor, await this.promises.change(actor, promiseId, input));
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who did what with a model, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.models.historyOf(actor, id);
    return { items, total: items.length };
  }
}
