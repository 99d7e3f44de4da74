import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { CoverageOut, CoverageQuery } from './coverage.dto.js';
import { CoverageService } from './coverage.service.js';

@ApiTags('coverage')
@Controller('coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  @Get()
  @ReadsInFrame('book')
  @ApiOperation({
    summary: 'Contents of the bloc’s plan by unit; each cell carries the filter that lists its rows',
  })
  ofYear(@CurrentActor() actor: Actor, @Query() query: CoverageQuery): Promise<CoverageOut> {
    return this.coverage.coverage(actor, query);
  }
}
