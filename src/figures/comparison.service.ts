import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { commitmentScope } from '../commitments/commitment.policy.js';
import { readIn, readingFrame } from '../platform/reading-frame.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { unitByCode } from '../units/unit.query.js';
import { allYears } from '../years/year.query.js';
import type { ComparisonOut, ComparisonQuery, YearChangeOut } from './comparison.dto.js';
import { comparedGroups, setUpChanges } from './comparison.rules.js';
import type { SummaryOut } from './summary.dto.js';
import { SummaryService } from './summary.service.js';
import { changedUnits, countUnits, eventsBetween } from './unit-changes.query.js';
import { unitChanges } from './unit-changes.rules.js';
import { viewAsked } from './view.js';

/** A year beside an earlier one: each figure of both, and what makes them not comparable. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly summaries: SummaryService,
  ) {}

  async compare(
    actor: Actor,
    { year, with: earlier = year - 1, unit }: ComparisonQuery,
  ): Promise<ComparisonOut> {
    if (earlier >= year) throw backwards();
    // Each year is read as its own summary reads it, so that the lists of both have what was counted.
    const ofYear = (one: number) =>
      readIn({ bookTo: one }, () =>
        this.summaries.summarize(actor, { from: one, to: one, ...(unit ? { unit } : {}) }),
      );
    const now = await ofYear(year);
    const before = await ofYear(earlier);
    return {
      year,
      with: earlier,
      unit: unit ?? null,
      ...viewAsked(),
      asOf: now.asOf,
      source: readingFrame().source,
      changes: await this.changes(actor, year, earlier, unit),
      groups: comparedGroups(groupsOf(now), groupsOf(before)),
    };
  }

  private async changes(
    actor: Actor,
    year: number,
    earlier: number,
    unit: string | undefined,
  ): Promise<YearChangeOut[]> {
    const { manager } = this.database;
    const today = this.clock.today();
    const [before, now] = [lastDayWithin(earlier, today), lastDayWithin(year, today)];
    const root = unit ? await unitByCode(manager, unit, now) : null;
    const { named, masked, collectiveOf } = commitmentScope(actor);
    const asked = {
      before,
      now,
      unitIds: [...named, ...masked, ...collectiveOf],
      rootId: root && root.depth > 0 ? root.id : null,
    };
    const units = unitChanges(
      await eventsBetween(manager, asked),
      await changedUnits(manager, asked),
      await countUnits(manager, asked),
    );
    const years = await allYears(manager, this.clock);
    const [ofNow, ofBefore] = [year, earlier].map((one) => years.find((found) => found.year === one));
    return [...units, ...(ofNow && ofBefore ? setUpChanges(ofNow, ofBefore) : [])];
  }
}

const groupsOf = ({ breakdowns, excluded, heads, work }: SummaryOut) => [
  ...breakdowns,
  { key: 'heads', label: 'Người đứng đầu', items: [heads.items] },
  { key: 'excluded', label: 'Không tính trong tổng số', items: excluded },
  ...work,
];

const backwards = () =>
  new Problem('request.invalid', {}, [
    {
      field: 'with',
      code: 'value.wrong-choice',
      message: 'Năm để so sánh phải trước năm đang xem. Đề nghị chọn lại.',
    },
  ]);
