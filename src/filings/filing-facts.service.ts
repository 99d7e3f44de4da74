import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GatheredFigures } from '../figures/gathered-figures.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureOut } from '../shared/figure.dto.js';
import type { FilingKind } from '../years/year.dto.js';
import { type KeptFacts, subtreeOf } from './filing-content.query.js';
import { factsUnder } from './filing-facts.rules.js';
import { HEADINGS } from './filing-headings.rules.js';
import { followedShortcomings } from './followed-shortcomings.query.js';
import { SelfCriticismFigures } from './self-criticism-figures.service.js';

interface OfUnit {
  unitId: string;
  year: number;
  kind: FilingKind;
}

/** What the rows of a unit say under each heading of its report. */
@Injectable()
export class FilingFactsService {
  constructor(
    private readonly clock: Clock,
    private readonly gathered: GatheredFigures,
    private readonly selfCriticism: SelfCriticismFigures,
  ) {}

  /** Whoever reads: as the unit's secretary sees them, so that a report says the same to all its readers. */
  async under(manager: EntityManager, { unitId, year, kind }: OfUnit): Promise<Required<KeptFacts>> {
    const today = this.clock.today();
    const { code, unitIds } = await subtreeOf(manager, unitId, lastDayWithin(year, today), today);
    const actor = secretaryOf(unitId, unitIds);
    const figures = code === null ? [] : await this.figures(manager, actor, { unit: code, year, kind });
    return Object.fromEntries(
      HEADINGS.map((heading) => [heading, factsUnder(heading, figures, today)]),
    ) as Required<KeptFacts>;
  }

  private async figures(
    manager: EntityManager,
    actor: Actor,
    { unit, year, kind }: { unit: string; year: number; kind: FilingKind },
  ): Promise<FigureOut[]> {
    const span = { from: year, to: year, unit };
    // A meeting has a date and is of the first six months there; other figures are of the year, until today.
    const half = kind === 'half-year' ? { half: 1 } : {};
    return [
      ...(await this.gathered.all(actor, span, manager)),
      ...(await followedShortcomings(manager, actor, { unit, year }, this.clock.today())),
      ...(await this.selfCriticism.figures(actor, { ...span, ...half }, manager)),
    ];
  }
}

/** Sees what a unit's secretary sees by office, and nothing by person. */
function secretaryOf(unitId: string, unitIds: readonly string[]): Actor {
  return {
    accountId: '00000000-0000-0000-0000-000000000000',
    personId: null,
    username: '',
    name: '',
    mustChangePassword: false,
    grants: [{ role: 'secretary', unitId, atBloc: false, unitIds: new Set(unitIds) }],
    homeUnitIds: new Set(),
  };
}
