import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { canonicalJson } from '../shared/json.js';
import type { RowChangeOut, RowIssueOut } from './import.dto.js';
import type { RowOutcome } from './import.flow.js';
import type { SheetForm } from './file-rows.js';

/** The file that rows belong to. */
export interface ImportFile {
  id: string;
  year: number | null;
  /** Unit of rows that name none. */
  unitId: string | null;
  /** Keys of the columns that a sheet has, by its name; what it does not have stays as it is. */
  columns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A row as it is read: with the converted texts, where they were taken. */
export interface ReadRow {
  id: string;
  part: string;
  sheet: string;
  rowNumber: number;
  values: Record<string, string>;
  /** Digest of what its reader confirmed. */
  accepted: string | null;
}

/** What a row would do. */
export interface CheckedRow<Act = unknown> {
  id: string;
  outcome: RowOutcome;
  /** Of what it would do: the same digest, the same act. */
  digest: string | null;
  label: string;
  issues: RowIssueOut[];
  changes: RowChangeOut[];
  subjectId: string | null;
  /** Of a change: what stands there now. */
  before: Record<string, unknown> | null;
  /** What writing it takes; null where nothing is to be written. */
  act: Act | null;
}

/** The digest of an act; null: nothing is to be written. */
export const digestOf = (act: unknown): string | null =>
  act === null ? null : createHash('sha256').update(canonicalJson(act)).digest('hex');

/** What writing a row made of it. */
export interface WrittenRow {
  id: string;
  subjectId: string;
  versionAfter: number;
}

/** Of a row that was written: what undoing it needs. */
export interface UndoRow {
  subjectId: string;
  before: Record<string, unknown> | null;
  versionAfter: number;
}

export type Step = (done: number, total: number) => void;

/** What one kind of file knows: its columns, and how its rows are checked, written and taken back. */
export interface ImportSubject<Act = unknown> {
  readonly forms: readonly SheetForm[];
  /** Reads and checks rows against what is there now; writes nothing. Rows that say nothing are left out. */
  check(
    tx: EntityManager,
    actor: Actor,
    file: ImportFile,
    rows: readonly ReadRow[],
  ): Promise<CheckedRow<Act>[]>;
  /** Writes rows that were checked in this transaction. */
  write(
    tx: EntityManager,
    actor: Actor,
    file: ImportFile,
    rows: readonly CheckedRow<Act>[],
    step: Step,
  ): Promise<WrittenRow[]>;
  /** Takes rows back; answers how many have moved on, in which case nothing is taken back. */
  undo(tx: EntityManager, actor: Actor, file: ImportFile, rows: readonly UndoRow[]): Promise<number>;
}
