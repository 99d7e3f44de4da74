import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import type { Actor } from '../shared/actor.js';
import { ListsRows } from '../shared/figure-words.js';
import {
  AcceptFilingIn,
  ExtendFilingIn,
  FilingDetailOut,
  FilingWordsIn,
  FilingsOut,
  FilingsQuery,
  OpenedYearOut,
  ReturnFilingIn,
} from './filing.dto.js';
import { FilingWordsService } from './filing-words.service.js';
import { FILING_WORDS } from './filing.words.js';
import { FilingsService } from './filings.service.js';
import { YearOpeningService } from './year-opening.service.js';

@ApiTags('filings')
@Controller()
export class FilingsController {
  constructor(
    private readonly filings: FilingsService,
    private readonly words: FilingWordsService,
    private readonly opening: YearOpeningService,
  ) {}

  @HttpCode(200)
  @Post('years/:year/open')
  @ApiOperation({ summary: 'Open a year: make a filing per unit and kind (administrator)' })
  open(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<OpenedYearOut> {
    return this.opening.open(actor, year);
  }

  @Get('filings')
  @ReadsInFrame()
  @ListsRows(FILING_WORDS)
  @ApiOperation({ summary: 'Filings of a year by unit, with completeness and timeliness of each kind' })
  list(@CurrentActor() actor: Actor, @Query() query: FilingsQuery): Promise<FilingsOut> {
    return this.filings.list(actor, query);
  }

  @Get('filings/:id')
  @ApiOperation({
    summary: 'One filing: words, facts and comments by heading, what was sent each time, extensions',
  })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FilingDetailOut> {
    return this.filings.one(actor, id);
  }

  @Patch('filings/:id')
  @ApiOperation({ summary: 'Save the committee’s words under the headings, before sending' })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FilingWordsIn,
  ): Promise<FilingDetailOut> {
    await this.words.write(actor, id, input);
    return this.filings.one(actor, id);
  }

  @HttpCode(200)
  @Post('filings/:id/file')
  @ApiOperation({ summary: 'Send to the Khối committee (secretary of the unit)' })
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FilingDetailOut> {
    await this.filings.file(actor, id);
    return this.filings.one(actor, id);
  }

  @HttpCode(200)
  @Post('filings/:id/accept')
  @ApiOperation({ summary: 'Accept for the summary; confirms no commitment' })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: AcceptFilingIn,
  ): Promise<FilingDetailOut> {
    await this.filings.accept(actor, id, version);
    return this.filings.one(actor, id);
  }

  @HttpCode(200)
  @Post('filings/:id/return')
  @ApiOperation({ summary: 'Return to be completed, with a reason' })
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReturnFilingIn,
  ): Promise<FilingDetailOut> {
    await this.filings.return(actor, id, input);
    return this.filings.one(actor, id);
  }

  @HttpCode(200)
  @Post('filings/:id/extend')
  @ApiOperation({ summary: 'Record an extension that was granted: reason, grantor, end' })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ExtendFilingIn,
  ): Promise<FilingDetailOut> {
    await this.filings.extend(actor, id, input);
    return this.filings.one(actor, id);
  }

  @Get('filings/:id/history')
  @ApiOperation({ summary: 'Who did what with a filing, oldest first' })
  async history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HistoryOut> {
    const items = await this.filings.historyOf(actor, id);
    return { items, total: items.length };
  }
}
