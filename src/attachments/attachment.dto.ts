import type { AttachmentPurpose } from './attachment.entity.js';

export class AttachmentOut {
  id: string;
  purpose: AttachmentPurpose;
  /** null where names are withheld. */
  fileName: string | null;
  mediaType: string;
  /** Bytes. */
  size: number;
  createdAt: string;
}
