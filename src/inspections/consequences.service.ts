import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import type { ConsequenceIn, ConsequencePatch } from './finding.dto.js';
import { InspectionConsequence } from './finding.entity.js';
import { consequenceRefusal } from './finding.policy.js';
import { consequencesOf } from './finding.query.js';
import {
  lockFor,
  lockSeen,
  note,
  refuse,
  refuseClosed,
  refuseField,
  refuseMarked,
} from './inspection.access.js';
import type { Inspection } from './inspection.entity.js';
import { inspectionScope, seesFindings } from './inspection.policy.js';
import { toldDayWrong } from './inspection.rules.js';

interface Locked {
  one: Inspection;
  found: InspectionConsequence;
}

/** Hướng xử lý đã công bố: summaries that are not secret, and how many persons; never who. */
@Injectable()
export class ConsequencesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async add(actor: Actor, inspectionId: string, input: ConsequenceIn, key: string | null): Promise<void> {
    refuseMarked(input);
    await this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { inspectionId, ...input } }, async () => {
        const one = await lockFor(tx, actor, inspectionId, 'add-consequence');
        refuseField(toldDayWrong(input.toldOn, one.heldFrom, this.clock.today()));
        const { individuals, ...fields } = input;
        const made = await tx.save(
          tx.create(InspectionConsequence, { ...fields, individuals: individuals ?? 0, inspectionId }),
        );
        await note(this.history, tx, actor, one, { action: 'add-consequence', changes: { ...input } });
        return made.id;
      }),
    );
  }

  async update(actor: Actor, id: string, { version, ...fields }: ConsequencePatch): Promise<string> {
    refuseMarked(fields);
    return this.database.transaction(async (tx) => {
      const { one, found } = await this.lock(tx, actor, id);
      if (version !== found.version) {
        const current = (await consequencesOf(tx, actor, one)).find((row) => row.id === id);
        throw new Problem('inspection.stale', {}, [], { current });
      }
      if (fields.toldOn) refuseField(toldDayWrong(fields.toldOn, one.heldFrom, this.clock.today()));
      await tx.update(InspectionConsequence, id, { ...fields, version: version + 1 });
      const changes = differences({ ...found }, { ...fields });
      await note(this.history, tx, actor, one, { action: 'update-consequence', changes });
      return one.id;
    });
  }

  async remove(actor: Actor, id: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { one, found } = await this.lock(tx, actor, id);
      await tx.delete(InspectionConsequence, { id });
      const { kind, summary, individuals } = found;
      const changes = { kind, summary, individuals };
      await note(this.history, tx, actor, one, { action: 'delete-consequence', changes });
      return one.id;
    });
  }

  private async lock(tx: EntityManager, actor: Actor, id: string): Promise<Locked> {
    const named = await tx.findOneBy(InspectionConsequence, { id });
    if (!named) throw new Problem('not-found');
    const one = await lockSeen(tx, actor, named.inspectionId);
    if (!seesFindings(inspectionScope(actor), one)) throw new Problem('not-found');
    const found = await tx.findOneBy(InspectionConsequence, { id });
    if (!found) throw new Problem('not-found');
    refuse(consequenceRefusal(actor, one));
    await refuseClosed(tx, one.year);
    return { one, found };
  }
}
