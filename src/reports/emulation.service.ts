import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CommendationsService } from '../commendations/commendations.service.js';
import { commendationScope } from '../commendations/commendation.policy.js';
import { decidedByPerson } from '../commendations/commendation.query.js';
import { commitmentScope } from '../commitments/commitment.policy.js';
import type { FigureDefinition } from '../figures/commitment.figures.js';
import { type FigureFrame, countFigures, looksInto } from '../figures/figure.query.js';
import { type UnitRow, unitRows } from '../figures/unit-rows.query.js';
import { viewAsked, viewWords } from '../figures/view.js';
import { InspectionFiguresService } from '../inspections/inspection-figures.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { type FigureFilter, type FigureOut, countFigure } from '../shared/figure.dto.js';
import { shortcomingScope } from '../shortcomings/shortcoming.policy.js';
import type { UnitOnDate } from '../units/unit.query.js';
import { BASE_KINDS, REGISTERING_KINDS } from '../units/unit.rules.js';
import { figuresNote } from '../years/closed.query.js';
import { readFrom } from '../years/read-from.js';
import { EMULATION_COLUMNS, ITEM_FIGURES } from './emulation.columns.js';
import type { EmulationQuery, EmulationRowOut, EmulationSheetOut } from './emulation.dto.js';
import { type FollowedCount, countFollowed, peopleIn, peopleWithItems } from './emulation.query.js';
import { issuingUnit } from './issuer.query.js';
import { isRead } from '../shared/reach.js';

/**
 * Facts of a year for bình xét thi đua, of units, and below a unit of its people: each opens its rows. It tells no
 * level, no points and no order of rank; the council decides.
 */
@Injectable()
export class EmulationService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly commendations: CommendationsService,
    private readonly inspections: InspectionFiguresService,
  ) {}

  /** All figures are read in one transaction, so that they agree while others write. */
  sheet(actor: Actor, query: EmulationQuery): Promise<EmulationSheetOut> {
    return this.database.transaction('REPEATABLE READ', (tx) => this.sheetIn(tx, actor, query));
  }

  private async sheetIn(
    tx: EntityManager,
    actor: Actor,
    { year, unit }: EmulationQuery,
  ): Promise<EmulationSheetOut> {
    const today = this.clock.today();
    const issuing = await issuingUnit(tx, actor, unit, lastDayWithin(year, today));
    const root = issuing.depth === 0 ? null : issuing;
    const base = { from: year, to: year, ...(root ? { unit: root.code } : {}) };
    const frame: FigureFrame = { scope: commitmentScope(actor), base, today };
    const units = await this.units(tx, actor, { frame, root, year });
    const named = root !== null && isRead(frame.scope.named, root.id, year);
    const people = named ? await this.people(tx, actor, { frame, root, year }) : [];
    return {
      year,
      unit: root?.code ?? null,
      ...viewAsked(),
      asOf: today,
      notes: [
        figuresNote(today, (await readFrom(tx, year, year)).closed),
        ...(viewAsked().viewOn === null ? [] : [viewWords(viewAsked())]),
        'Theo thứ tự đơn vị và họ tên; không xếp loại',
        ...(named ? [] : ['Kết quả của từng cá nhân do đơn vị lập']),
      ],
      columns: [...EMULATION_COLUMNS],
      rows: [...units, ...people],
    };
  }

  private async units(tx: EntityManager, actor: Actor, asked: Asked): Promise<EmulationRowOut[]> {
    const { frame, root, year } = asked;
    const span = { from: year, to: year, unit: root?.code ?? null };
    const praised = await this.commendations.figuresByUnit(actor, span, tx);
    const inspected = await this.inspections.figuresByUnit(actor, span, tx);
    const factsOf = (code: string) => [...(praised.get(code) ?? []), ...(inspected.get(code) ?? [])];
    const followed = await this.followed(tx, actor, asked, { of: 'unit' });
    const ownFollowed = root ? await this.followed(tx, actor, asked, { of: 'unit', own: true }) : followed;
    const seen = shortcomingScope(actor).ofUnits;
    const { own, below } = await unitRows(tx, frame, root, ITEM_FIGURES);
    const rowOf = (
      subject: 'whole' | 'unit',
      { id, code, name }: Named,
      facts: FigureOut[],
      isOwn = false,
    ) => {
      const filter = { ...followedFilter(year), of: 'unit', unit: code, ...(isOwn ? { own: true } : {}) };
      const count = (isOwn ? ownFollowed : followed).get(id);
      const told = isRead(seen, id, year) ? followedFigures(count, filter) : [];
      return { subject, unit: code, name, personId: null, facts: inColumns([...facts, ...told]) };
    };
    const rows = below
      .filter((row) => isShown(row, frame, root))
      .map(({ unit, base, counts }) =>
        rowOf('unit', unit, [...itemFigures(base, counts), ...factsOf(unit.code)]),
      );
    if (!root) return rows;
    const counts = await countFigures(tx, frame, ITEM_FIGURES);
    const whole = [
      ...itemFigures(frame.base, counts),
      ...(await this.commendations.figures(actor, span, tx)),
      ...(await this.inspections.figures(actor, span, tx)),
    ];
    const itself =
      own && rows.length > 0
        ? [rowOf('unit', ownNamed(root), [...itemFigures(own.base, own.counts), ...factsOf(root.code)], true)]
        : [];
    return [rowOf('whole', { ...root, name: root.partyName }, whole), ...itself, ...rows];
  }

  /** Who registered items, had something to remedy or was commended in the year: the unit's own people by name. */
  private async people(
    tx: EntityManager,
    actor: Actor,
    { frame, root, year }: Asked & { root: UnitOnDate },
  ): Promise<EmulationRowOut[]> {
    const day = lastDayWithin(year, frame.today);
    const followed = await this.followed(tx, actor, { frame, root, year }, { of: 'person' });
    const items = new Map(
      (await peopleWithItems(tx, frame, year, ITEM_FIGURES)).map((one) => [one.personId, one]),
    );
    const query = { from: year, to: year, unit: root.code };
    const praised = await decidedByPerson(tx, { scope: commendationScope(actor), query, today: frame.today });
    const ids = new Set([...items.keys(), ...followed.keys(), ...praised.keys()]);
    const people = await peopleIn(tx, [...ids], root, day);
    const seesFollowed = isRead(shortcomingScope(actor).ofPeople, root.id, year);
    return people.map(({ personId, name, unit }) => {
      const base: FigureFilter = { ...(frame.base as FigureFilter), personId };
      const filter = { ...followedFilter(year), of: 'person', personId, unit: root.code };
      const facts = [
        ...itemFigures(base, items.get(personId)?.counts ?? []),
        ...(seesFollowed ? followedFigures(followed.get(personId), filter) : []),
        countFigure(
          'commendation.all',
          'Biểu dương, khen thưởng',
          praised.get(personId) ?? 0,
          'commendations',
          { ...query, personId, subject: 'individual', state: ['decided'] },
        ),
      ];
      const at = items.get(personId)?.unit ?? unit;
      return { subject: 'person', unit: at, name, personId, facts: inColumns(facts) };
    });
  }

  private async followed(
    tx: EntityManager,
    actor: Actor,
    { root, year, frame }: Asked,
    which: { of: 'unit' | 'person'; own?: boolean },
  ): Promise<Map<string, FollowedCount>> {
    const query = { ...followedFilter(year), ...which, ...(root ? { unit: root.code } : {}) };
    const counts = await countFollowed(tx, shortcomingScope(actor), query, frame.today);
    return new Map(counts.map((count) => [count.key, count]));
  }
}

