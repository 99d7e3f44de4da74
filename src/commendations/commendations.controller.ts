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
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { CommendationIn, CommendationPatch, CommendationsQuery, RecordedIn } from './commendation.dto.js';
import { CommendationDetailOut, CommendationsOut } from './commendation-out.dto.js';
import { COMMENDATION_WORDS } from './commendation.words.js';
import { CommendationsService } from './commendations.service.js';
import { DraftingService } from './drafting.service.js';

const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'A repeat under the same key makes nothing new',
};

@ApiTags('commendations')
@Controller('commendations')
export class CommendationsController {
  constructor(
    private readonly commendations: CommendationsService,
    private readonly drafting: DraftingService,
  ) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(COMMENDATION_WORDS)
  @ApiOperation({ summary: 'Commendations that the reader may see; the filters of every figure' })
  list(@CurrentActor() actor: Actor, @Query() query: CommendationsQuery): Promise<CommendationsOut> {
    return this.commendations.list(actor, query);
  }

  @Post()
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Draft a proposal' })
  async draft(
    @CurrentActor() actor: Actor,
    @Body() input: CommendationIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<CommendationDetailOut> {
    return this.commendations.one(actor, await this.drafting.draft(actor, input, key?.slice(0, 200) || null));
  }

  @Post('record')
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Record what was decided on paper' })
  async record(
    @CurrentActor() actor: Actor,
    @Body() input: RecordedIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<CommendationDetailOut> {
    return this.commendations.one(
      actor,
      await this.drafting.record(actor, input, key?.slice(0, 200) || null),
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'One commendation with the agreements there were' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CommendationDetailOut> {
    return this.commendations.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a draft, from the version that was read' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CommendationPatch,
  ): Promise<CommendationDetailOut> {
    await this.drafting.update(actor, id, input);
    return this.commendations.one(actor, id);
  }

  @HttpCode(204)
  @Delete(':id')
  @ApiOperation({ summary: 'Delete a draft' })
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.drafting.remove(actor, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who did what with it, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.commendations.historyOf(actor, id);
    return { items, total: items.length };
  }
}
