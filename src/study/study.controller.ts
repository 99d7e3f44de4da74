import { Body, Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { StudyFiguresService } from './study-figures.service.js';
import {
  StudyOverviewOut,
  StudyOverviewQuery,
  StudyPlanIn,
  StudyPlanOut,
  StudyPlansOut,
  StudyPlansQuery,
} from './study-plan.dto.js';
import { StudyPlansService } from './study-plans.service.js';

@ApiTags('study')
@Controller()
export class StudyController {
  constructor(
    private readonly plans: StudyPlansService,
    private readonly figures: StudyFiguresService,
  ) {}

  @Get('study/overview')
  @ReadsInFrame('book')
  @ApiOperation({
    summary: 'The three kinds apart as of a date: held of planned, attended of total, by month',
  })
  overview(@CurrentActor() actor: Actor, @Query() query: StudyOverviewQuery): Promise<StudyOverviewOut> {
    return this.figures.overview(actor, query);
  }

  @Get('study-plans')
  @ReadsInFrame()
  @ApiOperation({ summary: 'Study plans of a year, of the bloc and of units' })
  list(@CurrentActor() actor: Actor, @Query() query: StudyPlansQuery): Promise<StudyPlansOut> {
    return this.plans.list(actor, query);
  }

  @Put('study-plans/:unitId/:year')
  @ApiOperation({ summary: 'Write the study plan of a unit for a year, from the version that was read' })
  put(
    @CurrentActor() actor: Actor,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() input: StudyPlanIn,
  ): Promise<StudyPlanOut> {
    return this.plans.put(actor, unitId, year, input);
  }

  @Get('study-plans/:id/history')
  @ApiOperation({ summary: 'Who wrote what of a study plan, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.plans.historyOf(actor, id);
    return { items, total: items.length };
  }
}
