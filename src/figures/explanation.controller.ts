import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { FIGURE_LISTS } from '../shared/figure.dto.js';
import { ExplanationOut } from './explanation.dto.js';
import { Explanations } from './explanation.service.js';

@ApiTags('figures')
@Controller('figures')
export class ExplanationController {
  constructor(private readonly explanations: Explanations) {}

  @Get('explanation')
  @ReadsInFrame()
  @ApiOperation({
    summary:
      'What a figure counts: its filter in words, what is not counted and why, as of when, in which view',
  })
  @ApiQuery({ name: 'list', enum: FIGURE_LISTS })
  @ApiQuery({
    name: 'filter',
    required: false,
    style: 'form',
    explode: true,
    description: 'The filter of the figure, each of its fields a parameter, as the list takes them',
    schema: { type: 'object', additionalProperties: true },
  })
  explain(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<ExplanationOut> {
    return this.explanations.ofQuery(actor, query);
  }
}
