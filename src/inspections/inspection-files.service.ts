import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AttachmentOut } from '../attachments/attachment.dto.js';
import type { Attachment } from '../attachments/attachment.entity.js';
import { AttachmentsService, type UploadedFile } from '../attachments/attachments.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { lockFor, note } from './inspection.access.js';
import { InspectionsService } from './inspections.service.js';

const subject = (id: string) => ({ type: 'inspection', id });

/** Thông báo kết luận, biên bản: what is not secret. Who is told what was found opens them. */
@Injectable()
export class InspectionFilesService {
  constructor(
    private readonly database: DataSource,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentsService,
    private readonly inspections: InspectionsService,
  ) {}

  async list(actor: Actor, id: string): Promise<AttachmentOut[]> {
    return (await this.inspections.one(actor, id)).files;
  }

  add(actor: Actor, id: string, file: UploadedFile | undefined): Promise<AttachmentOut> {
    return this.database.transaction(async (tx) => {
      const one = await lockFor(tx, actor, id, 'add-file');
      const stored = await this.attachments.storeIn(tx, actor, subject(id), 'document', file);
      const { size, mediaType } = stored;
      await note(this.history, tx, actor, one, { action: 'add-file', changes: { size, mediaType } });
      return stored;
    });
  }

  async open(actor: Actor, id: string, fileId: string): Promise<Attachment & { content: Buffer }> {
    const { told } = await this.inspections.seen(actor, id);
    if (!told) throw new Problem('not-found');
    return this.attachments.open(this.database.manager, subject(id), fileId);
  }

  /** Also of what was concluded: what should not have come here must go at once. */
  async remove(actor: Actor, id: string, fileId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const one = await lockFor(tx, actor, id, 'add-file');
      const { size, mediaType } = await this.attachments.removeIn(tx, subject(id), fileId);
      await note(this.history, tx, actor, one, { action: 'remove-file', changes: { size, mediaType } });
    });
  }
}
