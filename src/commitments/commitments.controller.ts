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
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { AlsoReadOnly } from '../platform/public.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { CommitmentDetailOut, CommitmentsOut, CreatedRowsOut, RowOutcomesOut } from './commitment-out.dto.js';
import { CommitmentIn, CommitmentPatch, CommitmentsIn, IdsIn, OpenIn } from './commitment.dto.js';
import { CommitmentsQuery } from './commitment.filter.js';
import { COMMITMENT_WORDS } from './commitment.words.js';
import { CommitmentsService } from './commitments.service.js';
import { DraftsService } from './drafts.service.js';
import { ManyService } from './many.service.js';
import { RegistrationService } from './registration.service.js';

const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'A repeat under the same key makes nothing new',
};

@ApiTags('commitments')
@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly drafts: DraftsService,
    private readonly registration: RegistrationService,
    private readonly many: ManyService,
  ) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(COMMITMENT_WORDS)
  @ApiOperation({ summary: 'Items that the reader may see, by year and code; the filters of every figure' })
  list(@CurrentActor() actor: Actor, @Query() query: CommitmentsQuery): Promise<CommitmentsOut> {
    return this.commitments.list(actor, query);
  }

  @Post()
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Make a draft; it may be incomplete' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CommitmentIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<CommitmentDetailOut> {
    return this.commitments.one(actor, await this.drafts.create(actor, input, key?.slice(0, 200) || null));
  }

  @Post('many')
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Make many drafts, each with its outcome' })
  createMany(
    @CurrentActor() actor: Actor,
    @Body() input: CommitmentsIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<CreatedRowsOut> {
    return this.many.create(actor, input.items, key?.slice(0, 190) || null);
  }

  @HttpCode(200)
  @Post('submit-many')
  @ApiOperation({ summary: 'Send many, each with its outcome' })
  submitMany(@CurrentActor() actor: Actor, @Body() { ids }: IdsIn): Promise<RowOutcomesOut> {
    return this.many.submit(actor, ids);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One item with evidence, progress and what changed since it was returned' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CommitmentDetailOut> {
    return this.commitments.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Save texts of a draft or a returned item, from the version that was read' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CommitmentPatch,
  ): Promise<CommitmentDetailOut> {
    await this.drafts.update(actor, id, input);
    return this.commitments.one(actor, id);
  }

  @HttpCode(204)
  @Delete(':id')
  @ApiOperation({ summary: 'Delete a draft' })
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.drafts.remove(actor, id);
  }

  @HttpCode(200)
  @Post(':id/submit')
  @ApiOperation({ summary: 'Send to the body that reviews it' })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommitmentDetailOut> {
    await this.registration.submit(actor, id);
    return this.commitments.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/withdraw')
  @ApiOperation({ summary: 'Take back what was not reviewed yet' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommitmentDetailOut> {
    await this.registration.withdraw(actor, id);
    return this.commitments.one(actor, id);
  }

  @AlsoReadOnly()
  @HttpCode(200)
  @Post(':id/open')
  @ApiOperation({ summary: 'Show an individual item with names; the reason is kept in its history' })
  open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OpenIn,
  ): Promise<CommitmentDetailOut> {
    return this.commitments.open(actor, id, reason);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who did what with it, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.commitments.historyOf(actor, id);
    return { items, total: items.length };
  }
}
