import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { unitByCode } from '../units/unit.query.js';
import { lockYear } from '../years/years.service.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import { decides, refuseOthers } from './closing.policy.js';
import type { EndReopeningIn, ReopeningIn, ReopeningOut, ReopeningsOut } from './reopening.dto.js';
import { reopeningsIn } from './reopening.query.js';

/** Mở lại số liệu, gia hạn: for whom, why, who asked, who granted, until when; at its end it closes by itself. */
@Injectable()
export class ReopeningsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Whoever is refused by a lock may see what opened it, for whom and until when. */
  async of(actor: Actor, year: number): Promise<ReopeningsOut> {
    const items = await reopeningsIn(this.database.manager, actor, { year }, this.clock.today());
    return { items, total: items.length };
  }

  async grant(actor: Actor, year: number, input: ReopeningIn): Promise<ReopeningOut> {
    refuseOthers(decides(actor));
    const today = this.clock.today();
    const { kind, window = null, reason, askedBy, decisionNumber = null, until } = input;
    if ((kind === 'extension') !== (window !== null)) throw atField('reopening.window', 'window');
    if (until < today) throw atField('reopening.past', 'until');
    const from = input.from ?? today;
    if (from < today) throw atField('reopening.past', 'from');
    if (until < from) throw atField('dates.backwards', 'until');
    return this.database.transaction(async (tx) => {
      const { closedAt } = await lockYear(tx, year);
      if (kind === 'reopening' && !closedAt) throw new Problem('year.not-closed', { year });
      const closed =
        kind === 'extension' ? closedRefusal({ ...(await yearFacts(tx, year)), reopened: [] }) : null;
      if (closed) throw new Problem(closed.code, closed.values);
      const [made] = await tx.query<{ id: string }[]>(
        `INSERT INTO year_reopenings (year, kind, time_window, unit_id, reason, asked_by, granted_by, decision_number,
                                      from_day, until_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [
          year,
          kind,
          window,
          await unitIdOf(tx, input.unit ?? null, today),
          reason,
          askedBy,
          actor.accountId,
          decisionNumber,
          from,
          until,
        ],
      );
      await this.history.record(tx, actor, {
        subjectType: 'year',
        subjectId: String(year),
        action: kind === 'reopening' ? 'reopen' : 'extend',
        reason,
        changes: { ...input, from },
      });
      return this.one(tx, actor, made?.id ?? '');
    });
  }

  async end(actor: Actor, id: string, { reason = null }: EndReopeningIn): Promise<ReopeningOut> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT 1 FROM year_reopenings WHERE id = $1 FOR UPDATE`, [id]);
      const { year, state } = await this.one(tx, actor, id);
      refuseOthers(decides(actor));
      if (state === 'ended') throw new Problem('reopening.ended');
      await tx.query(
        `UPDATE year_reopenings SET ended_at = now(), ended_by = $2, end_reason = $3 WHERE id = $1`,
        [id, actor.accountId, reason],
      );
      await this.history.record(tx, actor, {
        subjectType: 'year',
        subjectId: String(year),
        action: 'end-reopening',
        reason,
        changes: { reopening: id },
      });
      return this.one(tx, actor, id);
    });
  }

  private async one(manager: EntityManager, actor: Actor, id: string): Promise<ReopeningOut> {
    const [found] = await reopeningsIn(manager, actor, { id }, this.clock.today());
    if (!found) throw new Problem('not-found');
    return found;
  }
}

async function unitIdOf(tx: EntityManager, code: string | null, today: string): Promise<string | null> {
  if (code === null) return null;
  const unit = await unitByCode(tx, code, today);
  if (!unit) throw new Problem('not-found');
  return unit.depth === 0 ? null : unit.id;
}

function atField(code: 'reopening.window' | 'reopening.past' | 'dates.backwards', field: string): Problem {
  const { title: message } = new Problem(code);
  return new Problem(code, {}, [{ field, code, message }]);
}
