import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { mayKeepPeople } from '../people/person.policy.js';
import { PeopleService } from '../people/people.service.js';
import { Person } from '../people/person.entity.js';
import { Posting } from '../people/posting.entity.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { grouped } from '../shared/lists.js';
import { Problem } from '../shared/problems.js';
import { fold } from '../shared/text.js';
import { mayKeepUnits } from '../units/unit.policy.js';
import { Unit } from '../units/unit.entity.js';
import { UnitVersion } from '../units/unit-version.entity.js';
import { UnitsService } from '../units/units.service.js';
import type { SheetForm } from './file-rows.js';
import {
  type CheckedRow,
  type ImportFile,
  type ImportSubject,
  type ReadRow,
  type Step,
  type UndoRow,
  type WrittenRow,
  digestOf,
} from './import.subject.js';
import { Names } from './names.js';
import {
  type TherePosting,
  peopleInUse,
  postingsThere,
  unitsInUse,
  unitsThere,
} from './organisation-facts.query.js';
import {
  type OrganisationAct,
  type OrganisationGround,
  type ReadOrganisation,
  TO_COME,
  readPerson,
  readUnit,
} from './organisation-row.js';
import { refuseOrphans, refuseRepeats, refuseRings } from './organisation.checks.js';
import { PEOPLE_COLUMNS, UNIT_COLUMNS } from './organisation.sheet.js';

type Checked = CheckedRow<OrganisationAct>;

/** The set-up file: units with their cells, and people with their postings. */
@Injectable()
export class OrganisationImport implements ImportSubject<OrganisationAct> {
  readonly forms: readonly SheetForm[] = [
    { part: 'units', columns: UNIT_COLUMNS, needed: ['code', 'parent'] },
    { part: 'people', columns: PEOPLE_COLUMNS, needed: ['person', 'unit'] },
  ];

  constructor(
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly units: UnitsService,
    private readonly people: PeopleService,
  ) {}

  async check(
    tx: EntityManager,
    actor: Actor,
    file: ImportFile,
    rows: readonly ReadRow[],
  ): Promise<Checked[]> {
    const ground = await this.ground(tx, actor, rows);
    const read: ReadOrganisation[] = [];
    for (const row of rows)
      read.push(
        row.part === 'units'
          ? await readUnit(ground, row)
          : await readPerson(ground, file.columns.get(row.sheet) ?? new Set(), row),
      );
    refuseRepeats(rows, read);
    refuseRings(ground, read);
    refuseOrphans(read);
    return read.map((one, index) => checked(rows[index]!, one));
  }

  private async ground(
    tx: EntityManager,
    actor: Actor,
    rows: readonly ReadRow[],
  ): Promise<OrganisationGround> {
    const today = this.clock.today();
    const there = await unitsThere(tx, today);
    const units = new Map(there.map((unit) => [unit.code, unit]));
    const codes = new Map(there.map(({ id, code }) => [id, code]));
    const all = await postingsThere(tx, today);
    const postings = grouped(all, ({ unitId }) => unitId);
    const kept = all.filter(({ unitId }) => mayKeepPeople(actor, unitId));
    const byName = grouped(kept, ({ name }) => fold(name));
    const known = new Map(there.map(({ code }) => [code.toUpperCase(), code]));
    const typed = rows.flatMap(({ part, values }) => (part === 'units' ? (values.code?.trim() ?? []) : []));
    const names = new Map<string, Names<TherePosting>>();
    return {
      actor,
      today,
      units,
      codeOf: (id) => (id ? (codes.get(id) ?? null) : null),
      codeAs: (text) => (units.has(text) ? text : (known.get(text.toUpperCase()) ?? text)),
      elsewhere: (name) => (byName.get(fold(name)) ?? []).map(({ unitId }) => codes.get(unitId) ?? ''),
      taken: new Set(),
      coming: new Set(typed.filter((code) => !units.has(code))),
      people: (unitId) => {
        const known =
          names.get(unitId) ??
          new Names((postings.get(unitId) ?? []).map((value) => ({ name: value.name, value })));
        names.set(unitId, known);
        return known;
      },
    };
  }

  async write(
    tx: EntityManager,
    actor: Actor,
    _file: ImportFile,
    rows: readonly Checked[],
    step: Step,
  ): Promise<WrittenRow[]> {
    const written: WrittenRow[] = [];
    const add = (row: Checked, subjectId: string) => {
      written.push({ id: row.id, subjectId, versionAfter: 1 });
      if (written.length % 100 === 0) step(written.length, rows.length);
    };
    const made = await this.writeUnits(tx, actor, rows, add);
    const unitOf = (code: string, id: string) => (id === TO_COME ? (made.get(code) ?? id) : id);
    const fresh = rows.filter(({ act }) => act?.person && !act.person.there);
    const inputs = fresh.map(({ act }) => ({
      ...act!.person!.input,
      unitId: unitOf(act!.person!.unitCode, act!.person!.input.unitId),
    }));
    const ids = await this.people.createManyIn(tx, actor, inputs);
    fresh.forEach((row, index) => add(row, ids[index] ?? ''));
    for (const row of rows) {
      const { input, there } = row.act?.person ?? {};
      if (!input || !there) continue;
      const { name: _name, ...posting } = input;
      await this.people.endPostingIn(tx, actor, there.id, posting.validFrom);
      add(row, await this.people.postIn(tx, actor, there.personId, posting));
    }
    step(rows.length, rows.length);
    return written;
  }

