import { Body, Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { BooksService } from './books.service.js';
import { ChangesService } from './changes.service.js';
import {
  BookCheckOut,
  BookDetailOut,
  BookOut,
  BooksOut,
  ChangesOut,
  CloseIn,
  ClosingOut,
} from './closing.dto.js';
import { ClosingsService } from './closings.service.js';

@ApiTags('closings')
@Controller('years/:year')
export class ClosingsController {
  constructor(
    private readonly closings: ClosingsService,
    private readonly books: BooksService,
    private readonly corrections: ChangesService,
  ) {}

  @Get('closing')
  @ApiOperation({ summary: 'What is still open before the year is closed, and its closings so far' })
  ahead(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<ClosingOut> {
    return this.closings.ahead(actor, year);
  }

  @Post('close')
  @ApiOperation({ summary: 'Close the year by decision, with what is open as it was shown (leader)' })
  close(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() input: CloseIn,
  ): Promise<BookOut> {
    return this.closings.close(actor, year, input);
  }

  @Get('books')
  @ApiOperation({ summary: 'The closings of the year, newest first' })
  list(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<BooksOut> {
    return this.books.of(actor, year);
  }

  @Get('books/:id')
  @ApiOperation({ summary: 'One closing with the figures of the bloc as they were' })
  one(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BookDetailOut> {
    return this.books.one(actor, year, id);
  }

  @Get('books/:id/check')
  @ApiOperation({ summary: 'The hash of a closing recomputed: from its rows and from what is read today' })
  check(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BookCheckOut> {
    return this.books.check(actor, year, id);
  }

  @Get('changes')
  @ApiOperation({ summary: 'Every row that is not as the last closing has it, as numbered corrections' })
  changes(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<ChangesOut> {
    return this.corrections.since(actor, year);
  }
}
