import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KIND_NAMES, SCOPE_NAMES } from '../commitments/commitment.flow.js';
import { COMMITMENT_COLUMNS, LISTS, SHEET_NAME, shortcomingLine } from '../commitments/commitment.sheet.js';
import { readDate } from '../documents/spreadsheets/what-people-type.js';
import type { FormColumn, FormRow, FormSheet, FormWorkbook } from '../documents/workbooks/form.js';
import { formWorkbook } from '../documents/workbooks/form-workbook.js';
import { partsOfYear } from '../plans/plan-part.query.js';
import type { PartKind } from '../plans/plan.rules.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { grouped } from '../shared/lists.js';
import { Problem } from '../shared/problems.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import { GOING } from '../shortcomings/shortcoming.flow.js';
import { unitByCode, unitOn, unitsOn } from '../units/unit.query.js';
import {
  legalBasisFacts,
  listItems,
  peopleFacts,
  shortcomingFacts,
  unitFacts,
  writableUnits,
} from './commitment-facts.query.js';
import { yearFacts } from '../years/year.query.js';
import { rowsToRead } from './checking.js';
import { ownImport } from './import.access.js';
import type { TemplateQuery } from './import.dto.js';
import { Import } from './import.entity.js';
import { markOf } from './mark.js';
import { ORGANISATION_SHEETS, organisationLists, organisationRows } from './organisation.sheet.js';

interface NamedFile {
  name: string;
  content: Buffer;
}

/** Empty rows after those that are filled in. */
const BLANK_ROWS = 300;
const MEND: FormColumn = { key: 'mend', heading: 'Cần sửa', width: 48, kind: 'long', info: true };

