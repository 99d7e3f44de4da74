import { Body, Controller, Delete, Headers, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ConsequencesService } from './consequences.service.js';
import { ConsequenceIn, ConsequencePatch } from './finding.dto.js';
import { InspectionDetailOut } from './inspection-out.dto.js';
import { InspectionsService } from './inspections.service.js';

/** Each act answers the whole inspection. */
@ApiTags('inspections')
@Controller()
export class ConsequencesController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly consequences: ConsequencesService,
  ) {}

  @Post('inspections/:id/consequences')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Add an announced consequence: a summary and a count, no names' })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConsequenceIn,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<InspectionDetailOut> {
    await this.consequences.add(actor, id, input, key?.slice(0, 200) || null);
    return this.inspections.one(actor, id);
  }

  @Patch('inspection-consequences/:id')
  @ApiOperation({ summary: 'Change a consequence before the conclusion' })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConsequencePatch,
  ): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, await this.consequences.update(actor, id, input));
  }

  @Delete('inspection-consequences/:id')
  @ApiOperation({ summary: 'Delete a consequence before the conclusion' })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InspectionDetailOut> {
    return this.inspections.one(actor, await this.consequences.remove(actor, id));
  }
}
