import { type ChildProcess, fork } from 'node:child_process';
import { FileRefusal, unreadable } from './file-refusal.js';
import type { ReadMessage, ReadRequest } from './read-messages.js';
import type { Sheet, Spreadsheet } from './spreadsheet.js';

export interface ChildLimits {
  /** Memory for objects. What lies outside of it (the file, inflated pieces) is small. */
  heapMb: number;
  /** From the start of the process to its last word. */
  seconds: number;
}

/**
 * Reads a file in a process of its own, so that one that would take all memory or all time takes only that
 * process: a worker thread is no such wall. Throws a `FileRefusal`, also when the process dies over the file.
 */
export async function readInChild(
  childFile: string,
  request: ReadRequest,
  limits: ChildLimits,
  stop: AbortSignal,
): Promise<Spreadsheet> {
  const child = fork(childFile, [], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    timeout: limits.seconds * 1000,
    killSignal: 'SIGKILL',
    signal: stop,
  });
  try {
    return await conversation(child, request);
  } finally {
    child.kill('SIGKILL');
  }
}

function conversation(child: ChildProcess, request: ReadRequest): Promise<Spreadsheet> {
  return new Promise((resolve, reject) => {
    const sheets: Sheet[] = [];
    let started = false;
    child.on('message', (message: ReadMessage) => {
      if (message.kind === 'ready') {
        started = true;
        child.send(request, (error) => error && reject(unreadable('the process ended')));
      } else if (message.kind === 'sheet') {
        sheets.push({ name: message.name, hidden: message.hidden, rows: [] });
      } else if (message.kind === 'rows') {
        sheets.at(-1)!.rows.push(...message.rows);
      } else if (message.kind === 'refusal') {
        reject(new FileRefusal(message.code, 'refused by the process that reads'));
      } else {
        resolve({ format: message.format, sheets, oldFont: message.oldFont });
      }
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(started ? unreadable('the process ended') : new Error(`Reading did not start: code ${code}`));
    });
  });
}
