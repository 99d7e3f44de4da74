import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { HistoryEntryOut } from './history.dto.js';
import { HistoryEntry } from './history-entry.entity.js';

/** Rows that one statement carries; a statement has room for 65.535 values. */
const AT_ONCE = 2000;

/** An act as the feature that did it tells it. */
export interface Act {
  subjectType: string;
  subjectId: string;
  action: string;
  fromState?: string | null;
  toState?: string | null;
  reason?: string | null;
  /** Field that the reason is about. */
  field?: string | null;
  /** Name of the person for whom somebody else acted. */
  onBehalfOf?: string | null;
  /** `{ field: [from, to] }` or further facts of the act. */
  changes?: Record<string, unknown>;
}

@Injectable()
export class HistoryService {
  constructor(private readonly clock: Clock) {}

  /** Writes the act in the transaction of the change itself; `actor` null: the operator at the command line. */
  async record(tx: EntityManager, actor: Actor | null, act: Act): Promise<void> {
    await this.recordMany(tx, actor, [act]);
  }

  async recordMany(tx: EntityManager, actor: Actor | null, acts: readonly Act[]): Promise<void> {
    for (let at = 0; at < acts.length; at += AT_ONCE)
      await tx.insert(HistoryEntry, this.rows(actor, acts.slice(at, at + AT_ONCE)));
  }

  private rows(actor: Actor | null, acts: readonly Act[]) {
    return acts.map((act) => ({
      businessDate: this.clock.businessDay(),
      accountId: actor?.accountId ?? null,
      actorName: actor?.name ?? 'Quản trị máy chủ',
      onBehalfOf: act.onBehalfOf ?? null,
      subjectType: act.subjectType,
      subjectId: act.subjectId,
      action: act.action,
      fromState: act.fromState ?? null,
      toState: act.toState ?? null,
      reason: act.reason ?? null,
      field: act.field ?? null,
      // TypeORM's partial type cannot express a free JSON object.
      changes: (act.changes ?? {}) as never,
    }));
  }

  /** All acts on one subject, oldest first. Who may read them is the question of the feature that owns it. */
  async of(manager: EntityManager, subjectType: string, subjectId: string): Promise<HistoryEntryOut[]> {
    const entries = await manager.find(HistoryEntry, {
      where: { subjectType, subjectId },
      order: { id: 'ASC' },
    });
    return entries.map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      by: entry.actorName,
      onBehalfOf: entry.onBehalfOf,
      action: entry.action,
      from: entry.fromState,
      to: entry.toState,
      reason: entry.reason,
      field: entry.field,
      changes: entry.changes,
    }));
  }
}
