import { vietnameseDate } from '../shared/dates.js';
import type { ProblemDetail } from '../shared/problems.js';
import { EVENT_NAMES } from '../units/unit-event.rules.js';
import {
  type NewIds,
  type Organisation,
  endedBy,
  heirsOf,
  placeOf,
  placementsOf,
  planOf,
  successorsOf,
  topUnits,
} from './event-plan.rules.js';
import { saidTwice, wrongCodes, wrongMoves, wrongNesting } from './reorganisation-shape.rules.js';
import { NEEDS, type Standing, type WantedEvent } from './reorganisation.flow.js';

interface Facts {
  organisation: Organisation;
  newIds: NewIds;
  today: string;
}

/** Everything about a re-organisation that cannot be, each at its field. */
export function faultsOf(wanted: WantedEvent, facts: Facts): ProblemDetail[] {
  const counts = wrongCounts(wanted);
  const unknown = unknownUnits(wanted, facts);
  // What stands where is asked only of units that are there, and as many as there must be.
  const places = [...counts, ...unknown].length > 0 ? [] : wrongPlaces(wanted, facts);
  const names = [...wrongNames(wanted, facts), ...wrongCodes(wanted), ...saidTwice(wanted)];
  const faults = [...wrongDays(wanted, facts), ...counts, ...names, ...unknown, ...places];
  if (faults.length > 0) return faults;
  const { organisation, newIds } = facts;
  return wrongNesting(wanted, planOf(wanted, organisation, newIds), organisation);
}

const fault = (field: string, code: string, message: string): ProblemDetail => ({ field, code, message });

function wrongDays({ decidedOn }: WantedEvent, { today }: Facts): ProblemDetail[] {
  if (decidedOn <= today) return [];
  return [
    fault(
      'decidedOn',
      'reorganisation.not-decided',
      'Ngày quyết định chưa đến. Đề nghị ghi theo quyết định đã ban hành.',
    ),
  ];
}

function wrongCounts(wanted: WantedEvent): ProblemDetail[] {
  const needs = NEEDS[wanted.kind];
  const units = wanted.unitIds?.length ?? 0;
  const existing = wanted.successorIds?.length ?? 0;
  const begun = topUnits(wanted.newUnits ?? []).length;
  const counts = [
    { field: 'unitIds', n: units, bounds: needs.units, of: 'đơn vị được sắp xếp' },
    { field: 'successorIds', n: existing, bounds: needs.existing, of: 'đơn vị tiếp nhận đang hoạt động' },
    { field: 'newUnits', n: begun, bounds: needs.begun, of: 'đơn vị mới' },
    { field: 'successorIds', n: existing + begun, bounds: needs.successors, of: 'đơn vị sau sắp xếp' },
  ];
  const wrong = counts
    .filter(({ n, bounds: [least, most] }) => n < least || n > most)
    .slice(0, 1)
    .map(({ field, bounds, of }) =>
      fault(
        field,
        'reorganisation.wrong-count',
        `“${EVENT_NAMES[wanted.kind]}” cần ${asked(bounds)} ${of}. Đề nghị chọn lại.`,
      ),
    );
  if (wanted.kind === 'transfer-in' && units + begun === 0)
    wrong.push(
      fault(
        'unitIds',
        'reorganisation.wrong-count',
        'Chưa có đơn vị nào được tiếp nhận. Đề nghị chọn đơn vị.',
      ),
    );
  return wrong;
}

function asked([least, most]: readonly [number, number]): string {
  if (most === 0) return 'không có';
  if (least === most) return `đúng ${least}`;
  return least === 0 ? `không quá ${most}` : `ít nhất ${least}`;
}

