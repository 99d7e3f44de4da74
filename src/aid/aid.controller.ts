import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { ReasonIn } from '../shared/reason.dto.js';
import {
  AidAssignmentOut,
  AssignmentsOut,
  AssignmentsQuery,
  CheckAidIn,
  PlanIn,
  PlanPatch,
  ReportAidIn,
} from './aid-plan.dto.js';
import { AidPlansService } from './aid-plans.service.js';
import { AidOverviewOut, AidOverviewQuery } from './aid.dto.js';
import { AidService } from './aid.service.js';
import { ASSIGNMENT_WORDS } from './aid.words.js';

@ApiTags('aid')
@Controller('aid')
export class AidController {
  constructor(
    private readonly aid: AidService,
    private readonly plans: AidPlansService,
  ) {}

  @Get('overview')
  @ReadsInFrame('book')
  @ApiOperation({
    summary: 'The bar of units, help kind by kind with planned beside done, communes without help',
  })
  overview(@CurrentActor() actor: Actor, @Query() query: AidOverviewQuery): Promise<AidOverviewOut> {
    return this.aid.overview(actor, query);
  }

  @Get('assignments')
  @ReadsInFrame()
  @ListsRows(ASSIGNMENT_WORDS)
  @ApiOperation({
    summary: 'Units with the communes assigned to them, planned beside done; `total` counts units',
  })
  assignments(@CurrentActor() actor: Actor, @Query() query: AssignmentsQuery): Promise<AssignmentsOut> {
    return this.aid.assignments(actor, query);
  }

  @Post('plans')
  @ApiOperation({ summary: 'Write the plan of an assigned unit for a commune and a year' })
  async plan(@CurrentActor() actor: Actor, @Body() input: PlanIn): Promise<AidAssignmentOut> {
    return this.aid.assignment(actor, await this.plans.plan(actor, input));
  }

  @Patch('plans/:id')
  @ApiOperation({ summary: 'Change a plan that is not reported yet' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanPatch,
  ): Promise<AidAssignmentOut> {
    await this.plans.change(actor, id, input);
    return this.aid.assignment(actor, id);
  }

  @HttpCode(200)
  @Post('plans/:id/report')
  @ApiOperation({ summary: 'Report what came of a plan (the unit)' })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReportAidIn,
  ): Promise<AidAssignmentOut> {
    await this.plans.report(actor, id, input);
    return this.aid.assignment(actor, id);
  }

  @HttpCode(200)
  @Post('plans/:id/check')
  @ApiOperation({ summary: 'Record that the report was gone through with the commune (the Khối)' })
  async check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CheckAidIn,
  ): Promise<AidAssignmentOut> {
    await this.plans.check(actor, id, input);
    return this.aid.assignment(actor, id);
  }

  @HttpCode(200)
  @Post('plans/:id/undo-plan')
  @ApiOperation({ summary: 'Take a plan back, with a reason' })
  async undoPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<AidAssignmentOut> {
    await this.plans.undoPlan(actor, id, reason);
    return this.aid.assignment(actor, id);
  }

  @HttpCode(200)
  @Post('plans/:id/undo-report')
  @ApiOperation({ summary: 'Take a report back, with a reason' })
  async undoReport(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<AidAssignmentOut> {
    await this.plans.undoReport(actor, id, reason);
    return this.aid.assignment(actor, id);
  }

  @HttpCode(200)
  @Post('plans/:id/undo-check')
  @ApiOperation({ summary: 'Take a check back, with a reason (the Khối)' })
  async undoCheck(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<AidAssignmentOut> {
    await this.plans.undoCheck(actor, id, reason);
    return this.aid.assignment(actor, id);
  }

  @Get('plans/:id/history')
  @ApiOperation({ summary: 'Who did what with a plan, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.plans.historyOf(actor, id);
    return { items, total: items.length };
  }
}
