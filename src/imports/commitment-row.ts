import { CommitmentIn, CommitmentPatch } from '../commitments/commitment.dto.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import type { Kind } from '../commitments/commitment.flow.js';
import { COMMITMENT_COLUMNS } from '../commitments/commitment.sheet.js';
import { checkInput } from '../platform/validation.js';
import { cleanText } from '../shared/text.js';
import type { CommitmentFacts } from './commitment-facts.js';
import { columnOf, headingOf, sameKey, sameValue, short, shown, withoutBlanks } from './commitment-values.js';
import type { PersonFacts, UnitFacts } from './commitment-facts.query.js';
import type { RowChangeOut } from './import.dto.js';
import type { ImportFile, ReadRow } from './import.subject.js';
import { RowReader } from './row-reader.js';

/** What a row wants: a new draft, or a change of an item that is there. */
export interface CommitmentAct {
  create?: CommitmentIn;
  update?: { item: Commitment; fields: Omit<CommitmentPatch, 'version'> };
}

export interface ReadCommitment {
  reader: RowReader;
  /** null: the row is not to be written, or nothing differs. */
  act: CommitmentAct | null;
  item: Commitment | null;
  changes: RowChangeOut[];
  label: string;
}

const TEXTS = [
  'noShortcomingReason',
  'content',
  'measures',
  'indicator',
  'baseline',
  'target',
  'measureUnit',
  'product',
  'milestone',
  'owner',
  'watcher',
  'expectedEvidence',
] as const;

/** Columns that only say whose a row is: a row of a template that was left as it came says nothing. */
const WHOSE = new Set([
  'code',
  'unit',
  'unitName',
  'kind',
  'person',
  'partyOffice',
  'stateOffice',
  'scope',
  'version',
]);
const TOLD = new Set(COMMITMENT_COLUMNS.flatMap(({ key, info }) => (info ? [key] : [])));

/** True for a row in which nothing was filled in. */
export function saysNothing({ values }: ReadRow): boolean {
  if (values.code) return false;
  return Object.keys(values).every((key) => WHOSE.has(key) || TOLD.has(key));
}

/** Reads one row against what is there. */
export class CommitmentRow {
  private readonly reader: RowReader;

  constructor(
    private readonly file: ImportFile,
    private readonly facts: CommitmentFacts,
    row: ReadRow,
  ) {
    this.reader = new RowReader(row, COMMITMENT_COLUMNS);
    this.columns = file.columns.get(row.sheet) ?? new Set();
  }

  /** What the sheet has; what it does not have stays as it is. */
  private readonly columns: ReadonlySet<string>;

  async read(existing: (found: Commitment | string) => Commitment | null): Promise<ReadCommitment> {
    const code = this.reader.text('code');
    const unit = this.unit();
    const person = unit && this.reader.text('person') ? this.person(unit) : null;
    const kind = this.kind();
    if (kind === 'collective' && this.reader.text('person'))
      this.reader.refuse(
        'person',
        'value.unexpected',
        'Việc của tập thể không ghi họ tên.',
        'Đề nghị bỏ họ tên, hoặc chọn “Việc của cá nhân”.',
      );
    const item = code
      ? existing(code)
      : unit
        ? existing(
            sameKey({
              unitId: unit.id,
              personId: person?.id ?? null,
              kind,
              content: this.reader.text('content'),
            }),
          )
        : null;
    if (code && !item)
      this.reader.refuse(
        'code',
        'commitment.unknown',
        `Không có việc mang mã này trong năm ${this.file.year}.`,
        'Đề nghị kiểm tra mã; việc mới thì để trống mã.',
      );
    const told = this.fields(item?.personId ?? person?.id ?? null);
    // A row that has no code says nothing by its empty cells, and is found by its words in whatever letters.
    const fields = item && !code ? withoutBlanks(told) : told;
    if (!item) this.askWhose(unit);
    this.reader.askTelex([
      'content',
      'measures',
      'indicator',
      'product',
      'milestone',
      'expectedEvidence',
      'noShortcomingReason',
    ]);
    const label = this.label(unit, person);
    if (item) return this.change(item, code !== null, kind, fields, label);
    if (code || !unit) return { reader: this.reader, act: null, item: null, changes: [], label };
    const plain = {
      ...fields,
      year: this.file.year,
      kind,
      unitId: unit.id,
      ...(kind === 'individual' ? { personId: person?.id ?? null } : {}),
    };
    const { input, details } = await checkInput(CommitmentIn, plain);
    this.reader.refuseAll(details, columnOf);
    if (kind === 'individual' && !person && !this.reader.text('person'))
      this.reader.refuse(
        'person',
        'value.required',
        'Chưa có họ và tên.',
        'Đề nghị ghi họ tên của cá nhân đăng ký.',
      );
    return { reader: this.reader, act: { create: input }, item: null, changes: [], label };
  }

