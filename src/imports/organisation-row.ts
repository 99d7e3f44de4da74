import { PersonIn } from '../people/person.dto.js';
import { mayKeepPeople } from '../people/person.policy.js';
import { checkInput } from '../platform/validation.js';
import type { Actor } from '../shared/actor.js';
import { vietnameseDate } from '../shared/dates.js';
import { fold } from '../shared/text.js';
import { UnitVersionIn } from '../units/unit.dto.js';
import { mayKeepUnits } from '../units/unit.policy.js';
import type { UnitKind } from '../units/unit.rules.js';
import type { RowChangeOut } from './import.dto.js';
import type { ReadRow } from './import.subject.js';
import { Names } from './names.js';
import type { TherePosting, ThereUnit } from './organisation-facts.query.js';
import { PEOPLE_COLUMNS, UNIT_COLUMNS, UNIT_KIND_NAMES } from './organisation.sheet.js';
import { RowReader } from './row-reader.js';

/** Stands for a unit that the same file makes; the real one is known when it is written. */
export const TO_COME = '00000000-0000-4000-8000-000000000000';

export interface UnitAct {
  input: UnitVersionIn;
  parentCode: string;
  /** Of a change. */
  there: ThereUnit | null;
}

export interface PersonAct {
  input: PersonIn;
  unitCode: string;
  /** Of a change: the posting that ends as the new one begins. */
  there: TherePosting | null;
}

export interface OrganisationAct {
  unit?: UnitAct;
  person?: PersonAct;
}

/** A row as it was read. */
export interface ReadOrganisation {
  reader: RowReader;
  act: OrganisationAct | null;
  there: ThereUnit | TherePosting | null;
  changes: RowChangeOut[];
  label: string;
  /** Two rows of one key are one too many. */
  key: string;
}

/** What rows are read against. */
export interface OrganisationGround {
  actor: Actor;
  today: string;
  /** Units of today by code. */
  units: Map<string, ThereUnit>;
  codeOf: (unitId: string | null) => string | null;
  /** A code as it is written where it is known, however its letters are typed. */
  codeAs: (typed: string) => string;
  /** Units of people of a name that the actor keeps. */
  elsewhere: (name: string) => string[];
  /** Codes that the file makes. */
  coming: Set<string>;
  /** Postings of people of one name that rows have named already. */
  taken: Set<string>;
  /** People posted in a unit today, by name. */
  people: (unitId: string) => Names<TherePosting>;
}

const KINDS = new Names<UnitKind>(
  (Object.entries(UNIT_KIND_NAMES) as [UnitKind, string][]).flatMap(([value, name]) => [
    { name, value },
    { name: value, value },
  ]),
);

/** First day of the year: since when what has no date told is taken to be so. */
const yearStart = (today: string) => `${today.slice(0, 4)}-01-01`;

export async function readUnit(ground: OrganisationGround, row: ReadRow): Promise<ReadOrganisation> {
  const reader = new RowReader(row, UNIT_COLUMNS);
  const code = ground.codeAs(reader.text('code') ?? '');
  if (!code) reader.refuse('code', 'value.required', 'Chưa có mã đơn vị.', 'Đề nghị ghi mã, ví dụ KBNN.CB1.');
  const there = ground.units.get(code) ?? null;
  const told = reader.text('parent');
  const parentCode = (told && ground.codeAs(told)) ?? ground.codeOf(there?.parentId ?? null) ?? '';
  const parentId = parentOf(ground, reader, parentCode, there);
  const typed = {
    code,
    parentId,
    name: reader.text('name') ?? there?.name,
    shortName: reader.text('shortName') ?? there?.shortName ?? reader.text('name')?.slice(0, 100),
    partyName: reader.text('partyName') ?? there?.partyName,
    kind: reader.choose('kind', KINDS, 'các loại tổ chức') ?? there?.kind,
    type: reader.text('type') ?? there?.type ?? null,
    position: reader.number('position') ?? there?.position ?? undefined,
  };
  const changes = there ? unitChanges(ground, there, typed) : [];
  const validFrom = reader.date('validFrom') ?? (there ? ground.today : yearStart(ground.today));
  const read = {
    reader,
    there,
    changes,
    label: [code, typed.partyName].filter(Boolean).join(' · '),
    key: `unit ${code}`,
  };
  if (there && changes.length === 0) return { ...read, act: null };
  if (there && there.validFrom >= validFrom)
    reader.refuse(
      'validFrom',
      'dates.overlap',
      `Nội dung đang có được ghi từ ngày ${vietnameseDate(there.validFrom)}.`,
      'Đề nghị ghi ngày sau ngày đó.',
    );
  const decisionNumber = reader.text('decisionNumber');
  const { input, details } = await checkInput(UnitVersionIn, { ...typed, validFrom, decisionNumber });
  reader.refuseAll(details, (field) => (field === 'parentId' ? 'parent' : field));
  return { ...read, act: { unit: { input, parentCode, there } } };
}

