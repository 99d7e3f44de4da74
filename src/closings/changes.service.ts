import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { commitmentScope } from '../commitments/commitment.policy.js';
import { filingUnits } from '../filings/filing.policy.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { unitsOn } from '../units/unit.query.js';
import { booksOf } from './book.query.js';
import { type ChangedRow, changesDuring, changesSince, codesOf } from './change.query.js';
import { changedFields, hides, subjectIn, subjectOf } from './change-words.js';
import type { ChangeAct, ChangesOut, CorrectionOut } from './closing.dto.js';
import { readsClosings } from './closing.policy.js';
import { reopeningsIn } from './reopening.query.js';

/** Đính chính: every row of a closed year that is not as its book has it. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  since(actor: Actor, year: number): Promise<ChangesOut> {
    return this.sinceIn(this.database.manager, actor, year);
  }

  async sinceIn(manager: EntityManager, actor: Actor, year: number): Promise<ChangesOut> {
    const today = this.clock.businessDay();
    const [book = null] = await booksOf(manager, year);
    const items = await shownTo(manager, actor, await changesSince(manager, year, today), today);
    return { year, book, items, total: items.length };
  }

  async during(actor: Actor, id: string): Promise<ChangesOut> {
    const { manager } = this.database;
    const today = this.clock.businessDay();
    const [reopening] = await reopeningsIn(manager, actor, { id }, today);
    if (!reopening) throw new Problem('not-found');
    const [book = null] = await booksOf(manager, reopening.year);
    const items = await shownTo(manager, actor, await changesDuring(manager, id, today), today);
    return { year: reopening.year, book, items, total: items.length };
  }
}

/** Units see their own rows and what belongs to no unit; the Khối sees all, without the names of persons. */
async function shownTo(
  manager: EntityManager,
  actor: Actor,
  rows: readonly ChangedRow[],
  today: string,
): Promise<CorrectionOut[]> {
  const units = new Map((await unitsOn(manager, today)).map(({ id, shortName }) => [id, shortName]));
  const own = new Set(filingUnits(actor));
  const named = new Set(commitmentScope(actor).named);
  const subjects = new Map(
    rows.map((row) => [row, subjectIn(row.table, row.after ?? row.before, row.rowId)]),
  );
  const ids = [...subjects.values()].filter(({ type }) => type === 'commitment').map(({ id }) => id);
  const codes = await codesOf(manager, ids);
  return rows
    .filter(({ unitId }) => readsClosings(actor) || unitId === null || own.has(unitId))
    .map((row) => {
      const { table, before, after, unitId, unitCode } = row;
      const hidden = unitId !== null && named.has(unitId) ? () => false : hides(table, before, after);
      const { type, id } = subjects.get(row) ?? { type: table, id: row.rowId };
      return {
        number: row.number,
        act: actOf(row),
        subjectType: type,
        subjectId: id,
        subject: subjectOf(table, before, after, { unit: unitCode, ofCode: codes.get(id) ?? null }),
        unitCode,
        fields: changedFields(table, before, after, { hidden, units }),
        at: row.at.toISOString(),
        lastAt: row.lastAt.toISOString(),
        reopeningId: row.reopeningId,
        decision: row.decision,
        shared: row.shared,
      };
    });
}

function actOf({ before, after }: ChangedRow): ChangeAct {
  if (before === null) return 'add';
  return after === null ? 'remove' : 'change';
}
