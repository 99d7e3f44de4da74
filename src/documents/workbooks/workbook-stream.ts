import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type ExcelJS from 'exceljs';

/** A workbook that is written while its rows come, and the stream that takes its bytes. */
export interface WorkbookStream {
  workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  out: Writable;
}

/** Bytes of a sheet that may wait for the compressor. */
const MAY_WAIT = 2 ** 21;

/** What exceljs does not tell of its streaming sheet. */
interface Inside {
  stream: { pipes: Pipe[] };
}
/** A stream of readable-stream 2, which has no `writableLength` yet. */
type Pipe = Record<'_writableState', { length: number }>;
const WAITING = '_writableState';
type Writers = Record<'_writeSheetProtection' | '_writeAutoFilter', () => void>;
const PROTECTION = '_writeSheetProtection';
const FILTER = '_writeAutoFilter';

/** Writes a workbook into a file; what was begun is closed when `fill` fails. */
export async function writeWorkbook(
  path: string,
  creator: string,
  fill: (target: WorkbookStream) => Promise<void>,
): Promise<void> {
  const out = createWriteStream(path);
  await once(out, 'open');
  await finished({ workbook: await started(creator, out), out }, fill);
}

/** The same in memory, for what is small. */
export async function workbookBuffer(
  creator: string,
  fill: (target: WorkbookStream) => Promise<void>,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await finished({ workbook: await started(creator, out), out }, fill);
  return Buffer.concat(chunks);
}

// Large, and asked for only when a workbook is written.
async function started(creator: string, stream: Writable): Promise<ExcelJS.stream.xlsx.WorkbookWriter> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 4 } },
  });
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  return workbook;
}

async function finished(
  target: WorkbookStream,
  fill: (target: WorkbookStream) => Promise<void>,
): Promise<void> {
  const broken = new Promise<never>((_, reject) => target.out.on('error', reject));
  try {
    await Promise.race([broken, fill(target).then(() => target.workbook.commit())]);
  } catch (error) {
    target.out.destroy();
    throw error;
  }
}

/** Lets the compressor catch up: exceljs writes on whatever waits, and memory would grow with the rows. */
export async function catchUp(sheet: ExcelJS.Worksheet, { out }: WorkbookStream): Promise<void> {
  const { stream } = sheet as unknown as Inside;
  const isBehind = () => stream.pipes.some((pipe) => pipe[WAITING].length > MAY_WAIT);
  for (await turn(); isBehind() && !out.destroyed;) await pause(2);
  if (out.errored) throw out.errored;
}

/**
 * Ends a sheet. The streaming writer puts the protection after what must follow it, and Excel then calls a
 * protected sheet with a filter damaged (exceljs pull request 2685): here it is written in its place.
 */
export function commitSheet(sheet: ExcelJS.Worksheet): void {
  const writers = sheet as unknown as Writers;
  const [writeProtection, writeFilter] = [writers[PROTECTION], writers[FILTER]];
  writers[FILTER] = () => {
    writeProtection.call(sheet);
    writeFilter.call(sheet);
  };
  writers[PROTECTION] = () => {};
  sheet.commit();
}
