import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SummaryService } from '../figures/summary.service.js';
import type { FilingOut } from '../filings/filing.dto.js';
import { filingUnits } from '../filings/filing.policy.js';
import { filingsIn } from '../filings/filing.query.js';
import { countFilings } from '../filings/filing.rules.js';
import type { PilotModelOut } from '../pilot-models/pilot-model-out.dto.js';
import { seesModels } from '../pilot-models/pilot-model.policy.js';
import { pilotModels } from '../pilot-models/pilot-model.query.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import type { UnitOut } from '../units/unit.dto.js';
import { unitsInside, unitsOn } from '../units/unit.query.js';
import { LegalBasis } from '../years/legal-basis.entity.js';
import { allYears } from '../years/year.query.js';
import type { ReportQuery } from './document.dto.js';
import { type IssuingUnit, issuingUnit } from './issuer.query.js';
import { committee } from './paper-frame.js';
import { PaperMaker } from './paper-maker.service.js';
import type { ReportFacts, WrittenWords } from './report-facts.js';
import { TablesService } from './tables.service.js';

/** What is quoted: not what was never sent, nor what is to be completed. */
const SENT: readonly FilingOut['state'][] = ['filed', 'filed-again', 'accepted'];

/** Gathers what a report is made of, each part as its reader may see it. */
@Injectable()
export class ReportFactsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly summaries: SummaryService,
    private readonly tables: TablesService,
    private readonly maker: PaperMaker,
  ) {}

  async gather(actor: Actor, { kind, from, to, unit: code }: ReportQuery): Promise<ReportFacts> {
    const { manager } = this.database;
    const today = this.clock.today();
    const unit = await issuingUnit(manager, actor, code, lastDayWithin(to, today));
    const asked = { from, to, ...(unit.depth === 0 ? {} : { unit: unit.code }) };
    const until = kind === 'half-year' ? { until: `${to}-06-30` } : {};
    const summary = await this.summaries.summarize(actor, { ...asked, ...until });
    const filings = await this.filings(actor, unit, { kind, from, to });
    const units = await unitsOn(manager, lastDayWithin(to, today));
    return {
      kind,
      from,
      to,
      demo: this.maker.demo,
      asOf: summary.asOf,
      issuer: unit,
      office: await this.maker.office(),
      summary,
      years: (await allYears(manager, this.clock))
        .filter(({ year }) => year >= from && year <= to)
        .toReversed(),
      bases: await basesUntil(manager, to),
      sent: sentByYear(filings, today),
      written: wordsOf(filings, units),
      models: await this.models(actor, unit, { from, to }),
      figures: summary.work.flatMap(({ items }) => items),
      tables: await this.tables.tables(actor, asked),
      unitNames: await baseNames(manager, lastDayWithin(to, today)),
    };
  }

  /** The reports of this kind of the units below the issuer, or its own. */
  private async filings(
    actor: Actor,
    unit: IssuingUnit,
    { kind, from, to }: Pick<ReportQuery, 'kind' | 'from' | 'to'>,
  ): Promise<FilingOut[]> {
    const inside = new Set(
      await unitsInside(this.database.manager, unit.id, lastDayWithin(to, this.clock.today())),
    );
    const query = { kind: kind === 'half-year' ? kind : ('yearly' as const) };
    const all = await filingsIn(this.database.manager, actor, filingUnits(actor), query, this.clock.today());
    const isInside = (unitId: string) => unit.depth === 0 || inside.has(unitId);
    return all.filter(({ year, unitId }) => year >= from && year <= to && isInside(unitId));
  }

  /** Models that were running at any time of the span. */
  private async models(
    actor: Actor,
    unit: IssuingUnit,
    { from, to }: { from: number; to: number },
  ): Promise<PilotModelOut[]> {
    if (!seesModels(actor)) return [];
    const query = { to, ...(unit.depth === 0 ? {} : { unit: unit.code }) };
    const all = await pilotModels(this.database.manager, actor, query, this.clock.today());
    return all.filter(
      ({ startedOn, stoppedOn }) =>
        startedOn <= `${to}-12-31` && (stoppedOn === null || stoppedOn >= `${from}-01-01`),
    );
  }
}

function wordsOf(filings: FilingOut[], units: UnitOut[]): WrittenWords[] {
  const names = new Map(units.map(({ id, partyName }) => [id, committee(partyName)]));
  return filings
    .filter(({ state }) => SENT.includes(state))
    .map(({ unitId, unitName, year, situation, weaknesses, nextSteps }) => ({
      author: names.get(unitId) ?? unitName,
      year,
      situation,
      weaknesses,
      nextSteps,
    }));
}

/** Of each code the unit of the bloc to which it belongs, under the view that the reader asked for. */
async function baseNames(manager: EntityManager, on: string): Promise<Map<string, string>> {
  const rows = await manager.query<{ code: string; name: string }[]>(
    `WITH places AS MATERIALIZED (SELECT * FROM unit_places($1))
     SELECT p.code, coalesce(b.party_name, p.party_name) AS name
       FROM places p LEFT JOIN places b ON b.unit_id = p.path[2]`,
    [on],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

async function basesUntil(manager: EntityManager, to: number): Promise<LegalBasis[]> {
  const all = await manager.find(LegalBasis, { order: { issuedOn: 'ASC', number: 'ASC' } });
  return all.filter(({ issuedOn }) => issuedOn === null || issuedOn <= `${to}-12-31`);
}

/** A report that was returned was sent all the same. */
function sentByYear(filings: FilingOut[], today: string): ReportFacts['sent'] {
  const years = [...new Set(filings.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const ofYear = filings.filter((filing) => filing.year === year);
    const { filed, total } = countFilings(ofYear, today);
    return { year, filed, total };
  });
}
