import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { AppSettings } from '../platform/app-settings.service.js';
import { type Actor, holdsAtBloc } from '../shared/actor.js';
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

  async read(): Promise<SettingsOut> {
    return { memberSignIn: await this.settings.read(MEMBER_SIGN_IN, false) };
  }

  async change(actor: Actor, { memberSignIn }: SettingsIn): Promise<SettingsOut> {
    if (!holdsAtBloc(actor, 'administrator')) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
    await this.database.transaction(async (tx) => {
      const before = await this.settings.read(MEMBER_SIGN_IN, false, tx);
      await this.settings.write(MEMBER_SIGN_IN, memberSignIn, tx);
      await this.history.record(tx, actor, {
        subjectType: 'settings',
        subjectId: MEMBER_SIGN_IN,
        action: 'change',
        changes: { memberSignIn: [before, memberSignIn] },
      });
    });
    return this.read();
  }
}
