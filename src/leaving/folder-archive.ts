import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Archive } from './archive.js';

/** Plain files below a folder. */
export const folderArchive = (folder: string): Archive => ({
  async add(name, content) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(content, createWriteStream(path));
  },
  async close() {},
  abort() {},
});
