import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Attachment } from '../attachments/attachment.entity.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { COMMITMENT_COLUMNS } from '../commitments/commitment.sheet.js';
import { TEXT_FIELDS } from '../commitments/commitment.rules.js';
import { lockItems } from '../commitments/draft.writes.js';
import { DraftsService } from '../commitments/drafts.service.js';
import type { Outcome } from '../commitments/many.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { commitmentFacts } from './commitment-facts.js';
import { type CommitmentAct, CommitmentRow, type ReadCommitment, saysNothing } from './commitment-row.js';
import { columnOf, sameKey } from './commitment-values.js';
import type { SheetForm } from './file-rows.js';
import { titleOf } from './row-reader.js';
import {
  type CheckedRow,
  type ImportFile,
  type ImportSubject,
  type ReadRow,
  type Step,
  type UndoRow,
  type WrittenRow,
  digestOf,
} from './import.subject.js';

/** Rows written between two tellings of how far it is. */
const AT_ONCE = 500;

/** Files of items: they go through the same drafts as the form. */
@Injectable()
export class CommitmentsImport implements ImportSubject<CommitmentAct> {
  readonly forms: readonly SheetForm[] = [
    { part: 'items', columns: COMMITMENT_COLUMNS, needed: ['content'] },
  ];

  constructor(
    private readonly clock: Clock,
    private readonly drafts: DraftsService,
  ) {}

  async check(
    tx: EntityManager,
    actor: Actor,
    file: ImportFile,
    rows: readonly ReadRow[],
  ): Promise<CheckedRow<CommitmentAct>[]> {
    const filled = rows.filter((row) => !saysNothing(row));
    const facts = await commitmentFacts(tx, actor, file.year ?? 0, this.clock.today());
    const byCode = new Map(facts.items.map((item) => [item.code, item]));
    const byWords = new Map(facts.items.map((item) => [sameKey(item), item]));
    const read: ReadCommitment[] = [];
    for (const row of filled) {
      const one = new CommitmentRow(file, facts, row);
      read.push(await one.read((key) => byCode.get(key as string) ?? byWords.get(key as string) ?? null));
    }
    refuseRepeats(filled, read);
    await this.refuseByRules(tx, actor, read);
    return read.map((one, index) => checked(filled[index]!, one, facts.basesOf));
  }

  /** What the form's own rules say, of all rows at once. */
  private async refuseByRules(
    tx: EntityManager,
    actor: Actor,
    read: readonly ReadCommitment[],
  ): Promise<void> {
    const sound = read.filter(({ reader }) => reader.problems.length === 0);
    const created = sound.filter(({ act }) => act?.create);
    const refusals = await this.drafts.checkManyIn(
      tx,
      actor,
      created.map(({ act }) => act!.create!),
    );
    const changed = sound.filter(({ act }) => act?.update);
    const changes = changed.map(({ act }) => ({ ...act!.update!, version: act!.update!.item.version }));
    refusals.push(...(await this.drafts.checkChangesIn(tx, actor, changes)));
    [...created, ...changed].forEach(({ reader }, index) => {
      const problem = refusals[index];
      if (problem) reader.refuseAll(detailsOf(problem), columnOf);
    });
  }

  async write(
    tx: EntityManager,
    actor: Actor,
    file: ImportFile,
    rows: readonly CheckedRow<CommitmentAct>[],
    step: Step,
  ): Promise<WrittenRow[]> {
    const via = { import: file.id };
    const written: WrittenRow[] = [];
    const created = rows.filter(({ act }) => act?.create);
    for (let at = 0; at < created.length; at += AT_ONCE) {
      const some = created.slice(at, at + AT_ONCE);
      const outcomes = await this.drafts.createManyIn(
        tx,
        actor,
        some.map(({ act }) => act!.create!),
        via,
      );
      written.push(
        ...some.map(({ id }, index) => ({ id, subjectId: valueOf(outcomes[index]), versionAfter: 1 })),
      );
      step(written.length, rows.length);
    }
    const changed = rows.filter(({ act }) => act?.update);
    for (let at = 0; at < changed.length; at += AT_ONCE) {
      const some = changed.slice(at, at + AT_ONCE);
      const wanted = some.map(({ act }) => ({
        id: act!.update!.item.id,
        version: act!.update!.item.version,
        fields: act!.update!.fields,
      }));
      const outcomes = await this.drafts.updateManyIn(tx, actor, wanted, via);
      written.push(
        ...some.map(({ id, subjectId }, index) => ({
          id,
          subjectId: subjectId ?? '',
          versionAfter: valueOf(outcomes[index]),
        })),
      );
      step(written.length, rows.length);
    }
    return written;
  }

