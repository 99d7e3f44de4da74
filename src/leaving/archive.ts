import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';

/** Where files of an export go, one after another. */
export interface Archive {
  /** Takes a file to its end. */
  add(path: string, content: Readable): Promise<void>;
  /** Nothing more comes; waits until all is written. */
  close(): Promise<void>;
  /** Lets go of what was begun. */
  abort(cause: unknown): void;
}

/** A file of an export, as the manifest tells it. */
export interface ArchivedFile {
  path: string;
  bytes: number;
  sha256: string;
  /** Rows of a table; null: no table. */
  rows: number | null;
}

/** Writes files and keeps what each of them is. */
export class Packing {
  readonly files: ArchivedFile[] = [];

  constructor(private readonly archive: Archive) {}

  /** `rows` is asked once the content was read. */
  async add(path: string, content: Buffer | string | Readable, rows: () => number | null = () => null) {
    const hash = createHash('sha256');
    let bytes = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
    source.once('error', (error) => measured.destroy(error));
    await this.archive.add(path, source.pipe(measured));
    this.files.push({ path, bytes, sha256: hash.digest('hex'), rows: rows() });
  }
}
