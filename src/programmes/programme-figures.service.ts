import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { type FigureOut, type FigureSpan, type FiguresByUnit, countFigure } from '../shared/figure.dto.js';
import { levelBelow } from '../units/unit-level.query.js';
import { type TakingCount, countTaking, countTakingByUnit } from './programme-figures.query.js';
import { type ParticipantFilter, participantQuery, placedOn } from './programme.filter.js';
import { seesProgrammes } from './programme.policy.js';

/** Units that take part in programmes. They are units: never added to models. */
@Injectable()
export class ProgrammeFigures {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    if (!seesProgrammes(actor)) return [];
    const filter = filterOf(span);
    return shown(await countTaking(manager, filter, this.clock.today()), filter);
  }

  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    if (!seesProgrammes(actor)) return new Map();
    const [filter, today] = [filterOf(span), this.clock.today()];
    const { depth, units } = await levelBelow(manager, span.unit, placedOn(span, today));
    const counts = await countTakingByUnit(manager, filter, depth, today);
    return new Map(
      units.map(({ id, code }) => [
        code,
        shown(
          counts.filter(({ unitId }) => unitId === id),
          { ...filter, unit: code },
        ),
      ]),
    );
  }
}

const filterOf = ({ from, to, unit }: FigureSpan): ParticipantFilter => ({
  from,
  to,
  ...(unit === null ? {} : { unit }),
});

/** All, and the part of each programme. */
function shown(counts: readonly TakingCount[], filter: ParticipantFilter): FigureOut[] {
  const figure = (key: string, label: string, value: number, one: ParticipantFilter) =>
    countFigure(key, label, value, 'programmes/participants', participantQuery(one));
  const all = counts.reduce((sum, { units }) => sum + units, 0);
  return [
    figure('programme.participants', 'Đơn vị tham gia chương trình', all, filter),
    ...counts.map(({ programmeId, shortName, units }) =>
      figure(`programme.participants.${programmeId}`, `Đơn vị tham gia: ${shortName}`, units, {
        ...filter,
        programme: programmeId,
      }),
    ),
  ];
}
