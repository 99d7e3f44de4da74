import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { FILE_TYPES, sentFile } from '../platform/sent-file.js';
import { TakesFile } from '../platform/takes-file.js';
import type { Actor } from '../shared/actor.js';
import {
  AnswersIn,
  ImportOut,
  ImportQuery,
  ImportRowsOut,
  ImportRowsQuery,
  ImportsOut,
  TemplateQuery,
} from './import.dto.js';
import { ImportsService } from './imports.service.js';
import { TemplatesService } from './templates.service.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Files that the actor took in, newest first' })
  list(@CurrentActor() actor: Actor): Promise<ImportsOut> {
    return this.imports.list(actor);
  }

  @HttpCode(202)
  @Post()
  // Larger than what is taken, so that the refusal names the right size.
  @TakesFile(10)
  @ApiOperation({
    summary: 'Take in an .xlsx or .csv; it is read and checked after the answer, and nothing is written',
  })
  upload(
    @CurrentActor() actor: Actor,
    @Query() query: ImportQuery,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<ImportOut> {
    return this.imports.upload(actor, query, file);
  }

  @Get('template.xlsx')
  @ApiOperation({ summary: 'The form to fill in: for a unit and a year with its cells, people and lists' })
  async template(@CurrentActor() actor: Actor, @Query() query: TemplateQuery): Promise<StreamableFile> {
    return sheet(await this.templates.template(actor, query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far a file is: what would be written, what is wrong' })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportOut> {
    return this.imports.one(actor, id);
  }

  @Get(':id/rows')
  @ApiOperation({ summary: 'Its rows, each with what is wrong or would change' })
  rows(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImportRowsQuery,
  ): Promise<ImportRowsOut> {
    return this.imports.rows(actor, id, query);
  }

  @Get(':id/failed-rows.xlsx')
  @ApiOperation({ summary: 'The rows to be mended, with why: the same form, to be taken in again' })
  async failedRows(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return sheet(await this.templates.failedRows(actor, id));
  }

  @HttpCode(200)
  @Post(':id/answers')
  @ApiOperation({ summary: 'Confirm what was read, or leave rows out; the file is checked again' })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() answers: AnswersIn,
  ): Promise<ImportOut> {
    return this.imports.answer(actor, id, answers);
  }

  @HttpCode(202)
  @Post(':id/confirm')
  @ApiOperation({ summary: 'Write the rows that are right; it goes on after the answer' })
  confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportOut> {
    return this.imports.confirm(actor, id);
  }

  @HttpCode(200)
  @Post(':id/undo')
  @ApiOperation({ summary: 'Take back what was written, while none of it has moved on' })
  undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportOut> {
    return this.imports.undo(actor, id);
  }

  @HttpCode(204)
  @Delete(':id')
  @ApiOperation({ summary: 'Forget a file from which nothing was written' })
  discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.imports.discard(actor, id);
  }
}

const sheet = ({ name, content }: { name: string; content: Buffer }): StreamableFile =>
  sentFile(name, FILE_TYPES.xlsx, content);
