import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { CommendationDetailOut } from './commendation-out.dto.js';
import { CommendationsService } from './commendations.service.js';
import { ConsentIn, ExamplesOut, ExamplesQuery, WithdrawConsentIn } from './example.dto.js';
import { ExamplesService } from './examples.service.js';

@ApiTags('commendations')
@Controller()
export class ExamplesController {
  constructor(
    private readonly examples: ExamplesService,
    private readonly commendations: CommendationsService,
  ) {}

  @Get('examples')
  @ReadsInFrame()
  @ApiOperation({ summary: 'Examples that are introduced; a person only with their agreement in force' })
  list(@CurrentActor() actor: Actor, @Query() query: ExamplesQuery): Promise<ExamplesOut> {
    return this.examples.list(actor, query);
  }

  @HttpCode(200)
  @Post('commendations/:id/give-consent')
  @ApiOperation({ summary: 'Agree to be introduced as an example, or record the signed paper' })
  async giveConsent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConsentIn,
  ): Promise<CommendationDetailOut> {
    await this.examples.giveConsent(actor, id, input);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post('commendations/:id/withdraw-consent')
  @ApiOperation({ summary: 'Take back the agreement; the example is taken down at once' })
  async withdrawConsent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: WithdrawConsentIn,
  ): Promise<CommendationDetailOut> {
    await this.examples.withdrawConsent(actor, id, reason ?? null);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post('commendations/:id/publish')
  @ApiOperation({ summary: 'Introduce it as an example' })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommendationDetailOut> {
    await this.examples.publish(actor, id);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post('commendations/:id/unpublish')
  @ApiOperation({ summary: 'Take the example down' })
  async unpublish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommendationDetailOut> {
    await this.examples.unpublish(actor, id);
    return this.commendations.one(actor, id);
  }
}
