import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ComparisonOut, ComparisonQuery } from './comparison.dto.js';
import { ComparisonService } from './comparison.service.js';
import { SummaryOut, SummaryQuery } from './summary.dto.js';
import { SummaryService } from './summary.service.js';

@ApiTags('summaries')
@Controller('summaries')
export class SummariesController {
  constructor(
    private readonly summaries: SummaryService,
    private readonly comparisons: ComparisonService,
  ) {}

  @Get()
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'Totals of a span of years; each figure carries the filter that lists its rows' })
  summarize(@CurrentActor() actor: Actor, @Query() query: SummaryQuery): Promise<SummaryOut> {
    return this.summaries.summarize(actor, query);
  }

  @Get('comparison')
  @ReadsInFrame('book')
  @ApiOperation({
    summary: 'A year beside an earlier one: each figure of both with its rows, and what changed in between',
  })
  compare(@CurrentActor() actor: Actor, @Query() query: ComparisonQuery): Promise<ComparisonOut> {
    return this.comparisons.compare(actor, query);
  }
}
