import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lockFiling, seenFiling } from '../filings/filing.access.js';
import type { FilingOut } from '../filings/filing.dto.js';
import { finalDueOn } from '../filings/filing.rules.js';
import { HistoryService } from '../history/history.service.js';
import { refusalOf } from '../platform/problem.filter.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import type { RemindedRowOut, RemindedRowsOut } from './reminder.dto.js';
import { FilingReminder } from './reminder.entity.js';

/** Nhắc gửi báo cáo: kept, shown to the unit and counted; the unit's digest tells of it, no mail of its own. */
@Injectable()
export class FilingRemindersService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  remind(actor: Actor, id: string): Promise<FilingOut> {
    const today = this.clock.today();
    return this.database.transaction(async (tx) => {
      const filing = await lockFiling(tx, actor, id, 'remind');
      if (await tx.existsBy(FilingReminder, { filingId: id, remindedOn: today }))
        throw new Problem('filing.reminded-today');
      await tx.insert(FilingReminder, {
        filingId: id,
        remindedOn: today,
        finalDueOn: finalDueOn(filing),
        remindedBy: actor.accountId,
      });
      await this.history.record(tx, actor, {
        subjectType: 'filing',
        subjectId: id,
        action: 'remind',
        fromState: filing.state,
        changes: { finalDueOn: finalDueOn(filing) },
      });
      return seenFiling(tx, actor, id, today);
    });
  }

  /** Each in a transaction of its own: one that was reminded today stops no other. */
  async remindMany(actor: Actor, ids: readonly string[]): Promise<RemindedRowsOut> {
    const items: RemindedRowOut[] = [];
    for (const id of ids) items.push(await this.outcomeOf(actor, id));
    return { items, total: items.length, done: items.filter(({ done }) => done).length };
  }

  private async outcomeOf(actor: Actor, id: string): Promise<RemindedRowOut> {
    try {
      await this.remind(actor, id);
      return { id, done: true, code: null, message: null };
    } catch (error) {
      const problem = refusalOf(error);
      if (!problem) throw error;
      return { id, done: false, code: problem.code, message: problem.title };
    }
  }
}