  async undo(tx: EntityManager, actor: Actor, file: ImportFile, rows: readonly UndoRow[]): Promise<number> {
    const items = await lockItems(
      tx,
      actor,
      rows.map(({ subjectId }) => subjectId),
    );
    const withFiles = await this.withFiles(tx, rows);
    const moved = rows.filter(({ subjectId, versionAfter, before }) => {
      const item = items.get(subjectId);
      const sent = !before && item?.state !== 'draft';
      return !item || item.version !== versionAfter || sent || (!before && withFiles.has(subjectId));
    });
    if (moved.length > 0) return moved.length;
    const via = { undoneImport: file.id };
    const made = rows.filter(({ before }) => !before).map(({ subjectId }) => items.get(subjectId)!);
    await this.drafts.removeManyIn(tx, actor, made, via);
    const changed = rows.filter(({ before }) => before);
    const wanted = changed.map(({ subjectId, versionAfter, before }) => ({
      id: subjectId,
      version: versionAfter,
      fields: before!,
    }));
    for (const outcome of await this.drafts.updateManyIn(tx, actor, wanted, via)) valueOf(outcome);
    return 0;
  }

  private async withFiles(tx: EntityManager, rows: readonly UndoRow[]): Promise<Set<string>> {
    const files = await tx.find(Attachment, {
      select: { id: true, subjectId: true },
      where: { subjectType: 'commitment', subjectId: In(rows.map(({ subjectId }) => subjectId)) },
    });
    return new Set(files.map(({ subjectId }) => subjectId));
  }
}

/** A row that was checked a moment ago in the same transaction is written, or the whole file is not. */
function valueOf<T>(outcome: Outcome<T> | undefined): T {
  if (outcome?.problem) throw outcome.problem;
  return outcome!.value!;
}

const detailsOf = (problem: Problem) =>
  problem.details.length > 0
    ? problem.details
    : [{ code: problem.code, message: titleOf(problem) ?? problem.title }];

/** Two rows for one item, or two alike: the first one counts. */
function refuseRepeats(rows: readonly ReadRow[], read: readonly ReadCommitment[]): void {
  const first = new Map<string, ReadRow>();
  read.forEach(({ reader, act, item }, index) => {
    const row = rows[index]!;
    const { create } = act ?? {};
    const update = act?.update?.fields.content;
    const words = item
      ? sameKey({ ...item, content: update ?? item.content })
      : create && sameKey({ ...create, personId: create.personId ?? null, content: create.content ?? null });
    const keys = [item?.id, words].filter((key) => key !== undefined);
    const before = keys.map((key) => first.get(key)).find(Boolean);
    if (before)
      reader.refuse(
        item ? 'code' : 'content',
        'import.repeated',
        `Trùng với trang “${before.sheet}”, dòng ${before.rowNumber}.`,
        'Đề nghị bỏ một dòng.',
      );
    else keys.forEach((key) => first.set(key, row));
  });
}

function checked(
  row: ReadRow,
  one: ReadCommitment,
  basesOf: (id: string) => string[],
): CheckedRow<CommitmentAct> {
  const { reader, act, item, changes, label } = one;
  const bad = reader.problems.length > 0;
  const digest = digestOf(act?.update ? { ...act.update, item: [item!.id, item!.version] } : act);
  const asks = act !== null && reader.asks.length > 0;
  const outcome = bad
    ? 'bad'
    : act === null
      ? 'same'
      : asks && row.accepted !== digest
        ? 'ask'
        : item
          ? 'change'
          : 'new';
  return {
    id: row.id,
    outcome,
    digest,
    label,
    issues: [...reader.problems, ...(act === null && !bad ? [] : reader.asks)],
    changes,
    subjectId: item?.id ?? null,
    before: item && act ? beforeOf(item, basesOf(item.id)) : null,
    act: bad ? null : act,
  };
}

/** The texts of an item with its version, as they are put back by undoing. */
function beforeOf(item: Commitment, legalBasisIds: string[]): Record<string, unknown> {
  const texts = TEXT_FIELDS.map((field) => [field, item[field]] as const);
  return { ...Object.fromEntries(texts), scope: item.scope, signedOn: item.signedOn, legalBasisIds };
}