/** New units bear names of their own in the request; renamed ones get another name. */
function wrongNames(wanted: WantedEvent, { organisation }: Facts): ProblemDetail[] {
  const refs = (wanted.newUnits ?? []).map(({ ref }) => ref);
  const twice = refs.flatMap((ref, index) =>
    refs.indexOf(ref) < index || organisation.has(ref.toLowerCase())
      ? [
          fault(
            `newUnits.${index}.ref`,
            'duplicate',
            'Hai đơn vị mới không mang cùng một ký hiệu. Đề nghị ghi lại.',
          ),
        ]
      : [],
  );
  const homeless = (wanted.newUnits ?? []).flatMap(({ parent }, index) =>
    wanted.kind === 'create' && !parent
      ? [
          fault(
            `newUnits.${index}.parent`,
            'value.required',
            'Chưa có đơn vị cấp trên. Đề nghị chọn đơn vị cấp trên.',
          ),
        ]
      : [],
  );
  const named = new Map((wanted.names ?? []).map((one) => [one.unitId, one]));
  const keptNames = wanted.kind === 'rename' ? (wanted.unitIds ?? []) : [];
  const same = keptNames.flatMap((unitId, index) => {
    const { unitId: _, ...given } = named.get(unitId) ?? { unitId };
    const unit = organisation.get(unitId);
    const changes = Object.entries(given).some(
      ([key, value]) => value !== undefined && unit?.[key as keyof Standing] !== value,
    );
    return changes || !unit
      ? []
      : [
          fault(
            `unitIds.${index}`,
            'reorganisation.same-name',
            `${unit.partyName} chưa có tên mới. Đề nghị ghi tên mới.`,
          ),
        ];
  });
  return [...twice, ...homeless, ...same];
}

/** Each unit that is named anywhere stands on the effective day. */
function unknownUnits(wanted: WantedEvent, { organisation, newIds }: Facts): ProblemDetail[] {
  const ids = [
    ...(wanted.unitIds ?? []).map((id, n) => [`unitIds.${n}`, id] as const),
    ...(wanted.successorIds ?? []).map((id, n) => [`successorIds.${n}`, id] as const),
    ...(['names', 'below', 'heirs'] as const).flatMap((list) =>
      (wanted[list] ?? []).map(({ unitId }, n) => [`${list}.${n}.unitId`, unitId] as const),
    ),
  ];
  const places = [
    ...(wanted.newUnits ?? []).map(({ parent }, n) => [`newUnits.${n}.parent`, parent] as const),
    ...(['below', 'heirs'] as const).flatMap((list) =>
      (wanted[list] ?? []).map(({ to }, n) => [`${list}.${n}.to`, to] as const),
    ),
  ];
  const missing = [
    ...ids.filter(([, id]) => !organisation.has(id)),
    ...places.filter(([, to]) => to && placeOf(to, organisation, newIds) === undefined),
  ];
  return missing.map(([field]) =>
    fault(
      field,
      'reorganisation.not-standing',
      `Đơn vị này không có trong tổ chức vào ngày ${vietnameseDate(wanted.effectiveOn)}. Đề nghị chọn lại đơn vị hoặc ngày có hiệu lực.`,
    ),
  );
}

