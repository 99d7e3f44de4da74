import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { refusalOf } from '../platform/problem.filter.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { fileOf, keepOutcomes, overtakenRow, rowsToRead, stillAsShown } from './checking.js';
import { lockImport, ownImport } from './import.access.js';
import type {
  AnswersIn,
  ImportOut,
  ImportQuery,
  ImportRowsOut,
  ImportRowsQuery,
  ImportsOut,
} from './import.dto.js';
import { Import, ImportRow } from './import.entity.js';
import { importOut, importRows, importsOf } from './import.query.js';
import type { Step } from './import.subject.js';
import { IntakeService, type Upload } from './intake.service.js';
import { titleOf } from './row-reader.js';
import { Running } from './running.js';
import { Subjects } from './subjects.js';

/** Key of the lock under which files are written. */
const WRITING = 730_513;

/** Files taken in: read, checked, shown, confirmed, undone. Reading and writing go on after the answer. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: DataSource,
    private readonly history: HistoryService,
    private readonly running: Running,
    private readonly intake: IntakeService,
    private readonly subjects: Subjects,
  ) {}

  /** Takes a file in and answers at once; `one` tells when it has been checked. */
  async upload(actor: Actor, query: ImportQuery, file: Upload | undefined): Promise<ImportOut> {
    const taken = await this.intake.open(actor, query, file);
    this.running.start(taken.id, (step) =>
      this.mend(taken.id, () => this.intake.read(actor, taken, query, step)),
    );
    return this.one(actor, taken.id);
  }

  async one(actor: Actor, id: string): Promise<ImportOut> {
    const found = await ownImport(this.database.manager, actor, id);
    return importOut(this.database.manager, found, this.running.progressOf(id));
  }

  list(actor: Actor): Promise<ImportsOut> {
    return importsOf(this.database.manager, actor, (id) => this.running.progressOf(id));
  }

  async rows(actor: Actor, id: string, query: ImportRowsQuery): Promise<ImportRowsOut> {
    await ownImport(this.database.manager, actor, id);
    return importRows(this.database.manager, id, query);
  }

  /** Takes in what the reader says to what was read, and checks again. */
  async answer(actor: Actor, id: string, answers: AnswersIn): Promise<ImportOut> {
    await this.database.transaction(async (tx) => {
      const found = await lockImport(tx, actor, id, 'confirm');
      if (answers.convert != null) found.convert = answers.convert;
      await tx.update(Import, id, { convert: found.convert, touchedAt: new Date() });
      if (answers.leaveOut?.length) await tx.delete(ImportRow, { id: In(answers.leaveOut), importId: id });
      await accept(tx, id, answers);
      await this.intake.checkIn(tx, actor, found);
      await this.note(tx, actor, id, 'answer', summaryOf(answers));
    });
    return this.one(actor, id);
  }

  /** Writes the rows that can be written; answers at once. */
  async confirm(actor: Actor, id: string): Promise<ImportOut> {
    await this.database.transaction(async (tx) => {
      const found = await lockImport(tx, actor, id, 'confirm');
      const asking = await tx.countBy(ImportRow, { importId: id, outcome: 'ask' });
      if (found.oldFont && found.convert === null) throw new Problem('import.font-unanswered');
      if (asking > 0) throw new Problem('import.unanswered', { n: asking });
      const rows = await tx.count(ImportRow, {
        where: [
          { importId: id, outcome: 'new' },
          { importId: id, outcome: 'change' },
        ],
      });
      if (rows === 0) throw new Problem('import.nothing-to-write');
      await tx.update(Import, id, { state: 'writing', touchedAt: new Date() });
      await this.note(tx, actor, id, 'confirm', { rows });
    });
    this.running.start(id, (step) =>
      this.mend(id, () => this.database.transaction((tx) => this.writeIn(tx, actor, id, step))),
    );
    return this.one(actor, id);
  }

  /** Takes back what was written, while none of it has moved on. */
  async undo(actor: Actor, id: string): Promise<ImportOut> {
    await this.database.transaction(async (tx) => {
      const found = await lockImport(tx, actor, id, 'undo');
      const rows = await tx.find(ImportRow, {
        where: { importId: id, written: true },
        order: { place: 'DESC' },
      });
      const taken = rows.map(({ subjectId, before, versionAfter }) => ({
        subjectId: subjectId!,
        before,
        versionAfter: versionAfter!,
      }));
      const moved = await this.subjects.of(found.kind).undo(tx, actor, fileOf(found), taken);
      if (moved > 0) throw new Problem('import.undo-refused', { n: moved });
      await tx.update(ImportRow, { importId: id }, { written: false });
      await tx.update(Import, id, { state: 'undone', undoneAt: new Date(), touchedAt: new Date() });
      await this.note(tx, actor, id, 'undo', { rows: rows.length });
    });
    return this.one(actor, id);
  }

  /** Forgets a file from which nothing was written. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockImport(tx, actor, id, 'discard');
      await this.note(tx, actor, id, 'discard', {});
      await tx.delete(Import, id);
    });
  }

  /** Checks once more, writes what is still as it was shown, and tells of the rest that it was overtaken. */
  private async writeIn(tx: EntityManager, actor: Actor, id: string, step: Step): Promise<void> {
    // Two files that say the same wait for each other: the second finds what the first wrote.
    await tx.query('SELECT pg_advisory_xact_lock($1)', [WRITING]);
    const found = await tx.findOneByOrFail(Import, { id });
    const subject = this.subjects.of(found.kind);
    const rows = await rowsToRead(tx, found);
    const checked = await subject.check(
      tx,
      actor,
      fileOf(found),
      rows.map(({ read }) => read),
    );
    const { sound, overtaken } = stillAsShown(
      rows.map(({ row }) => row),
      checked,
    );
    const written = await subject.write(tx, actor, fileOf(found), sound, step);
    await keepOutcomes(tx, [], overtaken.map(overtakenRow));
    await tx.query(
      `UPDATE import_rows i SET written = true, subject_id = r."subjectId", version_after = r."versionAfter"
         FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "subjectId" uuid, "versionAfter" int) WHERE i.id = r.id`,
      [JSON.stringify(written)],
    );
    await tx.update(Import, id, { state: 'done', doneAt: new Date(), touchedAt: new Date() });
    await this.note(tx, actor, id, 'write', { rows: written.length });
  }

  /** Work that stops on a refusal leaves the file with the reason; nothing of it was written. */
  private async mend(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const failure =
        titleOf(refusalOf(error)) ?? new Problem('server.error', { code: id.slice(0, 8) }).title;
      await this.database.manager.update(Import, id, { state: 'failed', failure, touchedAt: new Date() });
      if (!refusalOf(error)) throw error;
    }
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    changes: Record<string, unknown>,
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'import', subjectId: id, action, changes });
  }
}

/** An answer as history keeps it: how many rows, as there may be thousands. */
const summaryOf = ({ convert, accept: rows, acceptAll, leaveOut }: AnswersIn) => ({
  convert: convert ?? null,
  accepted: acceptAll ? 'all' : (rows?.length ?? 0),
  leftOut: leaveOut?.length ?? 0,
});

/** Keeps what was confirmed: the digest of what each row would do at that moment. */
async function accept(
  tx: EntityManager,
  id: string,
  { accept: rows = [], acceptAll }: AnswersIn,
): Promise<void> {
  await tx.query(
    `UPDATE import_rows SET accepted = digest
      WHERE import_id = $1 AND outcome = 'ask' AND ($2 OR id = ANY ($3::uuid[]))`,
    [id, acceptAll === true, rows],
  );
}
