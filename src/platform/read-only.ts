import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../shared/settings.js';
import { AppSettings } from './app-settings.service.js';

/** Key of `ReadOnlySince` in the installation's settings; without a value nothing is held. */
export const READ_ONLY_SETTING = 'read-only';

/** Why the system is there to be read only, told on every page. */
export interface ReadOnlySince {
  /** Business date. */
  since: string;
  reason: string;
  decisionNumber: string;
  /** Who switched it on. */
  by: string;
}

export interface ReadOnlyNow {
  /** null: nobody switched it on, it was started so. */
  since: string | null;
  reason: string;
  decisionNumber: string | null;
  by: string | null;
  /** Set by the operator at the start (READ_ONLY=1): nobody can lift it on a page. */
  byOperator: boolean;
}

const ARCHIVE: ReadOnlyNow = {
  since: null,
  reason: 'Bản lưu trữ, chỉ mở để đọc.',
  decisionNumber: null,
  by: null,
  byOperator: true,
};

/** Whether anything may be written; asked by the guard at every write and by every job. */
@Injectable()
export class ReadOnlyMode {
  constructor(
    private readonly facts: AppSettings,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** null: everything may be written. */
  async now(manager?: EntityManager): Promise<ReadOnlyNow | null> {
    const held = await this.facts.read<ReadOnlySince | null>(READ_ONLY_SETTING, null, manager);
    if (held) return { ...held, byOperator: this.settings.readOnly };
    return this.settings.readOnly ? ARCHIVE : null;
  }
}
