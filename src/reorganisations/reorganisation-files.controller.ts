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
import { ReorganisationFilesService } from './reorganisation-files.service.js';
import { ReorganisationFilesOut } from './reorganisation-out.dto.js';

@ApiTags('reorganisations')
@Controller('reorganisations/:id/files')
export class ReorganisationFilesController {
  constructor(private readonly files: ReorganisationFilesService) {}

  @Get()
  @ApiOperation({ summary: 'Files of a re-organisation: the decision' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReorganisationFilesOut> {
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
