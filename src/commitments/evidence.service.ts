import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Attachment, AttachmentPurpose } from '../attachments/attachment.entity.js';
import type { AttachmentOut } from '../attachments/attachment.dto.js';
import { AttachmentsService, type UploadedFile } from '../attachments/attachments.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { lockFor, onBehalfOf } from './commitment.access.js';
import { ProgressNote } from './commitment-parts.entity.js';
import type { ProgressNoteIn } from './commitment.dto.js';
import { Commitment } from './commitment.entity.js';
import { commitmentScope, isVisible, seesNames } from './commitment.policy.js';

const subject = (id: string) => ({ type: 'commitment', id });

/** Minh chứng and tiến độ of an item. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentsService,
  ) {}

  add(
    actor: Actor,
    id: string,
    purpose: AttachmentPurpose,
    file: UploadedFile | undefined,
  ): Promise<AttachmentOut> {
    return this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'add-evidence', this.clock.today());
      const stored = await this.attachments.storeIn(tx, actor, subject(id), purpose, file);
      await this.history.record(tx, actor, {
        subjectType: 'commitment',
        subjectId: id,
        action: 'add-evidence',
        onBehalfOf: onBehalfOf(actor, item),
        changes: { purpose, size: stored.size, mediaType: stored.mediaType },
      });
      return stored;
    });
  }

  /** A file, for those who see the item with the registrant's name: a scan may show it. */
  async open(actor: Actor, id: string, fileId: string): Promise<Attachment & { content: Buffer }> {
    const item = await this.database.manager.findOneBy(Commitment, { id });
    const scope = commitmentScope(actor);
    if (!item || !isVisible(scope, item) || !seesNames(scope, item)) throw new Problem('not-found');
    return this.attachments.open(this.database.manager, subject(id), fileId);
  }

  async remove(actor: Actor, id: string, fileId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'add-evidence', this.clock.today());
      const removed = await this.attachments.removeIn(tx, subject(id), fileId);
      await this.history.record(tx, actor, {
        subjectType: 'commitment',
        subjectId: id,
        action: 'remove-evidence',
        onBehalfOf: onBehalfOf(actor, item),
        changes: { purpose: removed.purpose, size: removed.size, mediaType: removed.mediaType },
      });
    });
  }

  async addProgress(actor: Actor, id: string, input: ProgressNoteIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const today = this.clock.today();
      const item = await lockFor(tx, actor, id, 'add-progress', today);
      const notedOn = input.notedOn ?? today;
      await tx.insert(ProgressNote, {
        commitmentId: id,
        text: input.text,
        notedOn,
        createdBy: actor.accountId,
      });
      await this.history.record(tx, actor, {
        subjectType: 'commitment',
        subjectId: id,
        action: 'add-progress',
        onBehalfOf: onBehalfOf(actor, item),
      });
    });
  }
}
