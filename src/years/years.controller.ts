import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import {
  LegalBasesOut,
  LegalBasisIn,
  LegalBasisOut,
  NewYearIn,
  YearIn,
  YearOut,
  YearsOut,
} from './year.dto.js';
import { YearsService } from './years.service.js';

@ApiTags('years')
@Controller()
export class YearsController {
  constructor(private readonly years: YearsService) {}

  @Get('years')
  @ApiOperation({ summary: 'All years with their themes, windows, deadlines and lists, newest first' })
  async list(): Promise<YearsOut> {
    const items = await this.years.list();
    return { items, total: items.length };
  }

  @Post('years')
  @ApiOperation({ summary: 'Prepare a year (administrator)' })
  create(@CurrentActor() actor: Actor, @Body() input: NewYearIn): Promise<YearOut> {
    return this.years.create(actor, input);
  }

  @Patch('years/:year')
  @ApiOperation({ summary: 'Change themes, windows, deadlines and lists of a year (administrator)' })
  change(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() input: YearIn,
  ): Promise<YearOut> {
    return this.years.change(actor, year, input);
  }

  @Get('legal-bases')
  @ApiOperation({ summary: 'Directives, resolutions and plans that records name' })
  legalBases(): Promise<LegalBasesOut> {
    return this.years.legalBases();
  }

  @Post('legal-bases')
  @ApiOperation({ summary: 'Add a legal basis (administrator)' })
  addLegalBasis(@CurrentActor() actor: Actor, @Body() input: LegalBasisIn): Promise<LegalBasisOut> {
    return this.years.addLegalBasis(actor, input);
  }
}
