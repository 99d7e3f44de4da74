import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AttachmentOut } from '../attachments/attachment.dto.js';
import { MAX_FILE_MB } from '../attachments/attachment.rules.js';
import { CurrentActor } from '../platform/current-actor.js';
import { sentFile } from '../platform/sent-file.js';
import { TakesFile } from '../platform/takes-file.js';
import type { Actor } from '../shared/actor.js';
import { InspectionFilesService } from './inspection-files.service.js';
import { InspectionFilesOut } from './inspection-out.dto.js';

@ApiTags('inspections')
@Controller('inspections/:id/files')
export class InspectionFilesController {
  constructor(private readonly files: InspectionFilesService) {}

  @Get()
  @ApiOperation({ summary: 'Files of an inspection' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InspectionFilesOut> {
    const items = await this.files.list(actor, id);
    return { items, total: items.length };
  }

  @Post()
  @TakesFile(MAX_FILE_MB)
  @ApiOperation({ summary: 'Add a file; one named or marked MẬT is refused and leaves nothing behind' })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<AttachmentOut> {
    return this.files.add(actor, id, file);
  }

  @Get(':fileId')
  @ApiOperation({ summary: 'Open a file' })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, id, fileId);
    return sentFile(file.fileName, file.mediaType, file.content);
  }

  @HttpCode(204)
  @Delete(':fileId')
  @ApiOperation({ summary: 'Remove a file; history keeps that it was there' })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<void> {
    return this.files.remove(actor, id, fileId);
  }
}
