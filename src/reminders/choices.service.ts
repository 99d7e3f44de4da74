import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { CODE_MINUTES, codeMail, codeRefusal, maySendCode } from './code.rules.js';
import { vietnamTime } from './digest.rules.js';
import { MailerService } from './mailer.service.js';
import type { ReminderChoiceIn, ReminderChoiceOut } from './reminder.dto.js';
import { ReminderChoice, ReminderDigest } from './reminder.entity.js';
import { dutiesOf, offeredKinds } from './reminder.policy.js';
import { REMINDER_KINDS } from './reminder.rules.js';

const NOTHING_CHOSEN = {
  byEmail: false,
  address: null,
  pendingAddress: null,
  leftOut: [],
  quietDays: ['saturday', 'sunday'],
  version: 0,
} satisfies Partial<ReminderChoice>;

const NO_CODE = { pendingAddress: null, codeHash: null, codeEndsAt: null, codeTries: 0 };

/** What is kept of a code: whose it is and its digits, unreadable. */
export const codeHash = (accountId: string, code: string): string =>
  createHash('sha256').update(`${accountId} ${code}`).digest('hex');

/** Each person's own choice of what is mailed to them, where and when. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly mailer: MailerService,
  ) {}

  async of(actor: Actor, manager: EntityManager = this.database.manager): Promise<ReminderChoiceOut> {
    const { accountId } = actor;
    const row = (await manager.findOneBy(ReminderChoice, { accountId })) ?? NOTHING_CHOSEN;
    const last = await manager
      .createQueryBuilder(ReminderDigest, 'digest')
      .where('digest.accountId = :accountId AND digest.total > 0', { accountId })
      .orderBy('digest.day', 'DESC')
      .limit(1)
      .getOne();
    const offered = offeredKinds(dutiesOf(actor));
    const leftOut: readonly string[] = row.leftOut;
    return {
      version: row.version,
      mail: this.mailer.state,
      byEmail: row.byEmail,
      address: row.address,
      pendingAddress: row.pendingAddress,
      offered,
      kinds: offered.filter((kind) => !leftOut.includes(kind)),
      quietDays: [...row.quietDays],
      lastDigest: last && { day: last.day, total: last.total, sent: last.sentAt !== null },
    };
  }

  /** A new address gets a code; the mail is sent after the transaction, so that no connection waits for it. */
  async choose(actor: Actor, input: ReminderChoiceIn): Promise<void> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const sendTo = await this.database.transaction((tx) => this.write(tx, actor, input, code));
    if (sendTo === null) return;
    const failed = await this.mailer.send({ to: sendTo, ...codeMail(code) });
    if (failed) throw new Problem('reminder.not-sent');
  }

  /** The address that a code is to be sent to; null: none. */
  private async write(
    tx: EntityManager,
    actor: Actor,
    input: ReminderChoiceIn,
    code: string,
  ): Promise<string | null> {
    const row = await this.lock(tx, actor, input.version);
    const change = changeOf(row, input, offeredKinds(dutiesOf(actor)));
    const sendTo = input.address && input.address !== row.address ? input.address : null;
    const address = change.address === undefined ? row.address : change.address;
    if (input.byEmail && address === null) throw new Problem('reminder.no-address');
    const pending = sendTo === null ? {} : this.pending(row, actor, sendTo, code);
    await tx.update(ReminderChoice, actor.accountId, { ...change, ...pending, version: row.version + 1 });
    await this.history.record(tx, actor, {
      subjectType: 'reminder-choice',
      subjectId: actor.accountId,
      action: sendTo === null ? 'choose' : 'ask-for-code',
      changes: told(differences({ ...row }, change)),
    });
    return sendTo;
  }

  private pending(row: ReminderChoice, actor: Actor, address: string, code: string): Partial<ReminderChoice> {
    if (this.mailer.state !== 'on') throw new Problem('reminder.mail-off');
    const now = this.clock.now();
    const { day } = vietnamTime(now);
    const codesSent = row.codesDay === day ? row.codesSent : 0;
    if (!maySendCode(codesSent)) throw new Problem('reminder.too-many-codes');
    return {
      pendingAddress: address,
      codeHash: codeHash(actor.accountId, code),
      codeEndsAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      codeTries: 0,
      codesSent: codesSent + 1,
      codesDay: day,
    };
  }

  /** Takes the new address into use, and mails are wanted from now on. A wrong code counts, whatever is answered. */
  async confirm(actor: Actor, typed: string): Promise<void> {
    const refused = await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, actor.accountId);
      const matches = row?.codeHash === codeHash(actor.accountId, typed.replace(/\D/g, ''));
      const refusal = codeRefusal(row, matches, this.clock.now());
      if (refusal) {
        if (row?.codeHash) await tx.update(ReminderChoice, actor.accountId, afterWrong(row, refusal.left));
        return refusal;
      }
      const { pendingAddress: address, version } = row as ReminderChoice;
      const change = { ...NO_CODE, address, byEmail: true, version: version + 1 };
      await tx.update(ReminderChoice, actor.accountId, change);
      await this.history.record(tx, actor, {
        subjectType: 'reminder-choice',
        subjectId: actor.accountId,
        action: 'confirm-address',
      });
      return null;
    });
    if (refused) throw new Problem(refused.code, { n: refused.left });
  }

  private async lock(tx: EntityManager, actor: Actor, version: number): Promise<ReminderChoice> {
    const { accountId } = actor;
    const insert = tx.createQueryBuilder().insert().into(ReminderChoice);
    await insert.values({ accountId, version: 0 }).orIgnore().execute();
    const row = (await lockRow(tx, accountId)) as ReminderChoice;
    if (row.version !== version)
      throw new Problem('reminder.stale', {}, [], { current: await this.of(actor, tx) });
    return row;
  }
}

const lockRow = (tx: EntityManager, accountId: string) =>
  tx.findOne(ReminderChoice, { where: { accountId }, lock: { mode: 'pessimistic_write' } });

const afterWrong = (row: ReminderChoice, left: number): Partial<ReminderChoice> =>
  left > 0 ? { codeTries: row.codeTries + 1 } : { ...NO_CODE, version: row.version + 1 };

/** What is missing stays; null takes the address away, and with it the mail. */
function changeOf(row: ReminderChoice, input: ReminderChoiceIn, offered: readonly string[]) {
  const change: Partial<ReminderChoice> = {};
  if (input.byEmail != null) change.byEmail = input.byEmail;
  if (input.quietDays) change.quietDays = input.quietDays;
  const { kinds } = input;
  if (kinds) {
    // A kind that does not concern the reader today keeps its answer for the day that it does.
    const stays = row.leftOut.filter((kind) => !offered.includes(kind));
    const out = REMINDER_KINDS.filter((kind) => offered.includes(kind) && !kinds.includes(kind));
    change.leftOut = [...stays, ...out];
  }
  if (input.address === null) Object.assign(change, NO_CODE, { address: null, byEmail: false });
  // The old address again: the new one is not wanted any more.
  if (input.address && input.address === row.address) Object.assign(change, NO_CODE);
  return change;
}

/** History tells that an address changed, never which. */
function told(changes: Record<string, unknown>): Record<string, unknown> {
  const { address, pendingAddress, codeHash: _, codeEndsAt: __, codeTries: ___, ...rest } = changes;
  return (address ?? pendingAddress) ? { ...rest, address: 'changed' } : rest;
}
