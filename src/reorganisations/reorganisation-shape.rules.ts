import type { ProblemDetail } from '../shared/problems.js';
import { BASE_KINDS, type UnitKind } from '../units/unit.rules.js';
import { type NewIds, type Organisation, placementsOf, successorsOf } from './event-plan.rules.js';
import type { EventPlan, PlannedVersion, Standing, WantedEvent } from './reorganisation.flow.js';

const fault = (field: string, code: string, message: string): ProblemDetail => ({ field, code, message });

/** Letters, figures, full stops and hyphens: a code is part of addresses, and `@` tells the day since when it was borne. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export function wrongCodes({ newUnits, names }: WantedEvent): ProblemDetail[] {
  const asked = [
    ...(newUnits ?? []).map(({ code }, n) => ({ field: `newUnits.${n}.code`, code })),
    ...(names ?? []).map(({ code }, n) => ({ field: `names.${n}.code`, code })),
  ];
  return asked
    .filter(({ code }) => code !== undefined && !CODE.test(code))
    .map(({ field }) =>
      fault(field, 'unit.wrong-code', 'Mã chỉ gồm chữ, số, dấu chấm và dấu gạch nối. Đề nghị ghi lại.'),
    );
}

/** Of each unit one thing is said in a list, not two. */
export function saidTwice(wanted: WantedEvent): ProblemDetail[] {
  return (['names', 'below', 'heirs'] as const).flatMap((list) => {
    const ids = (wanted[list] ?? []).map(({ unitId }) => unitId);
    return ids.flatMap((id, n) =>
      ids.indexOf(id) < n
        ? [fault(`${list}.${n}.unitId`, 'duplicate', 'Đơn vị này được ghi hai lần. Đề nghị giữ một dòng.')]
        : [],
    );
  });
}

/** Nobody goes where they stand already, nor below themselves. */
export function wrongMoves(wanted: WantedEvent, organisation: Organisation, newIds: NewIds): ProblemDetail[] {
  const transferred = wanted.kind === 'transfer-out' || wanted.kind === 'transfer-in';
  const [to = null] = successorsOf(wanted, newIds);
  const moves = transferred
    ? (wanted.unitIds ?? []).map((unitId, n) => ({ unitId, to, field: `unitIds.${n}` }))
    : [];
  const placed = [...placementsOf(wanted, organisation, newIds).to].flatMap(([unitId, place]) =>
    place === null ? [] : [{ unitId, to: place, field: 'below' }],
  );
  return [
    ...moves.flatMap(({ unitId, to: place, field }) => sameplace(organisation.get(unitId), place, field)),
    ...[...moves, ...placed].flatMap(({ unitId, to: place, field }) => {
      const unit = organisation.get(unitId);
      const within = place !== null && (place === unitId || organisation.get(place)?.path.includes(unitId));
      if (!unit || !within) return [];
      const message = `${unit.partyName} không trực thuộc chính mình hoặc tổ chức của mình được. Đề nghị chọn đơn vị khác.`;
      return [fault(field, 'reorganisation.below-itself', message)];
    }),
  ];
}

function sameplace(unit: Standing | undefined, to: string | null, field: string): ProblemDetail[] {
  if (!unit || unit.parentId !== to) return [];
  const message =
    to === null
      ? `${unit.partyName} không trực thuộc tổ chức nào trên hệ thống. Đề nghị chọn đảng bộ tiếp nhận hoặc đơn vị khác.`
      : `${unit.partyName} đang trực thuộc đơn vị tiếp nhận. Đề nghị chọn đơn vị khác.`;
  return [fault(field, 'reorganisation.same-place', message)];
}

/** What may stand below what: asked of each unit that begins, moves or takes another form. */
export function wrongNesting(
  wanted: WantedEvent,
  plan: EventPlan,
  organisation: Organisation,
): ProblemDetail[] {
  const versions = [...plan.begun, ...plan.changed, ...plan.moved];
  const after = new Map(versions.map((one) => [one.unitId, one]));
  const find = (id: string): PlannedVersion | undefined => after.get(id) ?? organisation.get(id);
  const begun = plan.begun.map(({ unitId }) => unitId);
  return versions.flatMap((unit) => {
    if (plan.changed.includes(unit)) return [];
    const message = nestingFault(unit, unit.parentId === null ? null : (find(unit.parentId) ?? null), wanted);
    if (!message) return [];
    const n = begun.indexOf(unit.unitId);
    const field = n >= 0 ? `newUnits.${n}.kind` : 'below';
    return [fault(field, 'reorganisation.wrong-nesting', `${unit.partyName} ${message}`)];
  });
}

function nestingFault(
  { kind }: PlannedVersion,
  above: PlannedVersion | null,
  { kind: event }: WantedEvent,
): string | null {
  if (above === null) {
    const mayStandAlone = kind === 'bloc' || event === 'transfer-out';
    return mayStandAlone
      ? null
      : 'chưa có đơn vị cấp trên. Đề nghị chọn lại loại tổ chức hoặc đơn vị cấp trên.';
  }
  if (kind === 'bloc')
    return 'là đảng bộ cấp trên trực tiếp cơ sở nên không trực thuộc đơn vị khác trên hệ thống. Đề nghị chọn lại.';
  if (above.kind === 'cell' || above.kind === 'base-cell')
    return `không trực thuộc ${above.partyName} được, vì chi bộ không có tổ chức trực thuộc. Đề nghị chọn lại.`;
  const base = BASE_KINDS.includes(kind as UnitKind);
  if (base && above.kind !== 'bloc' && above.parentId !== null)
    return `là tổ chức cơ sở đảng nên không trực thuộc ${above.partyName} được. Đề nghị chọn lại.`;
  return null;
}
