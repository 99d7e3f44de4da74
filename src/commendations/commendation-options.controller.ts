import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import {
  CommendationOptionIn,
  CommendationOptionOut,
  CommendationOptionPatch,
  CommendationOptionsOut,
  CommendationOptionsQuery,
} from './commendation-option.dto.js';
import { CommendationOptionsService } from './commendation-options.service.js';

@ApiTags('commendations')
@Controller('commendation-options')
export class CommendationOptionsController {
  constructor(private readonly options: CommendationOptionsService) {}

  @Get()
  @ApiOperation({ summary: 'Forms and titles, of a year or of all' })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: CommendationOptionsQuery,
  ): Promise<CommendationOptionsOut> {
    return this.options.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a form or a title' })
  create(@CurrentActor() actor: Actor, @Body() input: CommendationOptionIn): Promise<CommendationOptionOut> {
    return this.options.create(actor, input);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change or end a form or a title, from the version that was read' })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CommendationOptionPatch,
  ): Promise<CommendationOptionOut> {
    return this.options.update(actor, id, input);
  }
}
