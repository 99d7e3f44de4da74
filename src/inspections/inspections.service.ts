import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AttachmentsService } from '../attachments/attachments.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { consequencesOf, findingsIn, findingsOf } from './finding.query.js';
import type { FindingsOut } from './finding.dto.js';
import type { InspectionDetailOut, InspectionOut, InspectionsOut } from './inspection-out.dto.js';
import type { FindingsQuery, InspectionsQuery } from './inspection.filter.js';
import { refuseBackwards } from './inspection.access.js';
import { announced, inspectionScope, kindsToPlan, readsDrafts } from './inspection.policy.js';
import { inspectionsIn } from './inspection.query.js';

/** What is read of inspections. */
@Injectable()
export class InspectionsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentsService,
  ) {}

  async list(actor: Actor, query: InspectionsQuery): Promise<InspectionsOut> {
    refuseBackwards(query);
    const found = await inspectionsIn(this.database.manager, actor, query, this.clock.today());
    return { ...found, may: kindsToPlan(actor) };
  }

  async findings(actor: Actor, query: FindingsQuery): Promise<FindingsOut> {
    refuseBackwards(query);
    return findingsIn(this.database.manager, actor, query, this.clock.today());
  }

  async one(
    actor: Actor,
    id: string,
    manager: EntityManager = this.database.manager,
  ): Promise<InspectionDetailOut> {
    const found = await this.seen(actor, id, manager);
    const subject = { type: 'inspection', id };
    return {
      ...found,
      findingRows: found.told ? await findingsOf(manager, actor, found, this.clock.today()) : [],
      consequences: found.told ? await consequencesOf(manager, actor, found) : [],
      files: found.told ? await this.attachments.of(manager, subject) : [],
    };
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    const one = await this.seen(actor, id);
    const entries = await this.history.of(this.database.manager, 'inspection', id);
    return readsDrafts(inspectionScope(actor), one) ? entries : announced(entries);
  }

  async seen(
    actor: Actor,
    id: string,
    manager: EntityManager = this.database.manager,
  ): Promise<InspectionOut> {
    const {
      items: [found],
    } = await inspectionsIn(manager, actor, { id }, this.clock.today());
    if (!found) throw new Problem('not-found');
    return found;
  }
}
