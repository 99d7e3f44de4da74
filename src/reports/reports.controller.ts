import type { Readable } from 'node:stream';
import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SummaryQuery } from '../figures/summary.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import { FILE_TYPES, sentFile } from '../platform/sent-file.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { RegisterQuery } from './register.dto.js';
import { RegisterService } from './register.service.js';
import { ReportsService } from './reports.service.js';
import { TablesOut } from './tables.dto.js';
import { TablesService } from './tables.service.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly register: RegisterService,
    private readonly tablesOf: TablesService,
  ) {}

  @Get('summary.xlsx')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The summary as an Excel file' })
  async summaryXlsx(@CurrentActor() actor: Actor, @Query() query: SummaryQuery): Promise<StreamableFile> {
    return sent(['Tổng hợp', spanOf(query), query.unit], await this.reports.summaryXlsx(actor, query));
  }

  @Get('tables')
  @ReadsInFrame('book')
  @ApiOperation({
    summary: 'The appendix tables (biểu 1 to 8); each number carries the list and the filter of its rows',
  })
  tables(@CurrentActor() actor: Actor, @Query() query: SummaryQuery): Promise<TablesOut> {
    return this.tablesOf.tables(actor, query);
  }

  @Get('tables.xlsx')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The appendix tables as an Excel file, a sheet each' })
  async tablesXlsx(@CurrentActor() actor: Actor, @Query() query: SummaryQuery): Promise<StreamableFile> {
    return sent(['Biểu tổng hợp', spanOf(query), query.unit], await this.reports.tablesXlsx(actor, query));
  }

  @Get('commitments.xlsx')
  @ReadsInFrame()
  @ApiOperation({
    summary: 'The register: what the list of commitments shows for the same filter, as an Excel file',
  })
  async commitmentsXlsx(
    @CurrentActor() actor: Actor,
    @Query() query: RegisterQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.register.file(actor, query, goneSignal(response));
    return sent(['Danh mục việc đăng ký', query.year?.toString(), query.unit], file);
  }
}

const sent = (parts: (string | null | undefined)[], content: Buffer | Readable): StreamableFile =>
  sentFile(`${parts.filter(Boolean).join(' ')}.xlsx`, FILE_TYPES.xlsx, content);

const spanOf = ({ from, to }: SummaryQuery) => (from === to ? `${from}` : `${from}-${to}`);

/** Tells when the reader left before the answer was sent. Nobody reads the refusal; it is no fault to be logged. */
function goneSignal(response: Response): AbortSignal {
  const left = new AbortController();
  const leave = () => left.abort(new Problem('request.unreadable'));
  if (response.destroyed) leave();
  response.once('close', leave);
  return left.signal;
}
