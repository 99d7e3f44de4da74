import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { commitmentScope } from '../commitments/commitment.policy.js';
import { mustBalance } from '../figures/balance.rules.js';
import { ALL, COLLECTIVE, type FigureDefinition, INDIVIDUAL } from '../figures/commitment.figures.js';
import { type FigureFrame, countFigures, listCodes, looksInto } from '../figures/figure.query.js';
import { mustBeReadable } from '../figures/span.rules.js';
import type { SummaryQuery } from '../figures/summary.dto.js';
import { RESULTS, aspectParts, tableFigures } from '../figures/table.figures.js';
import { type MemberCounts, memberCounts } from '../figures/table.query.js';
import { type UnitRow, unitRows } from '../figures/unit-rows.query.js';
import { viewAsked, viewWords } from '../figures/view.js';
import type { FilingOut } from '../filings/filing.dto.js';
import { filingUnits } from '../filings/filing.policy.js';
import { filingPast, filingsIn } from '../filings/filing.query.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { shortcomingScope } from '../shortcomings/shortcoming.policy.js';
import { closedYearNote, figuresNote } from '../years/closed.query.js';
import { readFrom } from '../years/read-from.js';
import { type UnitOnDate, unitByCode, unitsInside } from '../units/unit.query.js';
import { BASE_KINDS, REGISTERING_KINDS } from '../units/unit.rules.js';
import { aidTable } from './aid-table.js';
import { ChangesService } from '../closings/changes.service.js';
import { commendationsTable } from './commendations-table.js';
import { closingLines } from './corrections-words.js';
import { completenessLines } from './filing-words.js';
import { inspectionsTable } from './inspections-table.js';
import { isMissing, missingFilingsTable } from './missing-filings-table.js';
import { modelsTable } from './models-table.js';
import { registrationTable } from './registration-table.js';
import { personRemedies, remedyRows } from './remedies.query.js';
import { remediesTable } from './remedies-table.js';
import { resultsTable } from './results-table.js';
import type { FiguredRow, TableFacts } from './table-facts.js';
import type { TablesOut } from './tables.dto.js';
import { WorkFactsService } from './work-facts.service.js';

/** The appendix tables of a span of years, Biểu 1 to 8, of what their reader may see. */
@Injectable()
export class TablesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly work: WorkFactsService,
    private readonly corrections: ChangesService,
  ) {}

  /** All figures are read in one transaction, so that they agree while others write. */
  async tables(actor: Actor, query: SummaryQuery): Promise<TablesOut> {
    mustBeReadable(query);
    return this.database.transaction('REPEATABLE READ', (tx) => this.tablesIn(tx, actor, query));
  }

  async tablesIn(tx: EntityManager, actor: Actor, query: SummaryQuery): Promise<TablesOut> {
    const { from, to, unit } = query;
    const facts = await this.factsIn(tx, actor, query);
    const read = await readFrom(tx, from, to);
    const changes = read.closed ? (await this.corrections.sinceIn(tx, actor, to)).items : [];
    return {
      from,
      to,
      unit: unit ?? null,
      ...viewAsked(),
      asOf: facts.asOf,
      ...read,
      notes: [
        figuresNote(facts.asOf, read.closed),
        ...(read.closed ? [] : read.closedYears.map(closedYearNote)),
        viewWords(viewAsked()),
        ...completenessLines(facts.filings, facts),
      ],
      after: closingLines(read.closed, changes),
      tables: [
        registrationTable(facts),
        resultsTable(facts),
        modelsTable(facts),
        aidTable(facts),
        remediesTable(facts),
        inspectionsTable(facts),
        commendationsTable(facts),
        missingFilingsTable(facts),
      ],
    };
  }

  private async factsIn(
    tx: EntityManager,
    actor: Actor,
    { from, to, unit }: SummaryQuery,
  ): Promise<TableFacts> {
    const asOf = this.clock.today();
    const base = { from, to, ...(unit ? { unit } : {}) };
    const frame: FigureFrame = { scope: commitmentScope(actor), base, today: asOf };
    const root = unit ? await unitByCode(tx, unit, lastDayWithin(to, asOf)) : null;
    if (unit && !root) throw new Problem('not-found');
    const codes = await listCodes(tx, 'aspect', from, to);
    const figures = tableFigures(codes);
    const rows = await figuredRows(tx, frame, root, figures);
    await checkBalance(tx, frame, rows, aspectParts(codes));
    const filings = await this.filings(tx, actor, { from, to }, root);
    return {
      from,
      to,
      base,
      asOf,
      rows,
      aspects: aspectParts(codes),
      filings,
      extensionReasons: await extensionReasons(tx, filings, asOf),
      remedies: await remedyRows(tx, frame, root, shortcomingScope(actor)),
      personRemedies: await personRemedies(tx, frame, root),
      work: await this.work.readIn(tx, actor, { from, to }, root),
    };
  }

  private async filings(
    tx: EntityManager,
    actor: Actor,
    { from, to }: { from: number; to: number },
    root: UnitOnDate | null,
  ): Promise<FilingOut[]> {
    const below = root && root.depth > 0 ? root : null;
    const inside = below ? await unitsInside(tx, below.id, lastDayWithin(to, this.clock.today())) : [];
    const filings: FilingOut[] = [];
    for (let year = from; year <= to; year += 1)
      filings.push(...(await filingsIn(tx, actor, filingUnits(actor), { year }, this.clock.today())));
    return filings.filter(({ unitId }) => below === null || inside.includes(unitId));
  }
}

