import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assignedRows } from '../aid/aid-assignment.query.js';
import { AidFigures } from '../aid/aid-figures.service.js';
import { aidUnits } from '../aid/aid.policy.js';
import { CommendationsService } from '../commendations/commendations.service.js';
import { GatheredFigures } from '../figures/gathered-figures.service.js';
import { viewAsked } from '../figures/view.js';
import { findingsIn } from '../inspections/finding.query.js';
import { inspectionsIn } from '../inspections/inspection.query.js';
import { TOOK_PLACE } from '../inspections/inspection.flow.js';
import { seesModels } from '../pilot-models/pilot-model.policy.js';
import { pilotModels } from '../pilot-models/pilot-model.query.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import type { UnitOnDate } from '../units/unit.query.js';
import type { WorkFacts } from './table-facts.js';

/** Reads what the appendix tables tell of the fields of work beside commitments, as their reader may see it. */
@Injectable()
export class WorkFactsService {
  constructor(
    private readonly clock: Clock,
    private readonly gathered: GatheredFigures,
    private readonly commendations: CommendationsService,
    private readonly aid: AidFigures,
  ) {}

  async readIn(
    tx: EntityManager,
    actor: Actor,
    { from, to }: { from: number; to: number },
    root: UnitOnDate | null,
  ): Promise<WorkFacts> {
    const today = this.clock.today();
    const unit = root && root.depth > 0 ? root : null;
    const asked = { from, to, ...(unit ? { unit: unit.code } : {}) };
    const span = { from, to, unit: unit?.code ?? null };
    const scope = aidUnits(actor);
    const decided = { ...asked, state: ['decided' as const] };
    const assignments = await assignedRows(tx, { scope, from, to, rootId: unit?.id ?? null, on: today });
    return {
      figures: await this.gathered.work(actor, span, tx),
      aidByUnit: await this.aid.figuresByUnit(actor, span, tx),
      models: seesModels(actor) ? await pilotModels(tx, actor, asked, today) : [],
      assignments,
      standsFor: await standsFor(tx, assignments, {
        level: (unit?.depth ?? 0) + 2,
        on: lastDayWithin(to, today),
      }),
      inspections: (await inspectionsIn(tx, actor, { ...asked, state: [...TOOK_PLACE] }, today)).items,
      findings: (await findingsIn(tx, actor, asked, today)).items,
      commendations: (await this.commendations.list(actor, decided, tx)).items,
    };
  }
}

async function standsFor(
  tx: EntityManager,
  assignments: readonly { unitId: string }[],
  { level, on }: { level: number; on: string },
): Promise<Map<string, string>> {
  if (viewAsked().viewOn === null) return new Map();
  const rows = await tx.query<{ id: string; top: string }[]>(
    `SELECT unit_id AS id, path[$2::int] AS top FROM unit_places($3)
      WHERE unit_id = ANY ($1::uuid[]) AND path[$2::int] IS NOT NULL`,
    [assignments.map(({ unitId }) => unitId), level, on],
  );
  return new Map(rows.map(({ id, top }) => [id, top]));
}
