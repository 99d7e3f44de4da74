import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { FigureOut } from '../shared/figure.dto.js';
import { grouped } from '../shared/lists.js';
import { Problem } from '../shared/problems.js';
import { AidFigures } from './aid-figures.service.js';
import {
  type AidFrame,
  type AssignedRow,
  type DoneRow,
  assignedRows,
  doneRows,
  unitPlaces,
} from './aid-assignment.query.js';
import type { AidAssignmentOut, AssignmentsOut, AssignmentsQuery } from './aid-plan.dto.js';
import { type ShareFrame, plannedSums } from './aid-share.query.js';
import { helpingUnits } from './aid-units.rules.js';
import { refuseOutside, rootOf, spanOf, yearToCome } from './aid.access.js';
import type { AidOverviewOut, AidOverviewQuery } from './aid.dto.js';
import {
  BAR,
  CHILDREN,
  CHILDREN_OF_MODELS,
  EXTERNAL,
  GIVEN,
  NOT_ASSIGNED,
  VOLUNTARY,
  WAITING,
} from './aid.figures.js';
import { stateOn } from './aid.flow.js';
import { aidActions, aidUnits, seesAllAid } from './aid.policy.js';
import { AID_KINDS, AID_MEASURES, sumOfAmounts } from './amount.rules.js';
import { communesWithout } from './commune.query.js';

/** Reading the help of a span: who is assigned, how far each has come, and all on one page. */
@Injectable()
export class AidService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly aidFigures: AidFigures,
  ) {}

  /** Units with their communes; a past day shows what stood then. */
  async assignments(actor: Actor, query: AssignmentsQuery): Promise<AssignmentsOut> {
    const today = this.clock.today();
    if (query.on) refuseOutside('on', query.on, '2000-01-01', today);
    const frame = await this.frameOf(actor, query, query.on ?? today);
    if (!frame) return { items: [], total: 0 };
    const manager = this.database.manager;
    const done = grouped(await doneRows(manager, frame), keyOf);
    const isPast = frame.on < today;
    const rows = (await assignedRows(manager, frame)).map((row) =>
      shown(isPast ? null : actor, row, done, frame.on),
    );
    const found = helpingUnits(
      await unitPlaces(manager, frame),
      grouped(rows, ({ unitId }) => unitId),
      query,
    );
    const items = found.map(({ unit: { unitId, code, name, shortName }, rows: its, state }) => ({
      unitId,
      unitCode: code,
      unitName: name,
      shortName,
      state: state ?? ('not-assigned' as const),
      assignments: its.map(({ unitId: _, ...row }) => row),
    }));
    return { items: items.slice(0, 1000), total: items.length };
  }

  async assignment(actor: Actor, planId: string): Promise<AidAssignmentOut> {
    const [plan] = await this.database.query<{ year: number; unitId: string; communeId: string }[]>(
      `SELECT year, unit_id AS "unitId", commune_id AS "communeId" FROM aid_years WHERE id = $1`,
      [planId],
    );
    if (!plan) throw new Problem('not-found');
    const { items } = await this.assignments(actor, { year: plan.year });
    const rows = items.find(({ unitId }) => unitId === plan.unitId)?.assignments;
    const found = rows?.find(({ communeId }) => communeId === plan.communeId);
    if (!found) throw new Problem('not-found');
    return found;
  }

  /** All figures are read in one transaction, so that they agree while others write. */
  overview(actor: Actor, query: AidOverviewQuery): Promise<AidOverviewOut> {
    const span = spanOf(query, this.clock.today());
    return this.database.transaction('REPEATABLE READ', (tx) =>
      this.overviewIn(tx, actor, { ...query, ...span }),
    );
  }

  private async overviewIn(
    tx: EntityManager,
    actor: Actor,
    { from, to, unit = null }: Asked,
  ): Promise<AidOverviewOut> {
    const today = this.clock.today();
    const frame = await this.frameOf(actor, { from, to, ...(unit === null ? {} : { unit }) }, today, tx);
    const figures = await this.aidFigures.figures(actor, { from, to, unit }, tx);
    if (!frame || figures.length === 0) throw new Problem('not-found');
    const of = ({ key }: { key: string }): FigureOut => {
      const found = figures.find((figure) => figure.key === key);
      if (!found) throw new Error(`no figure ${key}`);
      return found;
    };
    const planned = await plannedSums(tx, { ...frame, today });
    const units = (await unitPlaces(tx, frame)).map(({ unitId }) => unitId);
    const children = { contributions: of(CHILDREN), models: of(CHILDREN_OF_MODELS) };
    return {
      from,
      to,
      unit,
      asOf: today,
      bar: BAR.map(of),
      waiting: WAITING.map(of),
      notAssigned: of(NOT_ASSIGNED),
      kinds: AID_KINDS.map((kind, place) => ({
        kind,
        measure: AID_MEASURES[kind],
        planned: planned.get(kind) ?? null,
        done: of(GIVEN[place]!),
        external: of(EXTERNAL[place]!),
      })),
      children: {
        ...children,
        total: sumOfAmounts([children.contributions.amount ?? '0', children.models.amount ?? '0']),
      },
      voluntary: VOLUNTARY.map(of),
      communesWithout: await communesWithout(tx, units, {
        from,
        to,
        today,
        onlyAssigned: unit !== null || !seesAllAid(actor),
      }),
    };
  }

  private async frameOf(
    actor: Actor,
    query: { from?: number; to?: number; year?: number; unit?: string },
    on: string,
    manager = this.database.manager,
  ): Promise<(AidFrame & Pick<ShareFrame, 'rootId'>) | null> {
    const span = spanOf(query, on);
    const scope = aidUnits(actor);
    const root = query.unit ? await rootOf(manager, query.unit, span.to, on) : null;
    if (scope.length === 0 || (query.unit && !root)) return null;
    return { scope, ...span, rootId: root?.id ?? null, on };
  }
}

