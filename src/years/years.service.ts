import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { type Actor, holdsAtBloc } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { LegalBasis } from './legal-basis.entity.js';
import { YearDeadline, YearListItem, YearWindow } from './year-parts.entity.js';
import type { LegalBasesOut, LegalBasisIn, LegalBasisOut, NewYearIn, YearIn, YearOut } from './year.dto.js';
import { Year } from './year.entity.js';
import { allYears, yearFacts } from './year.query.js';
import { closedRefusal } from './year.rules.js';

@Injectable()
export class YearsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  list(): Promise<YearOut[]> {
    return allYears(this.database.manager, this.clock);
  }

  async create(actor: Actor, { year, ...settings }: NewYearIn): Promise<YearOut> {
    refuseOthers(actor);
    await this.database.transaction(async (tx) => {
      await tx.insert(Year, { year });
      await setUp(tx, year, settings);
      await this.note(tx, actor, year, 'create', settings);
    });
    return this.one(year);
  }

  /** Changes windows, lists and themes; what was registered keeps the codes that it bears. */
  async change(actor: Actor, year: number, settings: YearIn): Promise<YearOut> {
    refuseOthers(actor);
    await this.database.transaction(async (tx) => {
      await lockYear(tx, year);
      const closed = closedRefusal(await yearFacts(tx, year));
      if (closed) throw new Problem(closed.code, closed.values);
      await setUp(tx, year, settings);
      await tx.increment(Year, { year }, 'version', 1);
      await this.note(tx, actor, year, 'change', settings);
    });
    return this.one(year);
  }

  async legalBases(): Promise<LegalBasesOut> {
    const items = await this.database.manager.find(LegalBasis, {
      order: { issuedOn: 'ASC', shortName: 'ASC' },
    });
    return { items, total: items.length };
  }

  addLegalBasis(actor: Actor, input: LegalBasisIn): Promise<LegalBasisOut> {
    refuseOthers(actor);
    return this.database.transaction(async (tx) => {
      const basis = await tx.save(tx.create(LegalBasis, input));
      await this.history.record(tx, actor, {
        subjectType: 'legal-basis',
        subjectId: basis.id,
        action: 'create',
        changes: { ...input },
      });
      return basis;
    });
  }

  private async one(year: number): Promise<YearOut> {
    const found = (await this.list()).find((row) => row.year === year);
    if (!found) throw new Problem('not-found');
    return found;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    year: number,
    action: string,
    settings: YearIn,
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'year',
      subjectId: String(year),
      action,
      changes: { ...settings },
    });
  }
}

/** Locks a year against other acts on the year itself; refuses one that is not in the system. */
export async function lockYear(tx: EntityManager, year: number): Promise<Year> {
  const row = await tx.findOne(Year, { where: { year }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new Problem('not-found');
  return row;
}

function refuseOthers(actor: Actor): void {
  if (!holdsAtBloc(actor, 'administrator')) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
}

async function setUp(tx: EntityManager, year: number, settings: YearIn): Promise<void> {
  const { windows, deadlines, aspects, topics, ...themes } = settings;
  if (Object.keys(themes).length > 0) await tx.update(Year, { year }, themes);
  if (windows)
    await tx.upsert(
      YearWindow,
      windows.map((window) => ({ ...window, year })),
      ['year', 'kind'],
    );
  if (deadlines)
    await tx.upsert(
      YearDeadline,
      deadlines.map((deadline) => ({ ...deadline, year })),
      ['year', 'kind'],
    );
  await replaceList(tx, year, 'aspect', aspects);
  await replaceList(tx, year, 'topic', topics);
}

async function replaceList(
  tx: EntityManager,
  year: number,
  list: 'aspect' | 'topic',
  items: YearIn['aspects'],
) {
  if (!items) return;
  await tx.delete(YearListItem, { year, list });
  await tx.insert(
    YearListItem,
    items.map((item, position) => ({ ...item, year, list, position })),
  );
}
