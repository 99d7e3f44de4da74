import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { PaperFile } from './paper.model.js';

export const PAPER_FORMATS = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/**
 * Letters of data from which on a file takes longer than about 300 ms and is made beside the server's own thread, so
 * that others do not wait for it.
 */
const LARGE: Record<PaperFormat, number> = { docx: 20_000, pdf: 60_000 };

const WORKER = new URL('./render.worker.js', import.meta.url);

/** The file as Word or PDF. Large ones are made in a thread of their own. */
export async function renderPaper(file: PaperFile, format: PaperFormat): Promise<Buffer> {
  // Run from its sources, as in tests, the program has no compiled worker.
  if (JSON.stringify(file).length > LARGE[format] && existsSync(WORKER)) return inThread(file, format);
  return renderHere(file, format);
}

/** What draws papers is large, and a server that makes none does not load it. */
export async function renderHere(file: PaperFile, format: PaperFormat): Promise<Buffer> {
  if (format === 'pdf') return (await import('./pdf.renderer.js')).renderPdf(file);
  return (await import('./docx.renderer.js')).renderDocx(file);
}

function inThread(file: PaperFile, format: PaperFormat): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { file, format } });
    worker.once('message', (content: Uint8Array) => resolve(Buffer.from(content)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that makes papers ended with ${code}`)));
  });
}
