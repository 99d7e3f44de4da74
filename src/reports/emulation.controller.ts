import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import { FILE_TYPES, sentFile } from '../platform/sent-file.js';
import type { Actor } from '../shared/actor.js';
import { EmulationQuery, EmulationSheetOut } from './emulation.dto.js';
import { EmulationFilesService } from './emulation-files.service.js';
import { EmulationService } from './emulation.service.js';

@ApiTags('reports')
@Controller('reports')
export class EmulationController {
  constructor(
    private readonly sheets: EmulationService,
    private readonly files: EmulationFilesService,
  ) {}

  @Get('emulation-sheet')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'Facts of a year for bình xét thi đua, each with the rows behind it; no rating' })
  sheet(@CurrentActor() actor: Actor, @Query() query: EmulationQuery): Promise<EmulationSheetOut> {
    return this.sheets.sheet(actor, query);
  }

  @Get('emulation-sheet.xlsx')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The same sheet as an Excel file' })
  async xlsx(@CurrentActor() actor: Actor, @Query() query: EmulationQuery): Promise<StreamableFile> {
    const { name, content } = await this.files.xlsx(actor, query);
    return sentFile(name, FILE_TYPES.xlsx, content);
  }

  @Get('emulation-sheet.docx')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The same sheet as a Word document' })
  async docx(@CurrentActor() actor: Actor, @Query() query: EmulationQuery): Promise<StreamableFile> {
    const { name, content } = await this.files.paper(actor, query, 'docx');
    return sentFile(name, FILE_TYPES.docx, content);
  }

  @Get('emulation-sheet.pdf')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The same sheet as a PDF' })
  async pdf(@CurrentActor() actor: Actor, @Query() query: EmulationQuery): Promise<StreamableFile> {
    const { name, content } = await this.files.paper(actor, query, 'pdf');
    return sentFile(name, FILE_TYPES.pdf, content);
  }
}
