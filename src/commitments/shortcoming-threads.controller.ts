import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ShortcomingThreadOut } from './shortcoming-thread.dto.js';
import { ShortcomingThreadsService } from './shortcoming-threads.service.js';

@ApiTags('shortcomings')
@Controller('shortcomings')
export class ShortcomingThreadsController {
  constructor(private readonly threads: ShortcomingThreadsService) {}

  @Get(':id/thread')
  @ApiOperation({
    summary: 'A shortcoming over the years: what was registered, its evidence, what came of it',
  })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ShortcomingThreadOut> {
    return this.threads.one(actor, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'All acts on a shortcoming, oldest first' })
  async historyOf(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.threads.historyOf(actor, id);
    return { items, total: items.length };
  }
}
