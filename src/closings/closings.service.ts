import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { vietnameseDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { Year } from '../years/year.entity.js';
import { lockYear } from '../years/years.service.js';
import { BookFigures } from './book-figures.service.js';
import { booksOf } from './book.query.js';
import { holdTables, writeBook } from './book.writes.js';
import type { BookOut, CloseIn, ClosingOut } from './closing.dto.js';
import { closingActions, decides, readsClosings, refuseOthers } from './closing.policy.js';
import { openWork } from './open-work.js';
import { reopeningsIn } from './reopening.query.js';

/** Khóa số liệu: what is open is shown first, then the year is kept as it is, by decision. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly figures: BookFigures,
  ) {}

  async ahead(actor: Actor, year: number): Promise<ClosingOut> {
    refuseOthers(readsClosings(actor));
    const { manager } = this.database;
    const row = await manager.findOneBy(Year, { year });
    if (!row) throw new Problem('not-found');
    const today = this.clock.today();
    const reopenings = await reopeningsIn(manager, actor, { year }, today);
    return {
      year,
      state: row.closedAt ? 'closed' : row.openedAt ? 'open' : 'preparing',
      version: row.version,
      ...(await openWork(manager, actor, year, today)),
      reopenings: reopenings.filter(({ state }) => state === 'inForce'),
      books: await booksOf(manager, year),
      can: closingActions(actor, row.closedAt !== null),
    };
  }

  /** A write that commits after the book is not possible: the tables are held, and then the trigger refuses it. */
  async close(actor: Actor, year: number, input: CloseIn): Promise<BookOut> {
    refuseOthers(decides(actor));
    const today = this.clock.today();
    refuseDays(year, input, today);
    return this.database.transaction(async (tx) => {
      await holdTables(tx);
      const row = await lockYear(tx, year);
      await refuseClosedAgain(tx, row);
      await this.refuseUnseen(tx, actor, row, input);
      await endAll(tx, year, actor);
      await tx.query(
        `UPDATE years SET version = version + 1,
                closed_at = ($2::date + (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::time) AT TIME ZONE 'Asia/Ho_Chi_Minh'
          WHERE year = $1`,
        [year, today],
      );
      const { decisionNumber, decidedOn, dataUntil } = input;
      const id = await writeBook(tx, {
        year,
        decisionNumber,
        decidedOn,
        dataUntil,
        closedOn: today,
        closedBy: actor.accountId,
        figures: await this.figures.read(tx, actor, year, dataUntil),
      });
      const [book] = await booksOf(tx, year, id);
      if (!book) throw new Problem('not-found');
      await this.history.record(tx, actor, {
        subjectType: 'year',
        subjectId: String(year),
        action: 'close',
        fromState: row.closedAt ? 'closed' : 'open',
        toState: 'closed',
        changes: { decisionNumber, decidedOn, dataUntil, number: book.number, hash: book.hash },
      });
      return book;
    });
  }

  /** It may be closed with open work, but only when it was shown. */
  private async refuseUnseen(tx: EntityManager, actor: Actor, row: Year, { version, seen }: CloseIn) {
    const { open } = await openWork(tx, actor, row.year, this.clock.today());
    const same =
      row.version === version &&
      open.every(({ key, value }) => seen.find((one) => one.key === key)?.value === value);
    if (!same)
      throw new Problem('year.changed-meanwhile', { year: row.year }, [], { open, version: row.version });
  }
}

function refuseDays(year: number, { decidedOn, dataUntil }: CloseIn, today: string): void {
  const wrong = (['decidedOn', 'dataUntil'] as const).filter((field) => {
    const day = { decidedOn, dataUntil }[field];
    return day > today || day < `${year}-01-01`;
  });
  if (wrong.length === 0) return;
  const problem = new Problem('year.wrong-days', { year });
  const { code, title: message } = problem;
  throw new Problem(
    code,
    { year },
    wrong.map((field) => ({ field, code, message })),
  );
}

/** A closed year is closed anew only when something was changed since. */
async function refuseClosedAgain(tx: EntityManager, { year, closedAt }: Year): Promise<void> {
  if (!closedAt) return;
  const [book] = await booksOf(tx, year);
  const changed = await tx.query<unknown[]>(`SELECT 1 FROM book_changes($1) LIMIT 1`, [year]);
  if (book && changed.length === 0)
    throw new Problem('year.closed-already', { year, date: vietnameseDate(book.closedOn) });
}

/** Whatever was open for a time ends with the closing. */
async function endAll(tx: EntityManager, year: number, actor: Actor): Promise<void> {
  await tx.query(
    `UPDATE year_reopenings SET ended_at = now(), ended_by = $2 WHERE year = $1 AND ended_at IS NULL`,
    [year, actor.accountId],
  );
}
