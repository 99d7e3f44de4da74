import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import {
  DecisionIn,
  DecisionOut,
  DecisionsOut,
  EndAssignmentIn,
  MoreAssignmentsIn,
} from './aid-decision.dto.js';
import { AidDecisionsService } from './aid-decisions.service.js';
import { CommuneIn, CommuneOut, CommunesOut, CommunesQuery, EndCommuneIn } from './commune.dto.js';
import { CommunesService } from './communes.service.js';

/** What the Khối keeps for everybody: communes, and the decisions that assign them. */
@ApiTags('aid')
@Controller('aid')
export class AidDecisionsController {
  constructor(
    private readonly communes: CommunesService,
    private readonly decisions: AidDecisionsService,
  ) {}

  @Get('communes')
  @ReadsInFrame()
  @ApiOperation({ summary: 'Communes of a year with units, gifts and needs that the reader sees' })
  listCommunes(@CurrentActor() actor: Actor, @Query() query: CommunesQuery): Promise<CommunesOut> {
    return this.communes.list(actor, query);
  }

  @Post('communes')
  @ApiOperation({ summary: 'Enter a commune (the Khối)' })
  createCommune(@CurrentActor() actor: Actor, @Body() input: CommuneIn): Promise<CommuneOut> {
    return this.communes.create(actor, input);
  }

  @Post('communes/:id/versions')
  @ApiOperation({ summary: 'What a commune is from a day on (the Khối)' })
  changeCommune(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CommuneIn,
  ): Promise<CommuneOut> {
    return this.communes.change(actor, id, input);
  }

  @HttpCode(200)
  @Post('communes/:id/end')
  @ApiOperation({ summary: 'A commune is there no more, or went into another (the Khối)' })
  endCommune(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EndCommuneIn,
  ): Promise<CommuneOut> {
    return this.communes.end(actor, id, input);
  }

  @Get('decisions')
  @ApiOperation({
    summary: 'Decisions of assignment, newest first, with the assignments that the reader sees',
  })
  list(@CurrentActor() actor: Actor): Promise<DecisionsOut> {
    return this.decisions.list(actor);
  }

  @Post('decisions')
  @ApiOperation({ summary: 'Enter a decision with its list; it may replace an earlier one (the Khối)' })
  create(@CurrentActor() actor: Actor, @Body() input: DecisionIn): Promise<DecisionOut> {
    return this.decisions.create(actor, input);
  }

  @Post('decisions/:id/assignments')
  @ApiOperation({ summary: 'Assign more while the decision is in force (the Khối)' })
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MoreAssignmentsIn,
  ): Promise<DecisionOut> {
    return this.decisions.assign(actor, id, input);
  }

  @HttpCode(200)
  @Post('assignments/:id/end')
  @ApiOperation({ summary: 'End one assignment before its decision does, with a reason (the Khối)' })
  endAssignment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EndAssignmentIn,
  ): Promise<DecisionOut> {
    return this.decisions.endAssignment(actor, id, input);
  }
}
