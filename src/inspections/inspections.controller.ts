import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import { ReasonIn } from '../shared/reason.dto.js';
import { InspectionActsService } from './inspection-acts.service.js';
import { InspectionDetailOut, InspectionsOut } from './inspection-out.dto.js';
import { ConcludeInspectionIn, HoldInspectionIn, InspectionIn, InspectionPatch } from './inspection.dto.js';
import { InspectionsQuery } from './inspection.filter.js';
import { INSPECTION_WORDS } from './inspection.words.js';
import { InspectionsService } from './inspections.service.js';

@ApiTags('inspections')
@Controller('inspections')
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly acts: InspectionActsService,
  ) {}

  @Get()
  @ReadsInFrame()
  @ListsRows(INSPECTION_WORDS)
  @ApiOperation({ summary: 'Inspections that the reader may see, latest first' })
  list(@CurrentActor() actor: Actor, @Query() query: InspectionsQuery): Promise<InspectionsOut> {
    return this.inspections.list(actor, query);
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Plan an inspection, in the programme or outside of it with a reason' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: InspectionIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<InspectionDetailOut> {
    const id = await this.acts.create(actor, input, key?.slice(0, 200) || null);
    return this.inspections.one(actor, id);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One inspection; what was found is told to the inspected unit from the conclusion on',
  })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change an inspection; what was concluded with a reason' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: InspectionPatch,
  ): Promise<InspectionDetailOut> {
    await this.acts.update(actor, id, input);
    return this.inspections.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/hold')
  @ApiOperation({ summary: 'Record when it was held' })
  async hold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: HoldInspectionIn,
  ): Promise<InspectionDetailOut> {
    await this.acts.hold(actor, id, input);
    return this.inspections.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/conclude')
  @ApiOperation({
    summary: 'Record the conclusion: number and day; the inspected unit now reads what was found',
  })
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConcludeInspectionIn,
  ): Promise<InspectionDetailOut> {
    await this.acts.conclude(actor, id, input);
    return this.inspections.one(actor, id);
  }

  @HttpCode(200)
  @Post(':id/cancel')
  @ApiOperation({ summary: 'It is not held after all, with a reason' })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<InspectionDetailOut> {
    await this.acts.cancel(actor, id, reason);
    return this.inspections.one(actor, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who did what with an inspection, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.inspections.historyOf(actor, id);
    return { items, total: items.length };
  }
}