function parentOf(
  ground: OrganisationGround,
  reader: RowReader,
  code: string,
  there: ThereUnit | null,
): string | null {
  const parent = ground.units.get(code);
  if (parent && mayKeepUnits(ground.actor, parent.id)) return parent.id;
  if (ground.coming.has(code)) return TO_COME;
  // The root has nobody above it.
  if (there && there.parentId === null && code === '') return null;
  if (code === '')
    reader.refuse(
      'parent',
      'value.required',
      'Chưa có mã đơn vị cấp trên.',
      'Đề nghị ghi mã đơn vị cấp trên trực tiếp.',
    );
  else
    reader.refuse(
      'parent',
      'value.wrong-choice',
      'Không có đơn vị mang mã này trong tệp và trong phạm vi đồng chí quản lý.',
      'Đề nghị kiểm tra mã.',
    );
  return there?.parentId ?? TO_COME;
}

const UNIT_FIELDS = ['name', 'shortName', 'partyName', 'kind', 'type', 'position'] as const;

function unitChanges(
  ground: OrganisationGround,
  there: ThereUnit,
  typed: Partial<Record<(typeof UNIT_FIELDS)[number] | 'parentId', string | number | null>>,
): RowChangeOut[] {
  const column = (key: string) => UNIT_COLUMNS.find((one) => one.key === key)?.heading ?? key;
  const words = (key: string, value: string | number | null | undefined) =>
    value == null ? null : key === 'kind' ? UNIT_KIND_NAMES[value as UnitKind] : String(value);
  const changed = UNIT_FIELDS.filter((key) => (typed[key] ?? null) !== (there[key] ?? null));
  const changes = changed.map((key) => ({
    column: column(key),
    from: words(key, there[key]),
    to: words(key, typed[key]),
  }));
  if (typed.parentId === there.parentId) return changes;
  const to =
    [...ground.units.values()].find(({ id }) => id === typed.parentId)?.code ?? 'đơn vị mới trong tệp';
  return [...changes, { column: column('parent'), from: ground.codeOf(there.parentId), to }];
}

const OFFICES = ['partyOffice', 'stateOffice', 'isHead', 'isSecretary', 'isCommitteeMember'] as const;

type Offices = Pick<TherePosting, (typeof OFFICES)[number]>;

/** The posting of the person whom a row names. People of one name are told apart by their offices, each taken once. */
function thereOf(
  ground: OrganisationGround,
  reader: RowReader,
  people: Names<TherePosting>,
  typed: Offices,
): TherePosting | null {
  const name = reader.text('person');
  if (!name) return null;
  const free = people.exactly(name).filter(({ value }) => !ground.taken.has(value.id));
  const same = free.find(({ value }) => OFFICES.every((key) => value[key] === typed[key]));
  const one = free.length > 1 || people.exactly(name).length > 1 ? same?.value : undefined;
  const known = people.exactly(name).length > 0 || people.alike(name).length > 0;
  const found = one ?? (known ? reader.choose('person', people, 'danh sách của đơn vị') : null);
  if (one) ground.taken.add(one.id);
  return found;
}

