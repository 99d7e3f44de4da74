import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ChangesService } from './changes.service.js';
import { ChangesOut } from './closing.dto.js';
import { EndReopeningIn, ReopeningIn, ReopeningOut, ReopeningsOut } from './reopening.dto.js';
import { ReopeningsService } from './reopenings.service.js';

@ApiTags('closings')
@Controller()
export class ReopeningsController {
  constructor(
    private readonly reopenings: ReopeningsService,
    private readonly corrections: ChangesService,
  ) {}

  @Get('years/:year/reopenings')
  @ApiOperation({ summary: 'Decisions that opened the closed year, or a window of it, for a time' })
  list(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<ReopeningsOut> {
    return this.reopenings.of(actor, year);
  }

  @Post('years/:year/reopenings')
  @ApiOperation({ summary: 'Open the closed year, or a window that ended, until a day (leader)' })
  grant(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() input: ReopeningIn,
  ): Promise<ReopeningOut> {
    return this.reopenings.grant(actor, year, input);
  }

  @Post('reopenings/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close it before its last day (leader)' })
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EndReopeningIn,
  ): Promise<ReopeningOut> {
    return this.reopenings.end(actor, id, input);
  }

  @Get('reopenings/:id/changes')
  @ApiOperation({ summary: 'Exactly what was changed while it was open' })
  changes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ChangesOut> {
    return this.corrections.during(actor, id);
  }
}
