import {
  Body,
  Controller,
  Delete,
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
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import {
  AnswerFindingIn,
  ConfirmFixIn,
  FindingIn,
  FindingPatch,
  FindingsOut,
  OpenShortcomingIn,
} from './finding.dto.js';
import { FindingsService } from './findings.service.js';
import { InspectionDetailOut } from './inspection-out.dto.js';
import { FindingsQuery } from './inspection.filter.js';
import { FINDING_WORDS } from './inspection.words.js';
import { InspectionsService } from './inspections.service.js';

/** Each act answers the whole inspection. */
@ApiTags('inspections')
@Controller()
export class FindingsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly findings: FindingsService,
  ) {}

  @Get('inspection-findings')
  @ReadsInFrame()
  @ListsRows(FINDING_WORDS)
  @ApiOperation({ summary: 'What concluded inspections found, what is due first first' })
  list(@CurrentActor() actor: Actor, @Query() query: FindingsQuery): Promise<FindingsOut> {
    return this.inspections.findings(actor, query);
  }

  @Post('inspections/:id/findings')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Add what was found, what is asked and by when' })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FindingIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<InspectionDetailOut> {
    await this.findings.add(actor, id, input, key?.slice(0, 200) || null);
    return this.inspections.one(actor, id);
  }

  @Patch('inspection-findings/:id')
  @ApiOperation({ summary: 'Change a finding; of what was concluded with a reason' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FindingPatch,
  ): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, await this.findings.update(actor, id, input));
  }

  @Delete('inspection-findings/:id')
  @ApiOperation({ summary: 'Delete a finding before the conclusion' })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, await this.findings.remove(actor, id));
  }

  @HttpCode(200)
  @Post('inspection-findings/:id/answer')
  @ApiOperation({ summary: 'Tell what was done about it (the inspected unit)' })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AnswerFindingIn,
  ): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, await this.findings.answer(actor, id, input));
  }

  @HttpCode(200)
  @Post('inspection-findings/:id/confirm')
  @ApiOperation({ summary: 'Confirm what became of it (the leading body)' })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConfirmFixIn,
  ): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, await this.findings.confirm(actor, id, input));
  }

  @HttpCode(200)
  @Post('inspection-findings/:id/open-shortcoming')
  @ApiOperation({ summary: 'Write it into the shortcomings of the inspected unit' })
  async openShortcoming(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: OpenShortcomingIn,
  ): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, await this.findings.openShortcoming(actor, id, input));
  }
}
