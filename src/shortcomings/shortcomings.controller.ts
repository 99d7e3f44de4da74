import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ShortcomingIn, ShortcomingOut, ShortcomingsOut, ShortcomingsQuery } from './shortcoming.dto.js';
import { ShortcomingsService } from './shortcomings.service.js';

@ApiTags('shortcomings')
@Controller('shortcomings')
export class ShortcomingsController {
  constructor(private readonly shortcomings: ShortcomingsService) {}

  @Get()
  @ApiOperation({ summary: 'Shortcomings found by yearly reviews, within what the actor may see' })
  list(@CurrentActor() actor: Actor, @Query() query: ShortcomingsQuery): Promise<ShortcomingsOut> {
    return this.shortcomings.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Record a shortcoming of a unit or of a person' })
  create(@CurrentActor() actor: Actor, @Body() input: ShortcomingIn): Promise<ShortcomingOut> {
    return this.shortcomings.create(actor, input);
  }
}
