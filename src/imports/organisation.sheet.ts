import type { EntityManager } from 'typeorm';
import type { FormColumn, FormRow } from '../documents/workbooks/form.js';
import { readableUnits } from '../people/person.policy.js';
import { peopleOn } from '../people/person.query.js';
import type { Actor } from '../shared/actor.js';
import { mayKeepUnits } from '../units/unit.policy.js';
import { UNIT_KINDS, type UnitKind } from '../units/unit.rules.js';

export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  bloc: 'Đảng bộ cấp trên trực tiếp cơ sở',
  'base-committee': 'Đảng bộ cơ sở',
  'base-cell': 'Chi bộ cơ sở',
  'part-committee': 'Đảng bộ bộ phận',
  cell: 'Chi bộ trực thuộc',
  other: 'Tổ chức khác (đoàn thể, phòng, ban)',
};

const text = (key: string, heading: string, width: number, list?: string): FormColumn => ({
  key,
  heading,
  width,
  kind: 'text',
  ...(list ? { list } : {}),
});

export const UNIT_COLUMNS: readonly FormColumn[] = [
  text('code', 'Mã đơn vị', 14),
  text('parent', 'Mã đơn vị cấp trên', 14),
  text('name', 'Tên cơ quan, đơn vị', 40),
  text('shortName', 'Tên gọi tắt', 20),
  text('partyName', 'Tên tổ chức đảng', 40),
  text('kind', 'Loại tổ chức', 30, 'unit-kinds'),
  text('type', 'Nhóm đơn vị', 18),
  { key: 'position', heading: 'Thứ tự', width: 8, kind: 'number' },
  { key: 'validFrom', heading: 'Từ ngày', width: 13, kind: 'date' },
  text('decisionNumber', 'Số quyết định', 18),
];

export const PEOPLE_COLUMNS: readonly FormColumn[] = [
  text('person', 'Họ và tên', 28),
  text('unit', 'Mã đơn vị', 14),
  text('partyOffice', 'Chức vụ đảng', 22),
  text('stateOffice', 'Chức vụ chính quyền, đoàn thể', 26),
  text('isHead', 'Người đứng đầu', 10, 'ticks'),
  text('isSecretary', 'Bí thư', 10, 'ticks'),
  text('isCommitteeMember', 'Cấp ủy viên', 10, 'ticks'),
  { key: 'validFrom', heading: 'Từ ngày', width: 13, kind: 'date' },
  text('decisionNumber', 'Số quyết định', 18),
];

/** The two sheets of the set-up file. */
export const ORGANISATION_SHEETS = [
  {
    part: 'units',
    name: 'Đơn vị',
    title: 'DANH SÁCH ĐƠN VỊ, CHI BỘ',
    columns: UNIT_COLUMNS,
    notes: [
      'Mỗi dòng một đơn vị. Đơn vị đã có mã thì nội dung khác đi được ghi thành tên, cấp trên mới kể từ ngày ghi ở cột “Từ ngày”.',
    ],
  },
  {
    part: 'people',
    name: 'Cán bộ',
    title: 'DANH SÁCH CÁN BỘ, ĐẢNG VIÊN, CÔNG CHỨC, VIÊN CHỨC',
    columns: PEOPLE_COLUMNS,
    notes: [
      'Mỗi dòng một người ở một đơn vị. Đảng viên không giữ chức vụ ghi “Đảng viên”; người ngoài Đảng để trống chức vụ đảng. Ghi “x” ở cột đúng.',
    ],
  },
] as const;

export const organisationLists = (): Record<string, string[]> => ({
  'unit-kinds': UNIT_KINDS.map((kind) => UNIT_KIND_NAMES[kind]),
  ticks: ['x'],
});

/** What is there now, so that the file that goes out can be changed and taken in again. */
export async function organisationRows(
  manager: EntityManager,
  actor: Actor,
  today: string,
): Promise<Record<string, FormRow[]>> {
  const units = await manager.query<Record<string, string | number | null>[]>(
    `SELECT v.unit_id AS id, v.code, p.code AS parent, v.name, v.short_name AS "shortName", v.party_name AS "partyName",
            v.kind, v.type, v.position, v.valid_from AS "validFrom", v.decision_number AS "decisionNumber"
       FROM unit_tree($1) t
       JOIN unit_versions v ON v.unit_id = t.unit_id AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
       LEFT JOIN unit_tree($1) p ON p.unit_id = v.parent_id
      WHERE v.parent_id IS NOT NULL ORDER BY t.ordering`,
    [today],
  );
  const kept = units.filter(({ id }) => mayKeepUnits(actor, String(id)));
  const { items } = await peopleOn(manager, {
    unitIds: readableUnits(actor),
    selfId: null,
    on: today,
    limit: 20_000,
  });
  const tick = (yes: boolean) => (yes ? 'x' : null);
  return {
    units: kept.map((unit) =>
      UNIT_COLUMNS.map(({ key }) =>
        key === 'kind' ? UNIT_KIND_NAMES[unit.kind as UnitKind] : (unit[key] ?? null),
      ),
    ),
    people: items.flatMap(({ name, postings }) =>
      postings.map((one) => [
        name,
        one.unitCode,
        one.partyOffice,
        one.stateOffice,
        tick(one.isHead),
        tick(one.isSecretary),
        tick(one.isCommitteeMember),
        one.validFrom,
        one.decisionNumber,
      ]),
    ),
  };
}
