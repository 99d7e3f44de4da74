import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppSettings } from '../platform/app-settings.service.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { cleanText } from '../shared/text.js';
import { Account } from './account.entity.js';
import { heldGrants } from './account.query.js';
import { passwordMatches, pretendToCheck } from './passwords.js';
import { SignInLimits } from './sign-in-limits.js';

/** Setting: whether accounts that are only members may sign in; off until the bloc wants it. */
export const MEMBER_SIGN_IN = 'member-sign-in';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: SignInLimits,
    private readonly settings: AppSettings,
  ) {}

  /** The account of a user name and password; refuses otherwise, more slowly after failures. */
  check(typedName: string, password: string, address: string): Promise<string> {
    const username = cleanText(typedName).toLowerCase().slice(0, 100);
    return this.limits.inTurn(username, () => this.attempt(username, password, address));
  }

  private async attempt(username: string, password: string, address: string): Promise<string> {
    await this.limits.check(username, address);
    const account = await this.database.manager.findOneBy(Account, { username });
    const matches = account
      ? await passwordMatches(account.passwordHash, password)
      : await pretendToCheck(password);
    if (!account || !matches || account.blocked) {
      await this.limits.failed(username, address);
      throw new Problem('auth.wrong');
    }
    await this.limits.succeeded(username, address);
    await this.refuseMemberUnlessOpen(account.id);
    return account.id;
  }

  private async refuseMemberUnlessOpen(accountId: string): Promise<void> {
    const grants = await heldGrants(this.database.manager, accountId, this.clock.today());
    const onlyMember = grants.every((grant) => grant.role === 'member');
    if (onlyMember && !(await this.settings.read(MEMBER_SIGN_IN, false)))
      throw new Problem('auth.members-closed');
  }
}
