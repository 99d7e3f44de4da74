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
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { KeepingService } from './keeping.service.js';
import {
  DecideShortcomingIn,
  LinkShortcomingIn,
  ShortcomingFiguresOut,
  ShortcomingFiguresQuery,
  ShortcomingIn,
  ShortcomingOut,
  ShortcomingPatch,
  ShortcomingsOut,
} from './shortcoming.dto.js';
import { ShortcomingsQuery } from './shortcoming.filter.js';
import { SHORTCOMING_WORDS } from './shortcoming.words.js';
import { ShortcomingsService } from './shortcomings.service.js';

const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'A repeat under the same key makes nothing new',
};

@ApiTags('shortcomings')
@Controller('shortcomings')
export class ShortcomingsController {
  constructor(
    private readonly shortcomings: ShortcomingsService,
    private readonly keeping: KeepingService,
  ) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(SHORTCOMING_WORDS)
  @ApiOperation({ summary: 'Shortcomings found by yearly reviews, within what the actor may see' })
  list(@CurrentActor() actor: Actor, @Query() query: ShortcomingsQuery): Promise<ShortcomingsOut> {
    return this.shortcomings.list(actor, query);
  }

  @Post()
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Record a shortcoming of a unit or of a person' })
  create(
    @CurrentActor() actor: Actor,
    @Body() input: ShortcomingIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<ShortcomingOut> {
    return this.shortcomings.create(actor, input, key?.slice(0, 200) || null);
  }

  @Get('figures')
  @ReadsInFrame()
  @ApiOperation({ summary: 'How many were found in a span of years, by their state at its end' })
  async figures(
    @CurrentActor() actor: Actor,
    @Query() { from, to, unit, asOfYear }: ShortcomingFiguresQuery,
  ): Promise<ShortcomingFiguresOut> {
    return { items: await this.shortcomings.figures(actor, { from, to, unit: unit ?? null, asOfYear }) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One shortcoming, and what the actor may do with it' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ShortcomingOut> {
    return this.shortcomings.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Better words, while no confirmed commitment addresses it' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ShortcomingPatch,
  ): Promise<ShortcomingOut> {
    await this.keeping.update(actor, id, input);
    return this.shortcomings.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/carry')
  @ApiOperation({ summary: 'Carry over to the next year, with the reason' })
  async carry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DecideShortcomingIn,
  ): Promise<ShortcomingOut> {
    await this.keeping.decide(actor, id, 'carry', input);
    return this.shortcomings.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/close')
  @ApiOperation({ summary: 'Stop following it, with the reason' })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DecideShortcomingIn,
  ): Promise<ShortcomingOut> {
    await this.keeping.decide(actor, id, 'close', input);
    return this.shortcomings.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/reopen')
  @ApiOperation({ summary: 'Follow a closed or remedied one again, with the reason' })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DecideShortcomingIn,
  ): Promise<ShortcomingOut> {
    await this.keeping.decide(actor, id, 'reopen', input);
    return this.shortcomings.one(actor, id);
  }

  @Get(':id/candidates')
  @ApiOperation({ summary: 'Earlier ones of the same unit or person that it may be again, likeliest first' })
  candidates(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ShortcomingsOut> {
    return this.keeping.candidates(actor, id);
  }

  @HttpCode(200)
  @Post(':id/link')
  @ApiOperation({ summary: 'Say that it is the same as an earlier review found' })
  async link(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: LinkShortcomingIn,
  ): Promise<ShortcomingOut> {
    await this.keeping.link(actor, id, input);
    return this.shortcomings.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/unlink')
  @ApiOperation({ summary: 'Take back that it is the same' })
  async unlink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ShortcomingOut> {
    await this.keeping.unlink(actor, id);
    return this.shortcomings.one(actor, id);
  }
}