  private kind(): Kind {
    const typed = this.reader.choose('kind', this.facts.kinds, 'các loại việc');
    return typed ?? (this.reader.text('person') ? 'individual' : 'collective');
  }

  /** A name or unit that stands once over several rows leaves the others blank: what is read of it is shown. */
  private askWhose(unit: UnitFacts | null): void {
    const { reader, columns } = this;
    if (!unit) return;
    const place = !reader.text('unit') && !reader.text('unitName');
    if (place && (columns.has('unit') || columns.has('unitName')))
      reader.ask(
        'unit',
        'unit.read',
        `Ô để trống; hệ thống đọc là ${unit.partyName}.`,
        'Đề nghị xác nhận, hoặc ghi mã đơn vị.',
      );
    if (columns.has('person') && !reader.text('person') && !reader.text('kind'))
      reader.ask(
        'person',
        'kind.read',
        'Ô để trống; hệ thống đọc là việc của tập thể.',
        'Đề nghị xác nhận, hoặc ghi họ tên.',
      );
  }

  private unit(): UnitFacts | null {
    const { reader, facts, file } = this;
    if (reader.text('unit')) return reader.choose('unit', facts.units, 'các đơn vị đồng chí được nhập');
    if (reader.text('unitName'))
      return reader.choose('unitName', facts.units, 'các đơn vị đồng chí được nhập');
    const own = file.unitId ? facts.unitsById.get(file.unitId) : undefined;
    if (!own && !reader.text('code'))
      reader.refuse('unit', 'value.required', 'Chưa có mã đơn vị.', 'Đề nghị ghi mã đơn vị, chi bộ.');
    return own ?? null;
  }

  /** By name within the unit; people of one name are told apart by their offices. */
  private person(unit: UnitFacts): PersonFacts | null {
    const names = this.facts.people(unit.id);
    const typed = this.reader.text('person') ?? '';
    const offices = ['partyOffice', 'stateOffice'].map((key) => this.reader.text(key));
    const same = names
      .exactly(typed)
      .filter(({ value }) =>
        offices.every((office) => !office || [value.partyOffice, value.stateOffice].includes(office)),
      );
    if (same.length === 1) return same[0]!.value;
    return this.reader.choose('person', names, `cán bộ, đảng viên của ${unit.partyName}`);
  }