type Named = Pick<UnitRow['unit'], 'id' | 'code' | 'name'>;

/** What is of the unit itself and of nothing below it; with the units below it makes the whole. */
const ownNamed = ({ id, code, partyName }: UnitOnDate): Named => ({
  id,
  code,
  name: `${partyName} (không gồm đơn vị trực thuộc)`,
});

interface Asked {
  frame: FigureFrame;
  root: UnitOnDate | null;
  year: number;
}

/** What the reviews before the year found and the year was to remedy, as it stood at the end of the year. */
const followedFilter = (year: number) => ({ followedFrom: year, followedTo: year, asOfYear: year });

function followedFigures(count: FollowedCount | undefined, filter: FigureFilter): FigureOut[] {
  const figure = (key: string, label: string, value: number, more: FigureFilter) =>
    countFigure(`shortcoming.${key}`, label, value, 'shortcomings', { ...filter, ...more });
  return [
    figure('followed', 'Hạn chế được theo dõi', count?.followed ?? 0, {}),
    figure('followed-remedied', 'Hạn chế đã khắc phục', count?.remedied ?? 0, { state: ['remedied'] }),
  ];
}

const itemFigures = (base: object, counts: readonly number[]): FigureOut[] =>
  ITEM_FIGURES.map(({ key, label, filter }: FigureDefinition, place) =>
    countFigure(key, label, counts[place] ?? 0, 'commitments', { ...base, ...filter }),
  );

/** The first figure of each column's key. */
const inColumns = (facts: readonly FigureOut[]): FigureOut[] =>
  EMULATION_COLUMNS.flatMap(({ key }) => facts.find((fact) => fact.key === key) ?? []);

function isShown({ unit, hasItems, stands }: UnitRow, frame: FigureFrame, root: UnitOnDate | null): boolean {
  const kinds = root ? REGISTERING_KINDS : BASE_KINDS;
  return hasItems || (stands && looksInto(frame, unit.id) && kinds.includes(unit.kind));
}
