import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GatheredFigures } from '../figures/gathered-figures.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureOut } from '../shared/figure.dto.js';
import type { FilingKind } from '../years/year.dto.js';
import type { HeadingFactsOut } from './filing-content.dto.js';
import { type KeptFacts, subtreeOf } from './filing-content.query.js';
import { factsUnder } from './filing-facts.rules.js';
import { HEADINGS } from './filing-headings.rules.js';
import { followedOfPersons, followedShortcomings } from './followed-shortcomings.query.js';
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
    const facts = Object.fromEntries(
      HEADINGS.map((heading) => [heading, factsUnder(heading, figures, today)]),
    ) as Required<KeptFacts>;
    const ofPersons =
      code === null ? 0 : await followedOfPersons(manager, actor, { unit: code, year }, today);
    return { ...facts, remedies: withPersons(facts.remedies, ofPersons) };
  }

  private async figures(
    manager: EntityManager,
    actor: Actor,
    { unit, year, kind }: { unit: string; year: number; kind: FilingKind },
  ): Promise<FigureOut[]> {
    const span = { from: year, to: year, unit, shortcomingsOf: 'unit' as const };
    // Meetings and study sessions have a date and are of the first six months there; other figures are of the year.
    const [half, until] = kind === 'half-year' ? [{ half: 1 }, { until: `${year}-06-30` }] : [{}, {}];
    return [
      ...(await this.gathered.all(actor, { ...span, ...until }, manager)),
      ...(await followedShortcomings(manager, actor, { unit, year }, this.clock.today())),
      ...(await this.selfCriticism.figures(actor, { ...span, ...half }, manager)),
    ];
  }
}

/** As Biểu 5 tells it: of persons how many, and nothing else. */
const withPersons = (facts: HeadingFactsOut, count: number): HeadingFactsOut =>
  count === 0
    ? facts
    : {
        ...facts,
        sentences: [...facts.sentences, `Của cá nhân: ${count} nội dung được theo dõi khắc phục.`],
      };

/** Sees what a unit's secretary sees by office, and nothing by person. */
function secretaryOf(unitId: string, unitIds: readonly string[]): Actor {
  return {
    accountId: '00000000-0000-0000-0000-000000000000',
    personId: null,
    username: '',
    name: '',
    mustChangePassword: false,
    grants: [
      {
        role: 'secretary',
        unitId,
        atBloc: false,
        unitIds: new Set(unitIds),
        pastIds: new Set(),
        standsFor: new Set([unitId]),
      },
    ],
    homeUnitIds: new Set(),
  };
}
