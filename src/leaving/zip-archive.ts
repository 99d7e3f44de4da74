import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { Archive } from './archive.js';

/** Already small: packing them again costs time and gains nothing. */
const PACKED = /\.(zip|docx|xlsx|pdf|jpe?g|png|webp|hei[cf])$/i;

/** A .zip on disk; whatever its size, only what is under way is in memory. */
export function zipArchive(path: string, at: Date): Archive {
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  // Told to whoever adds or closes; here it only must not end the process.
  written.catch(() => undefined);
  return {
    async add(name: string, content: Readable) {
      zip.addReadStream(content, name, { mtime: at, compress: !PACKED.test(name) });
      await Promise.race([finished(content), written.then(() => Promise.reject(new Error('closed early')))]);
    },
    async close() {
      zip.end();
      await written;
    },
    abort(cause) {
      (zip.outputStream as unknown as Readable).destroy(cause instanceof Error ? cause : undefined);
    },
  };
}
