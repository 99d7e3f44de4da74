import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CommitmentSubmission } from '../../src/commitments/commitment-parts.entity.js';
import { Commitment } from '../../src/commitments/commitment.entity.js';
import type { State } from '../../src/commitments/commitment.flow.js';
import { searchText, textsOf } from '../../src/commitments/commitment.rules.js';
import { PEOPLE, type PersonName, type UnitCode, UNITS, accountId, personId, unitId } from './world.js';

export interface Wanted extends Partial<
  Omit<Commitment, 'unitId' | 'personId' | 'reviewUnitId' | 'state' | 'kind'>
> {
  state?: State;
  unit?: UnitCode;
  /** Whose; missing: an item of the collective. */
  person?: PersonName;
  reviewUnit?: UnitCode;
}

/** Texts that are complete: an item with them can be sent. */
export const COMPLETE = {
  aspect: 'phong-cach',
  topic: 'cai-cach',
  noShortcomingReason: 'Năm trước không có hạn chế về việc này.',
  content: 'Giải quyết hồ sơ thanh toán trước hạn cho khách hàng.',
  measures: 'Bố trí cán bộ trực tiếp nhận hồ sơ.',
  target: '95 % hồ sơ trước hạn',
  deadline: '2018-12-15',
} as const;

const CONFIRMED: readonly State[] = [
  'registered',
  'self-assessed',
  'assessment-returned',
  'verified',
  'stopped',
];
const ASSESSED: readonly State[] = ['self-assessed', 'assessment-returned', 'verified'];

let number = 0;

/** Puts an item into the table as it stands in a state, with all that the state implies; answers its id. */
export async function makeItem(database: DataSource, wanted: Wanted = {}): Promise<string> {
  const { state = 'draft', unit = 'KBNN.CB1', person, reviewUnit, ...fields } = wanted;
  const year = fields.year ?? 2018;
  number += 1;
  const kind = person ? 'individual' : 'collective';
  const code = fields.code ?? `${unit}-${year}-${person ? 'CN' : 'TT'}-9${String(number).padStart(4, '0')}`;
  const [now, by, id] = [new Date(), accountId('giupviec.kbnn'), fields.id ?? randomUUID()];
  const sent =
    state === 'draft'
      ? {}
      : { reviewUnitId: unitId(reviewUnit ?? reviewBody(unit, person)), submittedAt: now, submittedBy: by };
  const confirmed = CONFIRMED.includes(state)
    ? { firstRegisteredAt: now, registeredOn: `${year}-02-20`, registeredBy: accountId('tuyengiao2') }
    : {};
  const returned = state.endsWith('returned')
    ? { returnReason: 'Đề nghị ghi rõ mức cần đạt.', returnedAt: now }
    : {};
  const assessed = ASSESSED.includes(state)
    ? { selfResult: 'met', selfNote: 'Đạt 96 %.', selfAssessedAt: now }
    : {};
  const verified =
    state === 'verified'
      ? {
          verifiedResult: 'met',
          verifiedAt: now,
          verifiedOn: `${year}-11-20`,
          verifiedBy: accountId('tuyengiao2'),
        }
      : {};
  const stopped =
    state === 'stopped'
      ? { stoppedAt: now, stopRequestedAt: now, stopReason: 'Nhiệm vụ chuyển đơn vị khác.' }
      : {};
  const whose = person ? { personId: personId(person), registrantName: person, ...officesOf(person) } : {};
  const item = {
    ...COMPLETE,
    ...(fields.shortcomingId ? { noShortcomingReason: null } : {}),
    deadline: `${year}-12-15`,
    ...sent,
    ...confirmed,
    ...returned,
    ...assessed,
    ...verified,
    ...stopped,
    ...whose,
    createdBy: by,
    updatedBy: by,
    ...fields,
  };
  const texts = textsOf(item);
  const search = searchText({ ...texts, code });
  await database.manager.insert(Commitment, {
    ...item,
    id,
    code,
    year,
    kind,
    state,
    search,
    unitId: unitId(unit),
  } as object);
  if (state !== 'draft') {
    await database.manager.insert(CommitmentSubmission, {
      commitmentId: id,
      number: 1,
      texts: texts as never,
    });
  }
  return id;
}

function officesOf(person: PersonName): object {
  const [posting]: readonly object[] = PEOPLE[person];
  const { unit: _, ...offices } = posting as { unit: string };
  return offices;
}

/** The nearest body by the rule of the mission, people being where they are in the world. */
function reviewBody(unit: UnitCode, person?: PersonName): UnitCode {
  const parent = (UNITS[unit].parent ?? 'DUK') as UnitCode;
  if (!person) return parent;
  const [posting] = PEOPLE[person] as readonly { unit: string; isHead?: true; isSecretary?: true }[];
  if (posting?.isHead || UNITS[posting?.unit as UnitCode].parent === 'DUK')
    return posting?.isHead || posting?.isSecretary ? 'DUK' : unit;
  return posting?.isSecretary ? parent : unit;
}

/** The item as the table holds it. */
export async function stored(database: DataSource, id: string): Promise<Commitment> {
  return database.manager.findOneByOrFail(Commitment, { id });
}

/** Every window of a year open today, for tests that are not about time. */
export async function openAllWindows(database: DataSource, year: number): Promise<void> {
  await database.query(
    `UPDATE year_windows SET opens_on = '2010-01-01', closes_on = '2199-12-31' WHERE year = $1`,
    [year],
  );
}

export async function countOf(database: DataSource, table: string): Promise<number> {
  const [row] = await database.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? 0;
}
