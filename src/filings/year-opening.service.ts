import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { type Actor, holdsAtBloc } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { YearDeadline } from '../years/year-parts.entity.js';
import type { FilingKind } from '../years/year.dto.js';
import { Year } from '../years/year.entity.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import { lockYear } from '../years/years.service.js';
import type { OpenedYearOut } from './filing.dto.js';
import { Filing } from './filing.entity.js';
import { filingUnitsOn } from './filing.query.js';

/** Opening a year makes its filings: one per unit, year and kind. */
@Injectable()
export class YearOpeningService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Opening again adds filings of units that joined since, and touches no other. */
  open(actor: Actor, year: number): Promise<OpenedYearOut> {
    if (!holdsAtBloc(actor, 'administrator')) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
    return this.database.transaction(async (tx) => {
      const row = await lockYear(tx, year);
      const closed = closedRefusal(await yearFacts(tx, year));
      if (closed) throw new Problem(closed.code, closed.values);
      const deadlines = await tx.findBy(YearDeadline, { year });
      const units = await filingUnitsOn(tx, this.clock.today());
      const filings = units.flatMap(({ id }) =>
        deadlines.map(({ kind, dueOn }) => ({ unitId: id, year, kind: kind as FilingKind, dueOn })),
      );
      const before = await tx.countBy(Filing, { year });
      if (filings.length > 0) {
        await tx.createQueryBuilder().insert().into(Filing).values(filings).orIgnore().execute();
      }
      const made = (await tx.countBy(Filing, { year })) - before;
      await tx.update(Year, { year }, { openedAt: row.openedAt ?? new Date(), version: row.version + 1 });
      await this.history.record(tx, actor, {
        subjectType: 'year',
        subjectId: String(year),
        action: 'open',
        changes: { filings: made },
      });
      return { year, filings: made };
    });
  }
}
