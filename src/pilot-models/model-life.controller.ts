import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ReasonIn } from '../shared/reason.dto.js';
import { ModelLifeService } from './model-life.service.js';
import { ModelReadingsService } from './model-readings.service.js';
import { PilotModelDetailOut } from './pilot-model-out.dto.js';
import { EvaluateIn, StartModelIn, StopModelIn } from './pilot-model.dto.js';
import { PilotModelsService } from './pilot-models.service.js';
import { CopyIn, CorrectReadingIn, ReadingIn } from './promise.dto.js';

/** The steps of a model's life, and what is measured on the way. */
@ApiTags('pilot-models')
@Controller('pilot-models')
export class ModelLifeController {
  constructor(
    private readonly models: PilotModelsService,
    private readonly life: ModelLifeService,
    private readonly readings: ModelReadingsService,
  ) {}

  @HttpCode(200)
  @Post(':id/start')
  @ApiOperation({ summary: 'A model begins, with its baseline or a reason why there is none' })
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StartModelIn,
  ): Promise<PilotModelDetailOut> {
    await this.life.start(actor, id, input);
    return this.models.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/evaluate')
  @ApiOperation({ summary: 'Evaluate a model for a year' })
  async evaluate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EvaluateIn,
  ): Promise<PilotModelDetailOut> {
    await this.life.evaluate(actor, id, input);
    return this.models.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/copy')
  @ApiOperation({ summary: 'Record a unit that took the model over, with what a promise measured there' })
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CopyIn,
  ): Promise<PilotModelDetailOut> {
    await this.life.copy(actor, id, input);
    return this.models.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/stop')
  @ApiOperation({ summary: 'Stop a model, with a reason' })
  async stop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StopModelIn,
  ): Promise<PilotModelDetailOut> {
    await this.life.stop(actor, id, input);
    return this.models.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/resume')
  @ApiOperation({ summary: 'A stopped model goes on, with a reason' })
  async resume(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<PilotModelDetailOut> {
    await this.life.resume(actor, id, reason);
    return this.models.one(actor, id);
  }

  @Post(':id/readings')
  @ApiOperation({ summary: 'Record what a promise measured over a period' })
  async addReading(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReadingIn,
  ): Promise<PilotModelDetailOut> {
    return this.models.one(actor, await this.readings.add(actor, id, input));
  }

  @HttpCode(200)
  @Post('readings/:readingId/correct')
  @ApiOperation({ summary: 'Correct a reading; the wrong one stays to be seen' })
  async correctReading(
    @CurrentActor() actor: Actor,
    @Param('readingId', ParseUUIDPipe) readingId: string,
    @Body() input: CorrectReadingIn,
  ): Promise<PilotModelDetailOut> {
    return this.models.one(actor, await this.readings.correct(actor, readingId, input));
  }

  @HttpCode(200)
  @Post('readings/:readingId/withdraw')
  @ApiOperation({ summary: 'Withdraw a reading that should not be there; it stays to be seen' })
  async withdrawReading(
    @CurrentActor() actor: Actor,
    @Param('readingId', ParseUUIDPipe) readingId: string,
    @Body() { reason }: ReasonIn,
  ): Promise<PilotModelDetailOut> {
    return this.models.one(actor, await this.readings.withdraw(actor, readingId, reason));
  }
}
