import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sumOf } from '../figures/balance.rules.js';
import { childUnits } from '../figures/figure.query.js';
import { stays } from '../figures/unit-rows.query.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureFilter, FigureOut, FigureSpan, FiguresByUnit } from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitByCode } from '../units/unit.query.js';
import { filingUnits } from './filing.policy.js';
import { type MeetingSums, meetingSums } from './self-criticism-meeting.query.js';
import { isRead } from '../shared/reach.js';

type Sum = 'attended' | 'collectivePoints' | 'individualPoints';

const FIGURES: readonly { key: string; label: string; sum: Sum; measure: string }[] = [
  {
    key: 'self-criticism.meetings',
    label: 'Hội nghị tự phê bình và phê bình',
    sum: 'attended',
    measure: 'lượt người',
  },
  {
    key: 'self-criticism.collective-points',
    label: 'Hội nghị tự phê bình và phê bình: ý kiến đối với tập thể',
    sum: 'collectivePoints',
    measure: 'ý kiến',
  },
  {
    key: 'self-criticism.individual-points',
    label: 'Hội nghị tự phê bình và phê bình: ý kiến đối với cá nhân',
    sum: 'individualPoints',
    measure: 'ý kiến',
  },
];

/** How many meetings there were, and what they add up to. */
@Injectable()
export class SelfCriticismFigures {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** `half`: only those of one half of the years. */
  async figures(
    actor: Actor,
    span: FigureSpan & { half?: number },
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    const filter = filterOf(span);
    const root = await this.rootOf(span, manager);
    return shown(filter, await meetingSums(manager, actor, filter, root?.depth ?? 0, this.clock.today()));
  }

  /** Of each unit one level below the root that the reader looks into, and of the root itself under its own code. */
  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const today = this.clock.today();
    const root = await this.rootOf(span, manager);
    const depth = root?.depth ?? 0;
    const sums = await meetingSums(manager, actor, filterOf(span), depth, today);
    const children = await childUnits(manager, root?.id ?? null, depth + 1, { ...span, today });
    const byUnit = new Map<string, FigureOut[]>();
    const seen = filingUnits(actor);
    const tell = (
      unit: { id: string; code: string; stands: boolean },
      filter: FigureFilter,
      own: MeetingSums[],
    ) => {
      if (own.length === 0 && !(unit.stands && isRead(seen, unit.id, span.to))) return;
      byUnit.set(unit.code, [...(byUnit.get(unit.code) ?? []), ...shown(filter, own)]);
    };
    if (root)
      tell(
        { ...root, stands: true },
        { ...filterOf(span), own: true },
        sums.filter(({ topId }) => topId === null),
      );
    for (const { unit, years } of stays(children)) {
      const filter = { from: Math.min(...years), to: Math.max(...years), unit: unit.code };
      tell(
        unit,
        filter,
        sums.filter(({ topId, year }) => topId === unit.id && years.includes(year)),
      );
    }
    return byUnit;
  }

  private async rootOf({ unit, to }: FigureSpan, manager: EntityManager): Promise<UnitOnDate | null> {
    if (unit === null) return null;
    const root = await unitByCode(manager, unit, lastDayWithin(to, this.clock.today()));
    if (!root) throw new Problem('not-found');
    return root;
  }
}

const filterOf = ({ from, to, unit, half }: FigureSpan & { half?: number }) => ({
  from,
  to,
  ...(unit === null ? {} : { unit }),
  ...(half === undefined ? {} : { half }),
});

const shown = (filter: FigureFilter, sums: readonly MeetingSums[]): FigureOut[] =>
  FIGURES.map(({ key, label, sum, measure }) => ({
    key,
    label,
    value: sumOf(sums.map(({ meetings }) => meetings)),
    amount: String(sumOf(sums.map((one) => one[sum]))),
    measure,
    list: 'self-criticism-meetings',
    filter,
  }));
