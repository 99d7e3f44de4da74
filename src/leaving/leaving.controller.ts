import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryOut } from '../history/history.dto.js';
import { CurrentActor } from '../platform/current-actor.js';
import { AlsoReadOnly } from '../platform/public.js';
import { FILE_TYPES, sentFile } from '../platform/sent-file.js';
import type { Actor } from '../shared/actor.js';
import { ExportService } from './export.service.js';
import { ExportQuery, LeavingIn } from './leaving.dto.js';
import { ReadOnlyService } from './read-only.service.js';

@ApiTags('leaving')
@Controller('leaving')
export class LeavingController {
  constructor(
    private readonly exports: ExportService,
    private readonly readOnly: ReadOnlyService,
  ) {}

  @Get('export.zip')
  @ApiOperation({
    summary:
      'Everything of the bloc: tables as CSV and JSON lines, papers, files (administrator, by decision)',
  })
  async exportZip(@CurrentActor() actor: Actor, @Query() query: ExportQuery): Promise<StreamableFile> {
    return sentFile(
      'Sổ làm theo Bác - toàn bộ dữ liệu.zip',
      FILE_TYPES.zip,
      await this.exports.file(actor, query),
    );
  }

  @Get('exports')
  @ApiOperation({
    summary:
      'Who took everything out, when, by which decision and with which SHA-256 (leader, administrator)',
  })
  async log(@CurrentActor() actor: Actor): Promise<HistoryOut> {
    const items = await this.exports.log(actor);
    return { items, total: items.length };
  }

  @HttpCode(204)
  @Post('read-only')
  @ApiOperation({ summary: 'From now on the system is there to be read only (administrator, by decision)' })
  begin(@CurrentActor() actor: Actor, @Body() input: LeavingIn): Promise<void> {
    return this.readOnly.begin(actor, input);
  }

  @AlsoReadOnly()
  @HttpCode(204)
  @Post('read-only/lift')
  @ApiOperation({ summary: 'Everything may be written again (administrator, by decision)' })
  lift(@CurrentActor() actor: Actor, @Body() input: LeavingIn): Promise<void> {
    return this.readOnly.lift(actor, input);
  }
}
