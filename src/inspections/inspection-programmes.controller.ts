import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import {
  InspectionProgrammeIn,
  InspectionProgrammeOut,
  InspectionProgrammePatch,
  InspectionProgrammesOut,
  InspectionProgrammesQuery,
} from './programme.dto.js';
import { InspectionProgrammesService } from './inspection-programmes.service.js';

@ApiTags('inspections')
@Controller('inspection-programmes')
export class InspectionProgrammesController {
  constructor(private readonly programmes: InspectionProgrammesService) {}

  @Get()
  @ReadsInFrame()
  @ApiOperation({ summary: 'Programmes of inspections, with how many were held' })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: InspectionProgrammesQuery,
  ): Promise<InspectionProgrammesOut> {
    return this.programmes.list(actor, query);
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Make the programme of a year, of the bloc or of a unit for its own tự kiểm tra' })
  create(
    @CurrentActor() actor: Actor,
    @Body() input: InspectionProgrammeIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<InspectionProgrammeOut> {
    return this.programmes.create(actor, input, key?.slice(0, 200) || null);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change name, number, day or aim of a programme' })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: InspectionProgrammePatch,
  ): Promise<InspectionProgrammeOut> {
    return this.programmes.update(actor, id, input);
  }
}
