import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { UnitVersionIn, UnitVersionOut, UnitVersionsOut, UnitsOut, UnitsQuery } from './unit.dto.js';
import { UnitsService } from './units.service.js';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get()
  @ApiOperation({ summary: 'The organisation on a date, in the order of the office' })
  async list(@Query() query: UnitsQuery): Promise<UnitsOut> {
    const items = await this.units.list(query);
    return { items, total: items.length };
  }

  @Post()
  @ApiOperation({ summary: 'Make a unit with its first version (administrator)' })
  create(@CurrentActor() actor: Actor, @Body() input: UnitVersionIn): Promise<UnitVersionOut> {
    return this.units.create(actor, input);
  }

  @Get(':id/versions')
  @ApiOperation({ summary: 'All dated versions of a unit' })
  async versions(@Param('id', ParseUUIDPipe) id: string): Promise<UnitVersionsOut> {
    const items = await this.units.versions(id);
    return { items, total: items.length };
  }

  @Post(':id/versions')
  @ApiOperation({ summary: 'Begin a new version of a unit on a date (administrator)' })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UnitVersionIn,
  ): Promise<UnitVersionOut> {
    return this.units.change(actor, id, input);
  }
}
