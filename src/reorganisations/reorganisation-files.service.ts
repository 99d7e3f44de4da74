import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AttachmentOut } from '../attachments/attachment.dto.js';
import type { Attachment } from '../attachments/attachment.entity.js';
import { AttachmentsService, type UploadedFile } from '../attachments/attachments.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lockFor, seen } from './reorganisation.access.js';

const subject = (id: string) => ({ type: 'reorganisation', id });

/** The decision itself, and what went with it. */
@Injectable()
export class ReorganisationFilesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<AttachmentOut[]> {
    await seen(this.database.manager, actor, id, this.clock.today());
    return this.attachments.of(this.database.manager, subject(id));
  }

  add(actor: Actor, id: string, file: UploadedFile | undefined): Promise<AttachmentOut> {
    return this.database.transaction(async (tx) => {
      await lockFor(tx, actor, id, 'add-file', this.clock.today());
      const stored = await this.attachments.storeIn(tx, actor, subject(id), 'document', file);
      const { size, mediaType } = stored;
      await this.history.record(tx, actor, {
        subjectType: 'reorganisation',
        subjectId: id,
        action: 'add-file',
        changes: { size, mediaType },
      });
      return stored;
    });
  }

  async open(actor: Actor, id: string, fileId: string): Promise<Attachment & { content: Buffer }> {
    await seen(this.database.manager, actor, id, this.clock.today());
    return this.attachments.open(this.database.manager, subject(id), fileId);
  }

  async remove(actor: Actor, id: string, fileId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockFor(tx, actor, id, 'add-file', this.clock.today());
      const { size, mediaType } = await this.attachments.removeIn(tx, subject(id), fileId);
      await this.history.record(tx, actor, {
        subjectType: 'reorganisation',
        subjectId: id,
        action: 'remove-file',
        changes: { size, mediaType },
      });
    });
  }
}
