import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { type FigureOut, type FigureSpan, type FiguresByUnit, countFigure } from '../shared/figure.dto.js';
import { levelBelow } from '../units/unit-level.query.js';
import { type ModelCount, countModels, countModelsByUnit } from './model-figures.query.js';
import { type ModelFilter, modelQuery, placedOn } from './pilot-model.filter.js';
import { MODEL_STATES, MODEL_STATE_NAMES } from './pilot-model.flow.js';
import { seesModels } from './pilot-model.policy.js';

/** Models that lived within a span. Their states are those of today. */
@Injectable()
export class ModelFigures {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    if (!seesModels(actor)) return [];
    const filter = filterOf(span);
    return shown(await countModels(manager, filter, this.clock.today()), filter);
  }

  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    if (!seesModels(actor)) return new Map();
    const [filter, today] = [filterOf(span), this.clock.today()];
    const { depth, units } = await levelBelow(manager, span.unit, placedOn(filter, today));
    const counts = await countModelsByUnit(manager, filter, depth, today);
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

const filterOf = ({ from, to, unit }: FigureSpan): ModelFilter => ({
  from,
  to,
  ...(unit === null ? {} : { unit }),
});

function shown(counts: readonly ModelCount[], base: ModelFilter): FigureOut[] {
  const sum = (
    of: keyof Pick<ModelCount, 'models' | 'copied' | 'measured'>,
    where: Partial<ModelCount> = {},
  ) =>
    counts
      .filter((one) => Object.entries(where).every(([name, value]) => one[name as 'level'] === value))
      .reduce((all, one) => all + one[of], 0);
  const figure = (key: string, label: string, value: number, filter: ModelFilter) =>
    countFigure(key, label, value, 'pilot-models', modelQuery({ ...base, ...filter }));
  return [
    figure('model.all', 'Mô hình', sum('models'), {}),
    figure('model.bloc', 'Mô hình điểm của Đảng ủy Khối', sum('models', { level: 'bloc' }), {
      level: 'bloc',
    }),
    figure('model.unit', 'Mô hình của đơn vị', sum('models', { level: 'unit' }), { level: 'unit' }),
    ...MODEL_STATES.map((state) =>
      figure(`model.state.${state}`, `Mô hình: ${MODEL_STATE_NAMES[state]}`, sum('models', { state }), {
        state: [state],
      }),
    ),
    figure('model.copied', 'Mô hình được nhân rộng trong thời gian này', sum('copied'), { copied: true }),
    figure('model.readings', 'Mô hình có số liệu theo kỳ', sum('measured'), { measured: true }),
  ];
}