  /** New units parents first, then the changes; answers the units that were made, by code. */
  private async writeUnits(
    tx: EntityManager,
    actor: Actor,
    rows: readonly Checked[],
    add: (row: Checked, subjectId: string) => void,
  ): Promise<Map<string, string>> {
    const made = new Map<string, string>();
    let left = rows.filter(({ act }) => act?.unit && !act.unit.there);
    while (left.length > 0) {
      const ready = left.filter(
        ({ act }) => act!.unit!.input.parentId !== TO_COME || made.has(act!.unit!.parentCode),
      );
      if (ready.length === 0) break;
      for (const row of ready) {
        const { input, parentCode } = row.act!.unit!;
        const parentId = input.parentId === TO_COME ? made.get(parentCode) : input.parentId;
        const { unitId } = await this.units.createIn(tx, actor, { ...input, parentId });
        made.set(input.code, unitId);
        add(row, unitId);
      }
      left = left.filter((row) => !ready.includes(row));
    }
    for (const row of rows) {
      const { input, parentCode, there } = row.act?.unit ?? {};
      if (!input || !there) continue;
      const parentId = input.parentId === TO_COME ? made.get(parentCode ?? '') : input.parentId;
      add(row, (await this.units.changeIn(tx, actor, there.id, { ...input, parentId })).id);
    }
    return made;
  }

  async undo(tx: EntityManager, actor: Actor, file: ImportFile, rows: readonly UndoRow[]): Promise<number> {
    const ofUnit = (row: UndoRow) => row.before?.versionId !== undefined;
    const ids = rows.filter(({ before }) => !before).map(({ subjectId }) => subjectId);
    const people = (await tx.findBy(Person, { id: In(ids) })).map(({ id }) => id);
    const units = (await tx.findBy(Unit, { id: In(ids) })).map(({ id }) => id);
    const postings = rows.filter((row) => row.before && !ofUnit(row));
    const versions = rows.filter(ofUnit);
    const moved =
      (await peopleInUse(tx, people)) +
      (await this.movedOn(tx, Posting, postings)) +
      (await this.movedOn(tx, UnitVersion, versions));
    if (moved > 0) return moved;
    await this.refuseStrangers(tx, actor, people, units);
    for (const row of postings) await this.putBack(tx, Posting, row, 'id');
    for (const row of versions) await this.putBack(tx, UnitVersion, row, 'versionId');
    await tx.delete(Posting, { personId: In(people) });
    await tx.delete(Person, { id: In(people) });
    const used = await unitsInUse(tx, units);
    if (used > 0) return used;
    await tx.delete(UnitVersion, { unitId: In(units) });
    await tx.delete(Unit, { id: In(units) });
    const acts = [
      ...people.map((id) => ({ subjectType: 'person', subjectId: id })),
      ...units.map((id) => ({ subjectType: 'unit', subjectId: id })),
    ];
    await this.history.recordMany(
      tx,
      actor,
      acts.map((act) => ({ ...act, action: 'undo-import', changes: { import: file.id } })),
    );
    return 0;
  }

  /** Who no longer keeps the units takes nothing back. */
  private async refuseStrangers(
    tx: EntityManager,
    actor: Actor,
    people: string[],
    units: string[],
  ): Promise<void> {
    const postings = await tx.findBy(Posting, { personId: In(people) });
    const kept =
      postings.every(({ unitId }) => mayKeepPeople(actor, unitId)) &&
      units.every((id) => mayKeepUnits(actor, id));
    if (!kept) throw new Problem('refused.role', { who: 'quản trị hệ thống' });
  }

  /** Of changes: those whose new version or posting is gone or was ended since. */
  private async movedOn(
    tx: EntityManager,
    entity: typeof Posting | typeof UnitVersion,
    rows: readonly UndoRow[],
  ): Promise<number> {
    const ids = rows.map(({ subjectId }) => subjectId);
    const open = await tx.getRepository<Posting | UnitVersion>(entity).findBy({ id: In(ids) });
    return rows.length - open.filter(({ validTo }) => validTo === null).length;
  }

  /** Removes the later version or posting and opens the one before it again. */
  private async putBack(
    tx: EntityManager,
    entity: typeof Posting | typeof UnitVersion,
    { subjectId, before }: UndoRow,
    key: 'id' | 'versionId',
  ): Promise<void> {
    await tx.delete(entity, subjectId);
    await tx.update(entity, before![key]!, { validTo: null });
  }
}

function checked(row: ReadRow, { reader, act, there, changes, label }: ReadOrganisation): Checked {
  const bad = reader.problems.length > 0;
  const digest = digestOf(act);
  const asks = reader.asks.length > 0;
  const outcome = bad
    ? 'bad'
    : asks && row.accepted !== digest
      ? 'ask'
      : act === null
        ? 'same'
        : there
          ? 'change'
          : 'new';
  return {
    id: row.id,
    outcome,
    digest,
    label,
    issues: [...reader.problems, ...reader.asks],
    changes,
    subjectId: there ? ('versionId' in there ? there.id : there.personId) : null,
    before: there && act ? { ...there } : null,
    act: bad ? null : act,
  };
}
