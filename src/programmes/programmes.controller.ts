import {
  Body,
  Controller,
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
import {
  EndParticipantIn,
  ParticipantIn,
  ParticipantsOut,
  ParticipantsQuery,
  ProgrammeDetailOut,
  ProgrammeIn,
  ProgrammePatch,
  ProgrammesOut,
  ProgrammesQuery,
} from './programme.dto.js';
import { PARTICIPANT_WORDS, PROGRAMME_WORDS } from './programme.words.js';
import { ProgrammesService } from './programmes.service.js';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(PROGRAMME_WORDS)
  @ApiOperation({ summary: 'Programmes with partner, documents, models and how many units take part' })
  list(@CurrentActor() actor: Actor, @Query() query: ProgrammesQuery): Promise<ProgrammesOut> {
    return this.programmes.list(actor, query);
  }

  @Get('participants')
  @ReadsInFrame()
  @ListsRows(PARTICIPANT_WORDS)
  @ApiOperation({ summary: 'Units that took part in programmes, each once a programme; never models' })
  participants(@CurrentActor() actor: Actor, @Query() query: ParticipantsQuery): Promise<ParticipantsOut> {
    return this.programmes.participants(actor, query);
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Add a programme (Khối committee)' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: ProgrammeIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<ProgrammeDetailOut> {
    const id = await this.programmes.create(actor, input, key?.slice(0, 200) || null);
    return this.programmes.one(actor, id);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One programme with all units that take or took part' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProgrammeDetailOut> {
    return this.programmes.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a programme; its earlier words stay in history' })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ProgrammePatch,
  ): Promise<ProgrammeDetailOut> {
    await this.programmes.edit(actor, id, input);
    return this.programmes.one(actor, id);
  }

  @Post(':id/participants')
  @ApiOperation({ summary: 'Enter a unit that takes part, with its decision' })
  async addParticipant(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ParticipantIn,
  ): Promise<ProgrammeDetailOut> {
    await this.programmes.addParticipant(actor, id, input);
    return this.programmes.one(actor, id);
  }

  @HttpCode(200)
  @Post('participants/:participantId/end')
  @ApiOperation({ summary: 'A unit takes part no more, from a day on' })
  async endParticipant(
    @CurrentActor() actor: Actor,
    @Param('participantId', ParseUUIDPipe) participantId: string,
    @Body() input: EndParticipantIn,
  ): Promise<ProgrammeDetailOut> {
    return this.programmes.one(actor, await this.programmes.endParticipant(actor, participantId, input));
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who did what with a programme, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.programmes.historyOf(actor, id);
    return { items, total: items.length };
  }
}
