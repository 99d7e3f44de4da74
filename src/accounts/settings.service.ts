import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { AppSettings } from '../platform/app-settings.service.js';
import { OFFICE_SETTING, type Office } from '../platform/paper-office.js';
import { type Actor, holdsAtBloc } from '../shared/actor.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import type { SettingsIn, SettingsOut } from './settings.dto.js';
import { MEMBER_SIGN_IN } from './sign-in.service.js';

@Injectable()
export class SettingsService {
  constructor(
    private readonly database: DataSource,
    private readonly settings: AppSettings,
    private readonly history: HistoryService,
  ) {}

  async read(manager?: EntityManager): Promise<SettingsOut> {
    const memberSignIn = await this.settings.read(MEMBER_SIGN_IN, false, manager);
    const told = await this.settings.read<Partial<Office>>(OFFICE_SETTING, {}, manager);
    const { superior = null, place = null, reportsTo = null } = told;
    return { memberSignIn, superior, place, reportsTo };
  }

  async change(actor: Actor, input: SettingsIn): Promise<SettingsOut> {
    if (!holdsAtBloc(actor, 'administrator')) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
    await this.database.transaction(async (tx) => {
      const before = await this.read(tx);
      const after = { ...before, ...input, memberSignIn: input.memberSignIn ?? before.memberSignIn };
      await this.settings.write(MEMBER_SIGN_IN, after.memberSignIn, tx);
      await this.settings.write(OFFICE_SETTING, told(after), tx);
      await this.history.record(tx, actor, {
        subjectType: 'settings',
        subjectId: 'bloc',
        action: 'change',
        changes: differences({ ...before }, { ...after }),
      });
    });
    return this.read();
  }
}

/** What was told of the office; what was not has its dots on papers. */
function told({ superior, place, reportsTo }: SettingsIn): Partial<Office> {
  const facts = Object.entries({ superior, place, reportsTo }).filter(([, value]) => value);
  return Object.fromEntries(facts);
}
