import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { UnitsService } from '../units/units.service.js';
import type { SetupIn } from './account.dto.js';
import { Account } from './account.entity.js';
import { Grant } from './grant.entity.js';
import { passwordWeakness } from './password.rules.js';
import { hashPassword } from './passwords.js';
import { SetupCode } from './setup-code.js';

/** The first run: whoever can read the server's log makes the first administrator, once. */
@Injectable()
export class SetupService {
  constructor(
    private readonly database: DataSource,
    private readonly code: SetupCode,
    private readonly units: UnitsService,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  isOpen(): Promise<boolean> {
    return this.code.isNeeded();
  }

  /** Makes the bloc and its first administrator, who may grant; the code works once. */
  async run(input: SetupIn): Promise<void> {
    if (!(await this.isOpen())) throw new Problem('setup.closed');
    const username = input.username.toLowerCase();
    if (passwordWeakness(input.password, username, null)) throw new Problem('auth.password-weak');
    const passwordHash = await hashPassword(input.password);
    await this.database.transaction(async (tx) => {
      await this.code.takeIn(tx, input.setupCode);
      const unitId = await this.makeBloc(tx, input);
      const account = await tx.save(
        tx.create(Account, { username, name: input.name, passwordHash, mustChangePassword: false }),
      );
      const held = {
        accountId: account.id,
        unitId,
        validFrom: this.clock.today(),
        decisionNumber: 'Thiết lập lần đầu',
      };
      await tx.insert(Grant, [
        { ...held, role: 'administrator' },
        { ...held, role: 'grantor' },
      ]);
      await this.history.record(tx, null, {
        subjectType: 'account',
        subjectId: account.id,
        action: 'set-up',
      });
    });
  }

  private async makeBloc(tx: EntityManager, input: SetupIn): Promise<string> {
    const { unitId } = await this.units.createIn(tx, null, {
      code: input.blocCode,
      name: input.blocName,
      shortName: input.blocShortName,
      partyName: input.blocName,
      kind: 'bloc',
      validFrom: `${this.clock.today().slice(0, 4)}-01-01`,
    });
    return unitId;
  }
}
