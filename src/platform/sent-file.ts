import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

export const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const;

/** A file to be kept by the reader, under a Vietnamese name. */
export function sentFile(name: string, type: string, content: Buffer | Readable): StreamableFile {
  const options = { type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  // The two are separate overloads of the constructor.
  return Buffer.isBuffer(content)
    ? new StreamableFile(content, options)
    : new StreamableFile(content, options);
}
