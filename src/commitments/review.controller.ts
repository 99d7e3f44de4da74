import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { CommitmentDetailOut, RowOutcomesOut } from './commitment-out.dto.js';
import { CorrectIn, RegisterIn, RegisterManyIn, ReturnIn, StopIn } from './commitment.dto.js';
import { CommitmentsService } from './commitments.service.js';
import { ManyService } from './many.service.js';
import { ReviewService } from './review.service.js';

@ApiTags('commitments')
@Controller('commitments')
export class ReviewController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly review: ReviewService,
    private readonly many: ManyService,
  ) {}

  @HttpCode(200)
  @Post('register-many')
  @ApiOperation({ summary: 'Confirm many, each with its outcome' })
  registerMany(
    @CurrentActor() actor: Actor,
    @Body() { ids, ...input }: RegisterManyIn,
  ): Promise<RowOutcomesOut> {
    return this.many.register(actor, ids, input);
  }

  @HttpCode(200)
  @Post(':id/return')
  @ApiOperation({ summary: 'Return with a reason, which may point at a field' })
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReturnIn,
  ): Promise<CommitmentDetailOut> {
    await this.review.return(actor, id, input);
    return this.commitments.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/register')
  @ApiOperation({ summary: 'Confirm the registration; the item counts from now on' })
  async register(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RegisterIn,
  ): Promise<CommitmentDetailOut> {
    await this.review.register(actor, id, input);
    return this.commitments.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/stop')
  @ApiOperation({ summary: 'Ask to stop (registrant), or decide on it (reviewer, with `agreed`)' })
  async stop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StopIn,
  ): Promise<CommitmentDetailOut> {
    await this.review.stop(actor, id, input);
    return this.commitments.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/correct')
  @ApiOperation({ summary: 'Correct a confirmed text, with a reason; both texts stay in history (reviewer)' })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CorrectIn,
  ): Promise<CommitmentDetailOut> {
    await this.review.correct(actor, id, input);
    return this.commitments.one(actor, id);
  }
}
