import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentsService } from '../attachments/attachments.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { CommitmentSubmission } from './commitment-parts.entity.js';
import type {
  CommitmentDetailOut,
  CommitmentOut,
  CommitmentsOut,
  ProgressNoteOut,
  UnitRef,
} from './commitment-out.dto.js';
import type { CommitmentsQuery } from './commitment.filter.js';
import { commitmentList, commitmentOne } from './commitment.query.js';
import { textChanges, textsOf } from './commitment.rules.js';
import { reorganisationOf } from './event-work.query.js';
import { registrantOn, reviewBodyOn } from './registrant.query.js';
import { unitOn } from '../units/unit.query.js';

/** Reading items, each as the reader may see it. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentsService,
  ) {}

  list(actor: Actor, query: CommitmentsQuery): Promise<CommitmentsOut> {
    return commitmentList(this.database.manager, actor, query, this.clock.today());
  }

  async one(actor: Actor, id: string): Promise<CommitmentDetailOut> {
    return this.detail(actor, await this.seen(actor, id));
  }

  /** The names of an individual item, after saying why; the look itself goes into the item's history. */
  async open(actor: Actor, id: string, reason: string): Promise<CommitmentDetailOut> {
    const item = await this.database.transaction(async (tx) => {
      const today = this.clock.today();
      const found = await commitmentOne(tx, actor, id, today, true);
      if (!found) throw new Problem('not-found');
      await this.history.record(tx, actor, {
        subjectType: 'commitment',
        subjectId: id,
        action: 'open',
        reason,
      });
      return found;
    });
    return this.detail(actor, item);
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    const item = await this.seen(actor, id);
    const entries = await this.history.of(this.database.manager, 'commitment', id);
    if (item.registrant !== null) return entries;
    return entries.map((entry) => ({
      ...entry,
      by: null,
      onBehalfOf: null,
      changes: withoutNames(entry.changes),
    }));
  }

  private async seen(actor: Actor, id: string): Promise<CommitmentOut> {
    const item = await commitmentOne(this.database.manager, actor, id, this.clock.today());
    if (!item) throw new Problem('not-found');
    return item;
  }

  private async detail(actor: Actor, item: CommitmentOut): Promise<CommitmentDetailOut> {
    const named = item.registrant !== null;
    const evidence = await this.attachments.of(this.database.manager, { type: 'commitment', id: item.id });
    const progress = await this.database.manager.query<ProgressNoteOut[]>(
      `SELECT n.id, n.noted_on AS "notedOn", n.text, a.name AS by
         FROM progress_notes n LEFT JOIN accounts a ON a.id = n.created_by
        WHERE n.commitment_id = $1 ORDER BY n.noted_on, n.created_at`,
      [item.id],
    );
    return {
      ...item,
      evidence: named ? evidence : evidence.map((file) => ({ ...file, fileName: null })),
      progress: named ? progress : progress.map((note) => ({ ...note, by: null })),
      recipient: item.can.includes('submit') ? await this.recipient(actor, item) : null,
      reorganisation: await reorganisationOf(this.database.manager, item.id),
      changesSinceReturn: await this.changesSinceReturn(item, named),
    };
  }

  /** The body that would review the item if it were sent now, found as `submit` finds it. */
  private async recipient(actor: Actor, item: CommitmentOut): Promise<UnitRef | null> {
    const { manager } = this.database;
    const today = this.clock.today();
    const personId = item.registrant?.personId ?? null;
    try {
      const registrant = await registrantOn(manager, { unitId: item.unit.id, personId }, today);
      const id = await reviewBodyOn(manager, item.kind, registrant, personId, actor.accountId, today);
      const body = await unitOn(manager, id, today);
      return body && { id, code: body.code, name: body.partyName };
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  private async changesSinceReturn(
    item: CommitmentOut,
    named: boolean,
  ): Promise<Record<string, unknown> | null> {
    if (item.state !== 'resubmitted') return null;
    const [now, before] = await this.database.manager.find(CommitmentSubmission, {
      where: { commitmentId: item.id },
      order: { number: 'DESC' },
      take: 2,
    });
    if (!now || !before) return null;
    const changes = textChanges(textsOf(before.texts), textsOf(now.texts));
    return named ? changes : withoutNames(changes);
  }
}

/** Owner and watcher are names of persons. */
function withoutNames({
  owner: _owner,
  watcher: _watcher,
  ...changes
}: Record<string, unknown>): Record<string, unknown> {
  return changes;
}