  /** What the typed-in columns of the file say; a column that the file does not have is left out. */
  private fields(personId: string | null): Record<string, unknown> {
    const { reader, facts } = this;
    const fields: Record<string, unknown> = {};
    const put = (key: string, field: string, read: () => unknown) => {
      if (this.columns.has(key)) fields[field] = read();
    };
    for (const key of TEXTS) put(key, key, () => reader.text(key) && cleanText(reader.text(key) ?? ''));
    for (const key of ['deadline', 'milestoneOn', 'signedOn']) put(key, key, () => reader.date(key));
    put('aspect', 'aspect', () =>
      reader.choose('aspect', facts.aspects, `nhóm nội dung năm ${this.file.year}`),
    );
    put('secondAspect', 'secondAspect', () =>
      reader.choose('secondAspect', facts.aspects, `nhóm nội dung năm ${this.file.year}`),
    );
    put('topic', 'topic', () => reader.choose('topic', facts.topics, `chủ đề năm ${this.file.year}`));
    put('planContent', 'planContentId', () =>
      reader.choose('planContent', facts.planContents, `kế hoạch của Đảng ủy Khối năm ${this.file.year}`),
    );
    put('breakthrough', 'breakthroughId', () =>
      reader.choose('breakthrough', facts.breakthroughs, `nội dung đột phá năm ${this.file.year}`),
    );
    put('shortcoming', 'shortcomingId', () =>
      reader.choose('shortcoming', facts.shortcomings(personId), 'các hạn chế sau kiểm điểm'),
    );
    put('legalBases', 'legalBasisIds', () => this.legalBases());
    const scope = reader.choose('scope', facts.scopes, 'các thời hạn thực hiện');
    if (scope) fields.scope = scope;
    return fields;
  }

  private legalBases(): string[] {
    const parts = (this.reader.text('legalBases') ?? '')
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
    const found = parts.map((part) =>
      this.reader.find('legalBases', part, this.facts.legalBases, 'danh mục văn bản'),
    );
    return [...new Set(found.filter((id) => id !== null))];
  }

  private async change(
    item: Commitment,
    coded: boolean,
    kind: string,
    fields: Record<string, unknown>,
    label: string,
  ): Promise<ReadCommitment> {
    if (coded) this.checkWhose(item, kind);
    const there: Record<string, unknown> = { ...item, legalBasisIds: this.facts.basesOf(item.id) };
    const differing = Object.keys(fields).filter((field) => !sameValue(fields[field], there[field]));
    const changes = differing.map((field) => ({
      column: headingOf(field),
      from: shown(this.facts, there[field]),
      to: shown(this.facts, fields[field]),
    }));
    const result = { reader: this.reader, item, changes, label: `${item.code} · ${label}` };
    if (differing.length === 0) return { ...result, act: null };
    const told = this.reader.text('version');
    if (told !== null && Number(told) !== item.version)
      this.reader.refuse(
        'version',
        'commitment.stale',
        'Việc này đã được sửa sau khi xuất tệp.',
        'Đề nghị xuất lại danh sách rồi sửa trên tệp mới.',
      );
    const changed = Object.fromEntries(differing.map((field) => [field, fields[field]]));
    const { input, details } = await checkInput(CommitmentPatch, { ...changed, version: item.version });
    this.reader.refuseAll(details, columnOf);
    const { version: _version, ...patch } = input;
    return { ...result, act: { update: { item, fields: patch } } };
  }

  /** Whose an item is does not change by a file. */
  private checkWhose(item: Commitment, kind: string): void {
    const { reader, facts } = this;
    const fixed = (key: string) =>
      reader.refuse(
        key,
        'value.fixed',
        'Không đổi được nội dung này của việc đã có.',
        'Đề nghị ghi lại như cũ; nếu là việc khác thì để trống mã việc.',
      );
    const unit = reader.text('unit')
      ? (facts.units.exactly(reader.text('unit') ?? '')[0]?.value.id ?? item.unitId)
      : item.unitId;
    if (unit !== item.unitId) fixed('unit');
    if (reader.text('kind') && kind !== item.kind) fixed('kind');
    const name = reader.text('person');
    if (name && item.kind === 'individual' && cleanText(name) !== item.registrantName) fixed('person');
  }

  private label(unit: UnitFacts | null, person: PersonFacts | null): string {
    const whose =
      person?.name ?? this.reader.text('person') ?? unit?.partyName ?? this.reader.text('unitName') ?? '';
    return [whose, short(this.reader.text('content') ?? '')].filter(Boolean).join(' · ');
  }
}