/** Somebody new who bears the name of somebody posted elsewhere may be the same person, who moved. */
function askNamesake(ground: OrganisationGround, reader: RowReader, name: string): void {
  const units = ground.elsewhere(name);
  if (units.length === 0) return;
  reader.ask(
    'person',
    'person.namesake',
    `Đã có người cùng họ tên ở ${units.slice(0, 3).join(', ')}.`,
    'Xác nhận nếu là người khác; nếu là người chuyển công tác, đề nghị bỏ dòng này và ghi ở trang Cán bộ, đảng viên.',
  );
}

export async function readPerson(
  ground: OrganisationGround,
  columns: ReadonlySet<string>,
  row: ReadRow,
): Promise<ReadOrganisation> {
  const reader = new RowReader(row, PEOPLE_COLUMNS);
  const name = reader.text('person');
  if (!name) reader.refuse('person', 'value.required', 'Chưa có họ và tên.', 'Đề nghị ghi họ và tên.');
  const unitCode = ground.codeAs(reader.text('unit') ?? '');
  const unit = ground.units.get(unitCode);
  const kept = unit ? mayKeepPeople(ground.actor, unit.id) : ground.coming.has(unitCode);
  if (!unitCode)
    reader.refuse(
      'unit',
      'value.required',
      'Chưa có mã đơn vị.',
      'Đề nghị ghi mã đơn vị, chi bộ nơi công tác.',
    );
  else if (!kept)
    reader.refuse(
      'unit',
      'value.wrong-choice',
      'Không có đơn vị mang mã này trong tệp và trong phạm vi đồng chí quản lý.',
      'Đề nghị kiểm tra mã.',
    );
  const typed = {
    partyOffice: reader.text('partyOffice'),
    stateOffice: reader.text('stateOffice'),
    isHead: reader.tick('isHead') ?? false,
    isSecretary: reader.tick('isSecretary') ?? false,
    isCommitteeMember: reader.tick('isCommitteeMember') ?? false,
  };
  const there = unit && kept ? thereOf(ground, reader, ground.people(unit.id), typed) : null;
  if (name && !there) askNamesake(ground, reader, name);
  const told = OFFICES.filter((key) => columns.has(key));
  const changed = there ? told.filter((key) => typed[key] !== there[key]) : [];
  const words = (value: string | boolean | null) => (value === true ? 'x' : value || null);
  const changes = changed.map((key) => ({
    column: PEOPLE_COLUMNS.find((one) => one.key === key)?.heading ?? key,
    from: words(there![key]),
    to: words(typed[key]),
  }));
  const read = {
    reader,
    there,
    changes,
    label: [name, unitCode].filter(Boolean).join(' · '),
    key: `person ${unitCode} ${there?.personId ?? fold(name ?? '')}`,
  };
  if (there && changes.length === 0) return { ...read, act: null };
  const validFrom = reader.date('validFrom') ?? (there ? ground.today : yearStart(ground.today));
  if (there && there.validFrom >= validFrom)
    reader.refuse(
      'validFrom',
      'dates.overlap',
      `Chức vụ đang có được ghi từ ngày ${vietnameseDate(there.validFrom)}.`,
      'Đề nghị ghi ngày sau ngày đó.',
    );
  const offices = there
    ? {
        ...Object.fromEntries(OFFICES.map((key) => [key, there[key]])),
        ...Object.fromEntries(told.map((key) => [key, typed[key]])),
      }
    : typed;
  const plain = {
    ...offices,
    name: there?.name ?? name,
    unitId: unit?.id ?? TO_COME,
    validFrom,
    decisionNumber: reader.text('decisionNumber'),
  };
  const { input, details } = await checkInput(PersonIn, plain);
  reader.refuseAll(name ? details : details.filter(({ field }) => field !== 'name'), (field) =>
    field === 'name' ? 'person' : field,
  );
  return { ...read, act: { person: { input, unitCode, there } } };
}
