import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { SummaryOut, SummaryQuery } from './summary.dto.js';
import { SummaryService } from './summary.service.js';

@ApiTags('summaries')
@Controller('summaries')
export class SummariesController {
  constructor(private readonly summaries: SummaryService) {}

  @Get()
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'Totals of a span of years; each figure carries the filter that lists its rows' })
  summarize(@CurrentActor() actor: Actor, @Query() query: SummaryQuery): Promise<SummaryOut> {
    return this.summaries.summarize(actor, query);
  }
}