/**
 * The units that must report, and what else has items: below a root its units that register, and first its own
 * items.
 */
async function figuredRows(
  tx: EntityManager,
  frame: FigureFrame,
  root: UnitOnDate | null,
  figures: readonly FigureDefinition[],
): Promise<FiguredRow[]> {
  const { own, below } = await unitRows(tx, frame, root, figures);
  const members = new Map((await memberCounts(tx, frame, root)).map((one) => [one.unitId, one]));
  const kinds = root ? REGISTERING_KINDS : BASE_KINDS;
  // Under a view members are told with who stands for them, also where nobody took over what they belonged to.
  const isTold = ({ unit, stands }: UnitRow) =>
    stands || (viewAsked().viewOn !== null && members.has(unit.id));
  const isShown = (row: UnitRow) =>
    row.hasItems || (isTold(row) && looksInto(frame, row.unit.id) && kinds.includes(row.unit.kind));
  const figured = (row: UnitRow, topId: string | null, counted: MemberCounts | undefined): FiguredRow => ({
    row,
    topId,
    members: counted ?? null,
    valueOf: (figure) => row.counts[figures.findIndex(({ key }) => key === figure.key)] ?? 0,
  });
  return [
    ...(own && isShown(own) ? [figured(own, null, members.get(null))] : []),
    ...below
      .filter(isShown)
      .map((row) => figured(row, row.unit.id, isTold(row) ? members.get(row.unit.id) : undefined)),
  ];
}

/** Parts equal their total in every row, and rows equal what the whole filter counts; else nothing is told. */
async function checkBalance(
  tx: EntityManager,
  frame: FigureFrame,
  rows: readonly FiguredRow[],
  aspects: readonly FigureDefinition[],
): Promise<void> {
  for (const { valueOf } of rows) {
    for (const parts of [[COLLECTIVE, INDIVIDUAL], aspects, RESULTS])
      mustBalance(valueOf(ALL), parts.map(valueOf));
  }
  const [all = 0] = await countFigures(tx, frame, [ALL]);
  mustBalance(
    all,
    rows.map(({ valueOf }) => valueOf(ALL)),
  );
}

async function extensionReasons(
  tx: EntityManager,
  filings: readonly FilingOut[],
  today: string,
): Promise<Map<string, string>> {
  const reasons = new Map<string, string>();
  for (const filing of filings.filter((one) => one.extendedUntil !== null && isMissing(one, today))) {
    const { extensions } = await filingPast(tx, filing.id);
    const last = extensions.at(-1);
    if (last) reasons.set(filing.id, last.reason);
  }
  return reasons;
}
