import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { unreadable } from './file-refusal.js';
import { LARGE_PART_BYTES, MAX_ENTRIES, MAX_INFLATED_BYTES, MAX_PART_BYTES, MAX_RATIO } from './limits.js';

/** The archive that an .xlsx is. A part is inflated when it is asked for, and counted while it is. */
export class Archive {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(content: Buffer): Promise<Archive> {
    // Strict: a name with a backslash, a drive, a leading slash or `..` is an error.
    const zip = await fromBufferPromise(content, { strictFileNames: true });
    if (zip.entryCount > MAX_ENTRIES) throw unreadable(`${zip.entryCount} entries`);
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw unreadable('a name twice');
      if (name.endsWith('vbaproject.bin')) throw unreadable('macros');
      entries.set(name, entry);
    }
    return new Archive(zip, entries);
  }

  /** The bytes of a part. Names of parts do not depend on case. What the archive tells of sizes is not trusted. */
  async *part(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw unreadable('a part is missing');
    let size = 0;
    let sum = 0;
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      this.inflated += bytes.length;
      if (size > MAX_PART_BYTES || this.inflated > MAX_INFLATED_BYTES) throw unreadable('inflates too far');
      if (size > LARGE_PART_BYTES && size > entry.compressedSize * MAX_RATIO) throw unreadable('a bomb');
      sum = crc32(bytes, sum);
      yield bytes;
    }
    if (sum !== entry.crc32) throw unreadable('the check sum of a part is wrong');
  }
}
