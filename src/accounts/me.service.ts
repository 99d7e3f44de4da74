import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { ReadOnlyMode } from '../platform/read-only.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import type { MeOut, PasswordIn } from './account.dto.js';
import { Account } from './account.entity.js';
import { heldGrants, homeUnits } from './account.query.js';
import { passwordWeakness } from './password.rules.js';
import { hashPassword, passwordMatches } from './passwords.js';

@Injectable()
export class MeService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly readOnly: ReadOnlyMode,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async of(accountId: string): Promise<MeOut> {
    const today = this.clock.today();
    const account = await this.database.manager.findOneByOrFail(Account, { id: accountId });
    return {
      accountId,
      username: account.username,
      name: account.name,
      personId: account.personId,
      mustChangePassword: account.mustChangePassword,
      grants: await heldGrants(this.database.manager, accountId, today),
      homeUnits: await homeUnits(this.database.manager, account.personId, today),
      today,
      demo: this.settings.demo,
      readOnly: await this.readOnly.now(),
      contact: this.settings.helpContact,
    };
  }

  /** Sets the actor's own password and signs out every other session. */
  async changePassword(actor: Actor, input: PasswordIn, sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const account = await tx.findOneByOrFail(Account, { id: actor.accountId });
      if (!(await passwordMatches(account.passwordHash, input.currentPassword))) {
        throw new Problem('auth.password-wrong', {}, [
          { field: 'currentPassword', code: 'auth.password-wrong', message: 'Mật khẩu hiện tại chưa đúng.' },
        ]);
      }
      if (passwordWeakness(input.newPassword, account.username, input.currentPassword)) {
        throw new Problem('auth.password-weak');
      }
      const passwordHash = await hashPassword(input.newPassword);
      await tx.update(Account, account.id, { passwordHash, mustChangePassword: false });
      await endSessions(tx, account.id, sessionId);
      await this.history.record(tx, actor, {
        subjectType: 'account',
        subjectId: account.id,
        action: 'change-password',
      });
    });
  }

  async signOutEverywhere(actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await endSessions(tx, actor.accountId);
      await this.history.record(tx, actor, {
        subjectType: 'account',
        subjectId: actor.accountId,
        action: 'sign-out-everywhere',
      });
    });
  }
}

/** Ends all sessions of an account but one. */
export async function endSessions(tx: EntityManager, accountId: string, except = ''): Promise<void> {
  await tx.query(`DELETE FROM sessions WHERE sess #>> '{passport,user}' = $1 AND sid <> $2`, [
    accountId,
    except,
  ]);
}
