import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SummaryQuery } from '../figures/summary.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ReportsService } from './reports.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('reports')
@Controller('summaries')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('xlsx')
  @ApiOperation({ summary: 'The summary as an Excel file' })
  async xlsx(@CurrentActor() actor: Actor, @Query() query: SummaryQuery): Promise<StreamableFile> {
    const name = encodeURIComponent(
      `Tổng hợp ${query.from}-${query.to}${query.unit ? ` ${query.unit}` : ''}.xlsx`,
    );
    const content = await this.reports.summaryXlsx(actor, query);
    return new StreamableFile(content, { type: XLSX, disposition: `attachment; filename*=UTF-8''${name}` });
  }
}
