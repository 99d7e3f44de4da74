import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ReasonIn } from '../shared/reason.dto.js';
import { CorrectCommendationIn, DecideIn, ProposeHigherIn } from './commendation.dto.js';
import { CommendationDetailOut } from './commendation-out.dto.js';
import { CommendationsService } from './commendations.service.js';
import { ProposalsService } from './proposals.service.js';

@ApiTags('commendations')
@Controller('commendations')
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly commendations: CommendationsService,
  ) {}

  @HttpCode(200)
  @Post(':id/propose')
  @ApiOperation({ summary: 'Propose to the Khối committee (secretary of the grassroots organisation)' })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommendationDetailOut> {
    await this.proposals.propose(actor, id);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/withdraw')
  @ApiOperation({ summary: 'Take back a proposal that is not under consideration yet' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommendationDetailOut> {
    await this.proposals.withdraw(actor, id);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/consider')
  @ApiOperation({ summary: 'Take a proposal into consideration' })
  async consider(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommendationDetailOut> {
    await this.proposals.consider(actor, id);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/propose-higher')
  @ApiOperation({ summary: 'Propose it to a higher body' })
  async proposeHigher(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { higherBody }: ProposeHigherIn,
  ): Promise<CommendationDetailOut> {
    await this.proposals.proposeHigher(actor, id, higherBody);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/decide')
  @ApiOperation({ summary: 'Record the decision; who proposed does not decide' })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DecideIn,
  ): Promise<CommendationDetailOut> {
    await this.proposals.decide(actor, id, input);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/not-choose')
  @ApiOperation({ summary: 'Record that it was not chosen, with a reason' })
  async notChoose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<CommendationDetailOut> {
    await this.proposals.notChoose(actor, id, reason);
    return this.commendations.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/correct')
  @ApiOperation({ summary: 'Mend what was recorded of a decision, with a reason' })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CorrectCommendationIn,
  ): Promise<CommendationDetailOut> {
    await this.proposals.correct(actor, id, input);
    return this.commendations.one(actor, id);
  }
}
