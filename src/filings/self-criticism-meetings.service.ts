import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import { filingUnits, writesFor } from './filing.policy.js';
import type {
  MeetingIn,
  MeetingOut,
  MeetingPatch,
  MeetingsOut,
  MeetingsQuery,
} from './self-criticism-meeting.dto.js';
import { SelfCriticismMeeting } from './self-criticism-meeting.entity.js';
import { keepsMeetings, meetingActions } from './self-criticism-meeting.policy.js';
import { meetingsIn } from './self-criticism-meeting.query.js';
import { halfOf, wrongWith } from './self-criticism-meeting.rules.js';
import { isRead } from '../shared/reach.js';

/** Meetings for tự phê bình và phê bình, as a unit's clerk or secretary records them. */
@Injectable()
export class SelfCriticismMeetingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: MeetingsQuery): Promise<MeetingsOut> {
    const found = await meetingsIn(this.database.manager, actor, query, this.clock.today());
    return { ...found, mayRecord: keepsMeetings(actor) };
  }

  async create(actor: Actor, input: MeetingIn, key: string | null): Promise<MeetingOut> {
    const id = await this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, async () => {
        if (!filingUnits(actor).includes(input.unitId)) throw new Problem('not-found');
        if (!writesFor(actor, input.unitId)) throw refused();
        const half = input.half ?? halfOf(input.year, input.heldOn);
        await this.check(tx, { ...input, half });
        const meeting = await tx.save(
          tx.create(SelfCriticismMeeting, { ...input, half, createdBy: actor.accountId }),
        );
        await this.note(tx, actor, meeting.id, 'create', { changes: { ...input, half } });
        return meeting.id;
      }),
    );
    return this.one(actor, id);
  }

  async update(actor: Actor, id: string, { version, ...patch }: MeetingPatch): Promise<MeetingOut> {
    await this.database.transaction(async (tx) => {
      const meeting = await this.lockFor(tx, actor, id);
      if (version !== meeting.version) {
        const current = await this.one(actor, id, tx);
        throw new Problem('self-criticism.stale', {}, [], { current });
      }
      const fields = given(patch, meeting.year);
      await this.check(tx, { ...meeting, ...fields });
      const changes = differences({ ...meeting }, { ...fields });
      await tx.update(SelfCriticismMeeting, id, { ...fields, version: meeting.version + 1 });
      await this.note(tx, actor, id, 'update', { changes });
    });
    return this.one(actor, id);
  }

  /** Takes back what was recorded by mistake; it stays to be read and counts no more. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<MeetingOut> {
    await this.database.transaction(async (tx) => {
      const meeting = await this.lockFor(tx, actor, id);
      await this.mustBeOpen(tx, meeting.year);
      await tx.update(SelfCriticismMeeting, id, {
        withdrawnOn: this.clock.today(),
        withdrawnReason: reason,
        version: meeting.version + 1,
      });
      await this.note(tx, actor, id, 'withdraw', { reason });
    });
    return this.one(actor, id);
  }

  private async lockFor(tx: EntityManager, actor: Actor, id: string): Promise<SelfCriticismMeeting> {
    const meeting = await tx.findOne(SelfCriticismMeeting, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!meeting || !isRead(filingUnits(actor), meeting.unitId, meeting.year)) throw new Problem('not-found');
    if (!writesFor(actor, meeting.unitId)) throw refused();
    if (meetingActions(actor, meeting).length === 0) throw new Problem('self-criticism.withdrawn');
    return meeting;
  }

  private async check(
    tx: EntityManager,
    meeting: Pick<SelfCriticismMeeting, 'year' | 'half' | 'heldOn' | 'attended' | 'total'>,
  ): Promise<void> {
    await this.mustBeOpen(tx, meeting.year);
    const wrong = wrongWith(meeting, this.clock.today());
    if (wrong.length > 0) throw new Problem('value.refused', {}, wrong);
  }

  private async mustBeOpen(tx: EntityManager, year: number): Promise<void> {
    const closed = closedRefusal(await yearFacts(tx, year));
    if (closed) throw new Problem(closed.code, closed.values);
  }

  private async one(actor: Actor, id: string, manager = this.database.manager): Promise<MeetingOut> {
    const { items } = await meetingsIn(manager, actor, { id }, this.clock.today());
    if (!items[0]) throw new Problem('not-found');
    return items[0];
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    act: { reason?: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'self-criticism-meeting',
      subjectId: id,
      action,
      ...act,
    });
  }
}

const refused = () => new Problem('refused.role', { who: 'cấp ủy của đơn vị' });

/** What a change names; only the note may be cleared. Another date decides the half anew unless it is named too. */
function given(
  { note, ...rest }: Omit<MeetingPatch, 'version'>,
  year: number,
): Partial<Omit<MeetingPatch, 'version'>> {
  const fields: Partial<MeetingPatch> = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && value !== undefined),
  );
  if (fields.heldOn !== undefined && fields.half === undefined) fields.half = halfOf(year, fields.heldOn);
  return note === undefined ? fields : { ...fields, note };
}
