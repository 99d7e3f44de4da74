import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { FigureFilter, FigureOut, FigureSpan, FiguresByUnit } from '../shared/figure.dto.js';
import { rootsOf, unitsBelow } from '../units/units-below.query.js';
import { countsByUnit } from './inspection-figures.query.js';
import { type InspectionCounts, inspectionFigures } from './inspection.figures.js';
import { inspectionScope, readsNone } from './inspection.policy.js';
import { isReadWithin } from '../shared/reach.js';

/** How many inspections were held, what they found, and what was remedied. */
@Injectable()
export class InspectionFiguresService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Nothing for who reads no inspections: none seen is not none held. */
  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    const scope = inspectionScope(actor);
    if (readsNone(scope)) return [];
    const rows = await countsByUnit(manager, scope, span, 1, this.clock.today());
    return inspectionFigures(total(rows), baseOf(span));
  }

  /** Of each unit one level below the root that the actor reads, by its code. */
  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const today = this.clock.today();
    const scope = inspectionScope(actor);
    const roots = readsNone(scope) ? [] : await rootsOf(manager, span, today);
    if (roots.length === 0) return new Map();
    const rows = await countsByUnit(manager, scope, span, (roots[0]?.depth ?? 0) + 1, today);
    const units = await unitsBelow(manager, roots, span, today);
    const read = [...new Set([...scope.ofBloc, ...scope.units])];
    return new Map(
      units
        .filter(({ inside, from, to }) => inside.some((id) => isReadWithin(read, id, from, to)))
        .map(({ id, code, whole, from, to }) => {
          const years = whole ? span : { from, to };
          const own = rows.filter((row) => row.unitId === id);
          return [code, inspectionFigures(total(own), baseOf({ ...years, unit: code }))];
        }),
    );
  }
}

const baseOf = ({ from, to, unit }: FigureSpan): FigureFilter => ({ from, to, ...(unit ? { unit } : {}) });

function total(rows: readonly InspectionCounts[]): InspectionCounts {
  const sum = (key: Exclude<keyof InspectionCounts, 'individuals'>) =>
    rows.reduce((all, row) => all + row[key], 0);
  return {
    check: sum('check'),
    supervise: sum('supervise'),
    self: sum('self'),
    findings: sum('findings'),
    fixed: sum('fixed'),
    partly: sum('partly'),
    open: sum('open'),
    overdue: sum('overdue'),
    reminded: sum('reminded'),
    withIndividuals: sum('withIndividuals'),
    individuals: rows.reduce((all, row) => all + BigInt(row.individuals), 0n).toString(),
  };
}
