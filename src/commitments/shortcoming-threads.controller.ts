import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
}