/** The forms that go out to be filled in, and the rows that go back to be mended. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  template(actor: Actor, query: TemplateQuery): Promise<NamedFile> {
    return query.kind === 'commitments' ? this.commitments(actor, query) : this.organisation(actor);
  }

  /** A row for each collective and each person of the unit, to be filled in off line. */
  private async commitments(actor: Actor, { year, unit: code }: TemplateQuery): Promise<NamedFile> {
    const { manager } = this.database;
    const today = this.clock.today();
    if (year == null || !code) throw new Problem('not-found');
    await yearFacts(manager, year);
    const unit = await unitByCode(manager, code, today);
    const inside = unit ? await this.unitsBelow(manager, actor, unit.id) : [];
    if (!unit || inside.length === 0) throw new Problem('not-found');
    const units = await unitFacts(manager, inside, today);
    const people = grouped(await peopleFacts(manager, inside, today), ({ unitId }) => unitId);
    const rows = units.flatMap((one) => [
      prefilled({ unit: one.code, unitName: one.partyName, kind: KIND_NAMES.collective }),
      ...(people.get(one.id) ?? []).map((person) =>
        prefilled({
          unit: one.code,
          unitName: one.partyName,
          kind: KIND_NAMES.individual,
          person: person.name,
          partyOffice: person.partyOffice,
          stateOffice: person.stateOffice,
        }),
      ),
    ]);
    const sheet = this.sheet(SHEET_NAME, `DANH MỤC VIỆC ĐĂNG KÝ NĂM ${year}`, COMMITMENT_COLUMNS, rows, [
      `${unit.partyName}. Mỗi dòng là một việc; dòng không ghi nội dung thì được bỏ qua. Một tập thể, cá nhân đăng ký nhiều việc thì ghi nhiều dòng.`,
    ]);
    const lists = await this.lists(manager, actor, year, units, [...people.values()].flat());
    const workbook = await this.workbook([sheet], lists, markOf('commitments', { year, unit: code }));
    return { name: `Mẫu đăng ký ${year} ${code}.xlsx`, content: await formWorkbook(workbook) };
  }

  private async organisation(actor: Actor): Promise<NamedFile> {
    const { manager } = this.database;
    const today = this.clock.today();
    const rows = await organisationRows(manager, actor, today);
    const sheets = ORGANISATION_SHEETS.map(({ part, name, title, columns, notes }) =>
      this.sheet(name, title, columns, rows[part] ?? [], notes),
    );
    const workbook = await this.workbook(sheets, organisationLists(), markOf('organisation', {}));
    return { name: 'Mẫu đơn vị, cán bộ.xlsx', content: await formWorkbook(workbook) };
  }

  /** The rows that are wrong, as they were typed, each with why. */
  async failedRows(actor: Actor, id: string): Promise<NamedFile> {
    const { manager } = this.database;
    const found = await ownImport(manager, actor, id);
    const rows = (await rowsToRead(manager, found)).filter(({ row }) => row.outcome === 'bad');
    const sheets = sheetsOf(found).map(({ part, name, title, columns }) => {
      const own = rows.filter(({ read }) => read.part === part);
      // A column that the file did not have would come back as cells that were emptied.
      const had = new Set(own.flatMap(({ read }) => found.columns[read.sheet] ?? []));
      const shown = columns.filter(({ key }) => had.has(key));
      const back = own.map(({ row, read }): FormRow => [
        row.issues
          .map(({ column, message, remedy }) => `${column ? `${column}: ` : ''}${message} ${remedy}`.trim())
          .join('\n'),
        ...shown.map((column) => typedBack(column, read.values[column.key])),
      ]);
      return this.sheet(name, title, [MEND, ...shown], back, [], 0);
    });
    const lists =
      found.year === null ? organisationLists() : await this.listsOfAll(manager, actor, found.year);
    const workbook = await this.workbook(
      sheets,
      lists,
      markOf(found.kind, { year: found.year, unit: await this.unitCode(found.unitId) }),
    );
    const name = `${found.fileName.replace(/\.[^.]+$/, '')} - cần sửa.xlsx`;
    return { name, content: await formWorkbook(workbook) };
  }

  private async unitCode(unitId: string | null): Promise<string | null> {
    const unit = unitId ? await unitOn(this.database.manager, unitId, this.clock.today()) : null;
    return unit?.code ?? null;
  }

  private sheet(
    name: string,
    title: string,
    columns: readonly FormColumn[],
    rows: readonly FormRow[],
    notes: readonly string[],
    blankRows = BLANK_ROWS,
  ): FormSheet {
    return { name, title, notes, columns, rows, blankRows, locked: true };
  }

  private async workbook(
    sheets: FormSheet[],
    lists: FormWorkbook['lists'],
    mark: Record<string, string>,
  ): Promise<FormWorkbook> {
    const [bloc] = await unitsOn(this.database.manager, this.clock.today(), 'bloc');
    return { organisation: bloc?.partyName ?? '', demo: this.settings.demo, sheets, lists, mark };
  }

  private async unitsBelow(manager: EntityManager, actor: Actor, rootId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT unit_id AS id FROM unit_tree($3) WHERE path @> ARRAY[$1::uuid] AND unit_id = ANY ($2::uuid[])
          AND kind NOT IN ('bloc', 'other')`,
      [rootId, writableUnits(actor), this.clock.today()],
    );
    return rows.map(({ id }) => id);
  }

  private async listsOfAll(
    manager: EntityManager,
    actor: Actor,
    year: number,
  ): Promise<FormWorkbook['lists']> {
    const today = this.clock.today();
    const inside = writableUnits(actor);
    const units = await unitFacts(manager, inside, today);
    return this.lists(manager, actor, year, units, await peopleFacts(manager, inside, today));
  }

  private async lists(
    manager: EntityManager,
    actor: Actor,
    year: number,
    units: { id: string; code: string }[],
    people: { name: string }[],
  ): Promise<FormWorkbook['lists']> {
    const inside = new Set(units.map(({ id }) => id));
    const shortcomings = (await shortcomingFacts(manager, actor)).filter(({ unitId }) => inside.has(unitId));
    const names = async (list: 'aspect' | 'topic') =>
      (await listItems(manager, year, list)).map(({ name }) => name);
    const parts = await partsOfYear(manager, year);
    const partsOf = (kind: PartKind) => parts.filter((part) => part.kind === kind).map(({ name }) => name);
    return {
      [LISTS.unit]: units.map(({ code }) => code),
      [LISTS.kind]: Object.values(KIND_NAMES),
      [LISTS.person]: [...new Set(people.map(({ name }) => name))],
      [LISTS.scope]: Object.values(SCOPE_NAMES),
      [LISTS.aspect]: await names('aspect'),
      [LISTS.topic]: await names('topic'),
      [LISTS.planContent]: partsOf('content'),
      [LISTS.breakthrough]: partsOf('breakthrough'),
      // What is done with is not offered; a row that names it keeps it.
      [LISTS.shortcoming]: shortcomings.filter(({ state }) => GOING.includes(state)).map(shortcomingLine),
      [LISTS.legalBasis]: (await legalBasisFacts(manager)).map(({ shortName }) => shortName),
    };
  }
}

const sheetsOf = (found: Import) =>
  found.kind === 'organisation'
    ? ORGANISATION_SHEETS
    : [
        {
          part: 'items',
          name: SHEET_NAME,
          title: `VIỆC ĐĂNG KÝ NĂM ${found.year}: DÒNG CẦN SỬA`,
          columns: COMMITMENT_COLUMNS,
        },
      ];

const prefilled = (values: Record<string, string | null>): FormRow =>
  COMMITMENT_COLUMNS.map(({ key }) => values[key] ?? null);

/** A typed text in its cell again: a date that can be read as a date, everything else letter for letter. */
function typedBack(column: FormColumn, typed: string | undefined): string | null {
  if (typed === undefined) return null;
  return column.kind === 'date' ? (readDate(typed) ?? typed) : typed;
}
