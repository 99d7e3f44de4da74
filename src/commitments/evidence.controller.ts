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
import { AttachmentOut } from '../attachments/attachment.dto.js';
import { MAX_FILE_MB } from '../attachments/attachment.rules.js';
import { CurrentActor } from '../platform/current-actor.js';
import { sentFile } from '../platform/sent-file.js';
import { TakesFile } from '../platform/takes-file.js';
import type { Actor } from '../shared/actor.js';
import { CommitmentDetailOut } from './commitment-out.dto.js';
import { EvidenceQuery, ProgressNoteIn } from './commitment.dto.js';
import { CommitmentsService } from './commitments.service.js';
import { EvidenceService } from './evidence.service.js';

@ApiTags('commitments')
@Controller('commitments/:id')
export class EvidenceController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly evidence: EvidenceService,
  ) {}

  @Post('evidence')
  @TakesFile(MAX_FILE_MB)
  @ApiOperation({ summary: 'Add a file: evidence, or the picture of the signed paper' })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { purpose }: EvidenceQuery,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<AttachmentOut> {
    return this.evidence.add(actor, id, purpose ?? 'evidence', file);
  }

  @Get('evidence/:fileId')
  @ApiOperation({ summary: 'Open a file' })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    const file = await this.evidence.open(actor, id, fileId);
    return sentFile(file.fileName, file.mediaType, file.content);
  }

  @HttpCode(204)
  @Delete('evidence/:fileId')
  @ApiOperation({ summary: 'Remove a file; history keeps that it was there' })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<void> {
    return this.evidence.remove(actor, id, fileId);
  }

  @Post('progress')
  @ApiOperation({ summary: 'Add a progress note' })
  async addProgress(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ProgressNoteIn,
  ): Promise<CommitmentDetailOut> {
    await this.evidence.addProgress(actor, id, input);
    return this.commitments.one(actor, id);
  }
}
