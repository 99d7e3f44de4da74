import { parentPort, workerData } from 'node:worker_threads';
import type { PaperFile } from './paper.model.js';
import { type PaperFormat, renderHere } from './render.js';

/** The thread of `renderPaper`: one file in, its bytes out. */
const { file, format } = workerData as { file: PaperFile; format: PaperFormat };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await renderHere(file, format));