function wrongPlaces(wanted: WantedEvent, facts: Facts): ProblemDetail[] {
  const { organisation, newIds } = facts;
  const placements = placementsOf(wanted, organisation, newIds);
  const ended = endedBy(wanted, placements);
  const named = (id: string) => organisation.get(id)?.partyName ?? 'Đơn vị này';
  const faults = placements.unsaid.map((id) =>
    fault(
      'below',
      'reorganisation.below-unsaid',
      `Chưa nêu ${named(id)} về đơn vị nào. Đề nghị chọn đơn vị cho từng tổ chức trực thuộc.`,
    ),
  );
  for (const [index, { unitId }] of (wanted.below ?? []).entries()) {
    if (!isWithin(wanted, organisation, unitId))
      faults.push(
        fault(
          `below.${index}.unitId`,
          'reorganisation.not-below',
          `${named(unitId)} không trực thuộc đơn vị được sắp xếp. Đề nghị bỏ khỏi danh sách.`,
        ),
      );
  }
  const receiving = [
    ...successorsOf(wanted, newIds),
    ...[...placements.to.values()].filter((id) => id !== null),
    ...[...heirsOf(wanted, organisation, newIds, ended).values()].filter((id) => id !== null),
    ...(wanted.newUnits ?? []).flatMap(({ parent }) =>
      parent ? [placeOf(parent, organisation, newIds) ?? ''] : [],
    ),
  ];
  for (const id of new Set(receiving.filter((one) => ended.has(one))))
    faults.push(
      fault(
        'successorIds',
        'reorganisation.ends',
        `${named(id)} kết thúc trong lần sắp xếp này nên không tiếp nhận được. Đề nghị chọn đơn vị khác.`,
      ),
    );
  for (const [index, { unitId }] of (wanted.heirs ?? []).entries()) {
    if (!ended.has(unitId))
      faults.push(
        fault(
          `heirs.${index}.unitId`,
          'reorganisation.goes-on',
          `${named(unitId)} tiếp tục hoạt động nên giữ công việc của mình. Đề nghị bỏ khỏi danh sách.`,
        ),
      );
  }
  return [
    ...faults,
    ...wrongForm(wanted, organisation),
    ...wrongMoves(wanted, organisation, newIds),
    ...wrongVersions(wanted, facts, placements.to, ended),
  ];
}

/** Below a unit of the event, or below the unit under which one is set up. */
function isWithin(wanted: WantedEvent, organisation: Organisation, unitId: string): boolean {
  const tops = new Set(wanted.unitIds ?? []);
  if (wanted.kind === 'create') for (const { parent } of wanted.newUnits ?? []) if (parent) tops.add(parent);
  return (
    organisation
      .get(unitId)
      ?.path.slice(0, -1)
      .some((id) => tops.has(id)) ?? false
  );
}

/** Raised is a chi bộ cơ sở, lowered a đảng bộ cơ sở. */
function wrongForm({ kind, unitIds }: WantedEvent, organisation: Organisation): ProblemDetail[] {
  const from = { raise: 'base-cell', lower: 'base-committee' }[kind as 'raise'];
  const unit = organisation.get(unitIds?.[0] ?? '');
  if (!from || !unit || unit.kind === from) return [];
  const needed = kind === 'raise' ? 'chi bộ cơ sở' : 'đảng bộ cơ sở';
  return [
    fault(
      'unitIds.0',
      'reorganisation.wrong-form',
      `${unit.partyName} không phải ${needed}. Đề nghị chọn lại.`,
    ),
  ];
}

/** What ends or changes on a day must have begun before it and hold for good: later facts are not written over. */
function wrongVersions(
  wanted: WantedEvent,
  { organisation }: Facts,
  to: ReadonlyMap<string, string | null>,
  ended: ReadonlySet<string>,
): ProblemDetail[] {
  const touched = new Set([
    ...ended,
    ...(wanted.unitIds ?? []),
    ...to.keys(),
    ...(wanted.names ?? []).map(({ unitId }) => unitId),
  ]);
  return [...touched].flatMap((id) => {
    const unit = organisation.get(id);
    if (!unit) return [];
    if (unit.validTo !== null) {
      return [
        fault(
          'effectiveOn',
          'reorganisation.changes-later',
          `${unit.partyName} đã có thay đổi từ ngày ${vietnameseDate(unit.validTo)}. Đề nghị ghi các quyết định theo thứ tự thời gian.`,
        ),
      ];
    }
    if (unit.validFrom < wanted.effectiveOn) return [];
    return [
      fault(
        'effectiveOn',
        'reorganisation.began-that-day',
        `${unit.partyName} mới có hoặc đã thay đổi trong ngày ${vietnameseDate(unit.validFrom)}. Đề nghị chọn ngày có hiệu lực khác.`,
      ),
    ];
  });
}
