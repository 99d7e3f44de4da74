import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../accounts/actor.query.js';
import { MEMBER_SIGN_IN } from '../accounts/sign-in.service.js';
import { AppSettings } from '../platform/app-settings.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { type Subscriber, claimDigest, dropOldDigests, noteOutcome, subscribers } from './digest.query.js';
import { type DigestLine, digestMail, isSendingTime, tryAgainAt, vietnamTime } from './digest.rules.js';
import { MailerService, isServerTrouble } from './mailer.service.js';
import type { ReminderOut } from './reminder.dto.js';
import { RemindersService } from './reminders.service.js';

/** What came of a run: mails that the server took, and why others were not sent. */
export interface RunOutcome {
  sent: number;
  failed: string[];
}

/**
 * One mail a day and person, when there is something. The day and the hour are those of real time, as with sessions;
 * what is counted is counted on the business date. Nothing here holds a transaction while it talks to the server.
 */
@Injectable()
export class DigestsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly reminders: RemindersService,
    private readonly mailer: MailerService,
    private readonly settings: AppSettings,
  ) {}

  /** Sends what is due at an instant. */
  async run(at: Date): Promise<RunOutcome> {
    const outcome: RunOutcome = { sent: 0, failed: [] };
    if (this.mailer.state !== 'on' || !isSendingTime(at)) return outcome;
    const { manager } = this.database;
    const { day, weekday } = vietnamTime(at);
    await dropOldDigests(manager, day);
    const membersMayEnter = await this.settings.read(MEMBER_SIGN_IN, false);
    for (const subscriber of await subscribers(manager, { day, weekday, at })) {
      const failed = await this.sendTo(subscriber, membersMayEnter, day, at);
      if (failed === null) outcome.sent += 1;
      if (failed) outcome.failed.push(failed);
      // The others would meet the same; they keep their attempts.
      if (failed && isServerTrouble(failed)) break;
    }
    return outcome;
  }

  /** null: sent; a code: not sent; undefined: nothing to send, or somebody else sends it. */
  private async sendTo(
    { accountId, address, leftOut, attempts }: Subscriber,
    membersMayEnter: boolean,
    day: string,
    at: Date,
  ): Promise<string | null | undefined> {
    const { manager } = this.database;
    const actor = await actorOf(manager, accountId, this.clock.today());
    if (!actor || !mayEnter(actor, membersMayEnter)) return undefined;
    const found = (await this.reminders.of(actor)).filter(({ kind }) => !leftOut.includes(kind));
    const lines = linesOf(found);
    const total = lines.reduce((sum, line) => sum + line.value, 0);
    const id = await claimDigest(manager, {
      accountId,
      day,
      counts: countsOf(found),
      total,
      attempts,
      tryAgainAt: tryAgainAt(at, attempts + 1),
    });
    if (id === null || total === 0) return undefined;
    const failed = await this.mailer.send({ to: address, ...digestMail(lines, day, this.mailer.link), id });
    await noteOutcome(manager, id, failed, at);
    return failed;
  }
}

/** Somebody with a grant who may sign in: a link that leads to a closed door helps nobody. */
function mayEnter({ grants }: Actor, members: boolean): boolean {
  return grants.some(({ role }) => members || role !== 'member');
}

/** One line a kind and year, whatever the number of units behind it: a mail names no unit. */
function linesOf(found: readonly ReminderOut[]): DigestLine[] {
  const lines = new Map<string, DigestLine>();
  for (const { label, year, value } of found) {
    const line = lines.get(`${year} ${label}`);
    if (line) line.value += value;
    else lines.set(`${year} ${label}`, { label, year, value });
  }
  return [...lines.values()];
}

function countsOf(found: readonly ReminderOut[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, value } of found) counts[kind] = (counts[kind] ?? 0) + value;
  return counts;
}