interface Asked {
  from: number;
  to: number;
  unit?: string | null;
}

const keyOf = ({ unitId, communeId, year }: { unitId: string; communeId: string; year: number }) =>
  `${unitId} ${communeId} ${year}`;

/** What had been written down on a day. */
function writtenBy({ reportedBy: _, ...row }: AssignedRow, on: string) {
  const [planned, reported, checked] = [row.plannedOn, row.reportedOn, row.checkedOn].map(
    (day) => day !== null && day <= on,
  );
  return {
    ...row,
    ...(planned ? {} : { plannedOn: null, planWords: null, lines: [] }),
    ...(reported ? {} : { reportedOn: null, reportWords: null }),
    ...(checked ? {} : { checkedOn: null, checkedWith: null, checkWords: null }),
  };
}

/** An assignment as it stood on a day; `actor` null: a day that is past, of which nothing is done any more. */
function shown(
  actor: Actor | null,
  row: AssignedRow,
  done: ReadonlyMap<string, DoneRow[]>,
  on: string,
): AidAssignmentOut & { unitId: string } {
  const state = stateOn(row, on);
  const given = done.get(keyOf(row)) ?? [];
  const out = writtenBy(row, on);
  const kinds = AID_KINDS.flatMap((kind) => {
    const lines = out.lines.filter((line) => line.kind === kind).map(({ amount }) => amount);
    const gave = given.find((one) => one.kind === kind);
    if (lines.length === 0 && !gave) return [];
    const sum = lines.length > 0 ? sumOfAmounts(lines) : null;
    return [
      {
        kind,
        measure: AID_MEASURES[kind],
        planned: sum,
        done: gave?.done ?? null,
        external: gave?.external ?? null,
      },
    ];
  });
  return {
    ...out,
    state,
    kinds,
    contributions: given.reduce((sum, one) => sum + one.contributions, 0),
    can: actor ? aidActions(actor, { ...row, state, yearToCome: yearToCome(row.year, on) }) : [],
  };
}
