import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { AppSettings } from '../platform/app-settings.service.js';
import { READ_ONLY_SETTING, ReadOnlyMode, type ReadOnlySince } from '../platform/read-only.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import type { LeavingIn } from './leaving.dto.js';
import { mayLeave } from './leaving.policy.js';

/** Stops writing for everybody, and lets it begin again. */
@Injectable()
export class ReadOnlyService {
  constructor(
    private readonly database: DataSource,
    private readonly settings: AppSettings,
    private readonly mode: ReadOnlyMode,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async begin(actor: Actor, { decisionNumber, reason }: LeavingIn): Promise<void> {
    const held = { since: this.clock.today(), decisionNumber, reason, by: actor.name };
    await this.change(actor, 'read-only', held, { decisionNumber, reason });
  }

  async lift(actor: Actor, input: LeavingIn): Promise<void> {
    await this.change(actor, 'lift-read-only', null, input);
  }

  private async change(
    actor: Actor,
    action: string,
    held: ReadOnlySince | null,
    { decisionNumber, reason }: LeavingIn,
  ): Promise<void> {
    if (!mayLeave(actor)) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
    await this.database.transaction(async (tx) => {
      // Two at once: the second waits here, and finds it done.
      await tx.query(`INSERT INTO app_settings (key, value) VALUES ($1, 'null') ON CONFLICT DO NOTHING`, [
        READ_ONLY_SETTING,
      ]);
      await tx.query(`SELECT key FROM app_settings WHERE key = $1 FOR UPDATE`, [READ_ONLY_SETTING]);
      const now = await this.mode.now(tx);
      if (held && now) throw new Problem('leaving.read-only-already');
      if (!held && now?.byOperator) throw new Problem('leaving.by-operator');
      if (!held && !now) throw new Problem('leaving.not-read-only');
      await this.settings.write(READ_ONLY_SETTING, held, tx);
      await this.history.record(tx, actor, {
        subjectType: 'settings',
        subjectId: 'bloc',
        action,
        reason,
        changes: { decisionNumber },
      });
    });
  }
}
