import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import type { AccountIn, AccountOut, AccountsOut, IssuedAccountOut } from './account.dto.js';
import { Account } from './account.entity.js';
import { keepRefusal, mayKeepAccounts } from './account.policy.js';
import { accounts, unitsOfPerson } from './account.query.js';
import { Grant } from './grant.entity.js';
import { endSessions } from './me.service.js';
import { hashPassword, issuePassword } from './passwords.js';

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, q?: string): Promise<AccountsOut> {
    refuseOthers(actor);
    return accounts(this.database.manager, q);
  }

  /** Makes an account with an issued password, told this once; it holds nothing until something is granted. */
  create(actor: Actor, input: AccountIn): Promise<IssuedAccountOut> {
    refuseOthers(actor);
    const issuedPassword = issuePassword();
    return this.database.transaction(async (tx) => {
      await this.refuseBeyond(tx, actor, input.personId ?? null, []);
      const account = await tx.save(
        tx.create(Account, {
          ...input,
          username: input.username.toLowerCase(),
          passwordHash: await hashPassword(issuedPassword),
        }),
      );
      await this.note(tx, actor, account.id, 'create');
      return { ...shown(account), issuedPassword };
    });
  }

  /** Replaces a forgotten password with an issued one and ends all sessions. */
  issue(actor: Actor, accountId: string): Promise<IssuedAccountOut> {
    refuseOthers(actor);
    const issuedPassword = issuePassword();
    return this.database.transaction(async (tx) => {
      const account = await this.lockKept(tx, actor, accountId);
      if (accountId === actor.accountId) throw new Problem('refused.self-grant');
      const passwordHash = await hashPassword(issuedPassword);
      await tx.update(Account, accountId, { passwordHash, mustChangePassword: true });
      await endSessions(tx, accountId);
      await this.note(tx, actor, accountId, 'issue-password');
      return { ...shown({ ...account, mustChangePassword: true }), issuedPassword };
    });
  }

  block(actor: Actor, accountId: string, reason: string): Promise<AccountOut> {
    return this.setBlocked(actor, accountId, true, reason);
  }

  unblock(actor: Actor, accountId: string, reason: string): Promise<AccountOut> {
    return this.setBlocked(actor, accountId, false, reason);
  }

  private setBlocked(actor: Actor, accountId: string, blocked: boolean, reason: string): Promise<AccountOut> {
    refuseOthers(actor);
    return this.database.transaction(async (tx) => {
      const account = await this.lockKept(tx, actor, accountId);
      if (accountId === actor.accountId) throw new Problem('refused.self-grant');
      await tx.update(Account, accountId, { blocked });
      if (blocked) await endSessions(tx, accountId);
      await this.note(tx, actor, accountId, blocked ? 'block' : 'unblock', reason);
      return shown({ ...account, blocked });
    });
  }

  /** Locks an account for somebody who is over all that it holds today or later. */
  private async lockKept(tx: EntityManager, actor: Actor, accountId: string): Promise<Account> {
    const account = await lockAccount(tx, accountId);
    const grants = await tx.findBy(Grant, { accountId });
    const today = this.clock.today();
    const held = grants.filter(({ validTo }) => validTo === null || validTo > today);
    await this.refuseBeyond(tx, actor, account.personId, held);
    return account;
  }

  /** Refuses who is not over all that an account reaches: by its grants, and as the person whose it is. */
  private async refuseBeyond(
    tx: EntityManager,
    actor: Actor,
    personId: string | null,
    grants: Pick<Grant, 'role' | 'unitId'>[],
  ): Promise<void> {
    const units = await unitsOfPerson(tx, personId, this.clock.today());
    const own = units.map((unitId) => ({ unitId, role: 'member' as const }));
    const refused = keepRefusal(actor, [...grants, ...own]);
    if (refused) throw new Problem(refused);
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    accountId: string,
    action: string,
    reason?: string,
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'account', subjectId: accountId, action, reason });
  }
}

function refuseOthers(actor: Actor): void {
  if (!mayKeepAccounts(actor)) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
}

async function lockAccount(tx: EntityManager, id: string): Promise<Account> {
  const account = await tx.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!account) throw new Problem('not-found');
  return account;
}

const shown = ({ id, username, name, personId, mustChangePassword, blocked }: Account): AccountOut => ({
  id,
  username,
  name,
  personId: personId ?? null,
  mustChangePassword: mustChangePassword ?? true,
  blocked: blocked ?? false,
});
