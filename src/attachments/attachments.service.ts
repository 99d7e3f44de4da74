import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { type EntityManager, IsNull } from 'typeorm';
import { anyLine } from '../documents/texts/any-line.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import type { AttachmentOut } from './attachment.dto.js';
import { Attachment, type AttachmentPurpose } from './attachment.entity.js';
import { ACCEPTED_TYPES, ACCEPTED_WORDS, MAX_FILE_MB, plainFileName } from './attachment.rules.js';
import { bearsSecretMark, namesSecret } from './secret-mark.rules.js';

/** A file as it was uploaded. */
export interface UploadedFile {
  originalname: string;
  buffer: Buffer;
}

export interface Subject {
  type: string;
  id: string;
}

/** Stores bytes. Who may see or add them is the question of the feature that owns the subject. */
@Injectable()
export class AttachmentsService {
  /** Checks a file by its content and keeps it. */
  async storeIn(
    tx: EntityManager,
    actor: Actor,
    subject: Subject,
    purpose: AttachmentPurpose,
    file: UploadedFile | undefined,
  ): Promise<AttachmentOut> {
    if (!file || file.buffer.length === 0) throw new Problem('file.missing');
    // The whole name, before it is cut: nothing of what is refused here is kept or told.
    if (namesSecret(file.originalname)) throw new Problem('file.secret');
    const fileName = plainFileName(file.originalname);
    if (file.buffer.length > MAX_FILE_MB * 1_048_576) throw new Problem('file.too-big', { max: MAX_FILE_MB });
    const mediaType = (await fileTypeFromBuffer(file.buffer))?.mime ?? '';
    if (!(mediaType in ACCEPTED_TYPES))
      throw new Problem('file.type', { name: fileName, types: ACCEPTED_WORDS });
    if (await anyLine(file.buffer, mediaType, bearsSecretMark)) throw new Problem('file.secret');
    const { id } = await tx.save(
      tx.create(Attachment, {
        subjectType: subject.type,
        subjectId: subject.id,
        purpose,
        fileName,
        mediaType,
        size: file.buffer.length,
        sha256: createHash('sha256').update(file.buffer).digest('hex'),
        content: file.buffer,
        createdBy: actor.accountId,
      }),
    );
    return shown(await tx.findOneByOrFail(Attachment, { id }));
  }

  async of(manager: EntityManager, subject: Subject): Promise<AttachmentOut[]> {
    const found = await manager.find(Attachment, {
      where: { subjectType: subject.type, subjectId: subject.id, removedAt: IsNull() },
      order: { createdAt: 'ASC' },
    });
    return found.map(shown);
  }

  /** The file with its bytes, when it belongs to the subject and was not removed. */
  async open(
    manager: EntityManager,
    subject: Subject,
    id: string,
  ): Promise<Attachment & { content: Buffer }> {
    const found = await manager
      .createQueryBuilder(Attachment, 'a')
      .addSelect('a.content')
      .where({ id, subjectType: subject.type, subjectId: subject.id, removedAt: IsNull() })
      .getOne();
    if (!found?.content) throw new Problem('not-found');
    return found as Attachment & { content: Buffer };
  }

  /** Drops the bytes and keeps the name: history must still say what was there. */
  async removeIn(tx: EntityManager, subject: Subject, id: string): Promise<Attachment> {
    const found = await tx.findOneBy(Attachment, {
      id,
      subjectType: subject.type,
      subjectId: subject.id,
      removedAt: IsNull(),
    });
    if (!found) throw new Problem('not-found');
    await tx.update(Attachment, id, { removedAt: new Date(), content: null });
    return found;
  }

  /** Drops the bytes of all files of a subject that is going away. */
  async removeAllIn(tx: EntityManager, { type, id }: Subject): Promise<void> {
    const kept = { subjectType: type, subjectId: id, removedAt: IsNull() };
    await tx.update(Attachment, kept, { removedAt: new Date(), content: null });
  }
}

const shown = (file: Attachment): AttachmentOut => ({
  id: file.id,
  purpose: file.purpose,
  fileName: file.fileName,
  mediaType: file.mediaType,
  size: file.size,
  createdAt: file.createdAt.toISOString(),
});
