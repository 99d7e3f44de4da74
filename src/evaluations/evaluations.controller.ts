import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommitmentDetailOut } from '../commitments/commitment-out.dto.js';
import { CommitmentsService } from '../commitments/commitments.service.js';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { AssessIn, VerifyIn } from './evaluation.dto.js';
import { EvaluationsService } from './evaluations.service.js';

@ApiTags('evaluations')
@Controller('commitments/:id')
export class EvaluationsController {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly commitments: CommitmentsService,
  ) {}

  @HttpCode(200)
  @Post('assess')
  @ApiOperation({ summary: 'Self-assess the result (registrant)' })
  async assess(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AssessIn,
  ): Promise<CommitmentDetailOut> {
    await this.evaluations.assess(actor, id, input);
    return this.commitments.one(actor, id);
  }

  @HttpCode(200)
  @Post('verify')
  @ApiOperation({ summary: 'Confirm the result as found (reviewer)' })
  async verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VerifyIn,
  ): Promise<CommitmentDetailOut> {
    await this.evaluations.verify(actor, id, input);
    return this.commitments.one(actor, id);
  }
}
