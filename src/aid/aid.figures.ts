import { type FigureFilter, type FigureOut, type FigureSpan, countFigure } from '../shared/figure.dto.js';
import type { ShareFilter } from './aid-share.query.js';
import type { UnitFilter } from './aid-units.rules.js';
import { AID_STATE_NAMES } from './aid.flow.js';
import { AID_KINDS, AID_KIND_NAMES, AID_MEASURES, type AidKind } from './amount.rules.js';

interface UnitFigure {
  key: string;
  label: string;
  filter: UnitFilter;
}

/** The bar: each within the one before. Figures count units. */
export const BAR: readonly UnitFigure[] = [
  { key: 'aid.units', label: 'Đơn vị', filter: {} },
  { key: 'aid.assigned', label: AID_STATE_NAMES.assigned, filter: { state: 'assigned' } },
  { key: 'aid.planned', label: AID_STATE_NAMES.planned, filter: { state: 'planned' } },
  { key: 'aid.reported', label: AID_STATE_NAMES.reported, filter: { state: 'reported' } },
  { key: 'aid.checked', label: AID_STATE_NAMES.checked, filter: { state: 'checked' } },
];

export const NOT_ASSIGNED: UnitFigure = {
  key: 'aid.not-assigned',
  label: 'Không được phân công',
  filter: { state: 'not-assigned' },
};

/** What stands between two cuts of the bar. */
export const WAITING: readonly UnitFigure[] = [
  { key: 'aid.waiting.plan', label: 'Chưa có kế hoạch', filter: { state: 'assigned', before: 'planned' } },
  {
    key: 'aid.waiting.report',
    label: 'Chưa báo cáo kết quả',
    filter: { state: 'planned', before: 'reported' },
  },
  {
    key: 'aid.waiting.check',
    label: 'Chưa đối chiếu với xã',
    filter: { state: 'reported', before: 'checked' },
  },
];

export const UNIT_FIGURES: readonly UnitFigure[] = [...BAR, NOT_ASSIGNED, ...WAITING];

interface GiftFigure {
  key: string;
  label: string;
  filter: ShareFilter;
  /** null: only counted, as kinds are never added together. */
  kind: AidKind | null;
}

const KEYS: Record<AidKind, string> = {
  money: 'money',
  goods: 'goods',
  'work-days': 'work-days',
  house: 'houses',
  child: 'children',
};
/** Children have a figure of their own, in which each counts once. */
const ADDED: readonly AidKind[] = ['money', 'goods', 'work-days', 'house'];
const OUTSIDE = 'nguồn vận động ngoài đơn vị';

/** Children that a model counts are counted there. */
const uncounted = (kind: AidKind) => (kind === 'child' ? { inModel: false } : {});

/** Shares of units in the assigned help, kind by kind. */
export const GIVEN: readonly GiftFigure[] = AID_KINDS.map((kind) => ({
  key: `aid.${KEYS[kind]}`,
  label: AID_KIND_NAMES[kind],
  filter: { purpose: 'assigned', kind, external: false, ...uncounted(kind) },
  kind,
}));

/** Shares of donors from outside, by the unit that brought them. */
export const EXTERNAL: readonly GiftFigure[] = AID_KINDS.map((kind) => ({
  key: kind === 'money' ? 'aid.external' : `aid.external.${KEYS[kind]}`,
  label: `${AID_KIND_NAMES[kind]}, ${OUTSIDE}`,
  filter: { purpose: 'assigned', kind, external: true, ...uncounted(kind) },
  kind,
}));

/** Outside the assignment, with what donors gave to it. */
export const VOLUNTARY: readonly GiftFigure[] = [
  {
    key: 'aid.voluntary',
    label: 'Hoạt động nhân đạo, từ thiện khác',
    filter: { purpose: 'voluntary' },
    kind: null,
  },
  ...ADDED.map((kind) => ({
    key: `aid.voluntary.${KEYS[kind]}`,
    label: `Nhân đạo, từ thiện khác: ${AID_KIND_NAMES[kind]}`,
    filter: { purpose: 'voluntary', kind } as const,
    kind,
  })),
];

/** All children that no model counts, assigned or not, of units or brought by them. */
export const CHILDREN: GiftFigure = {
  key: 'aid.children.contributions',
  label: AID_KIND_NAMES.child,
  filter: { kind: 'child', inModel: false },
  kind: 'child',
};

export const CHILDREN_OF_MODELS = {
  key: 'aid.children.models',
  label: 'Thiếu nhi được đỡ đầu tính trong mô hình',
};

export const GIFT_FIGURES: readonly GiftFigure[] = [...GIVEN, ...EXTERNAL, ...VOLUNTARY, CHILDREN];

export function unitFigure({ key, label, filter }: UnitFigure, value: number, base: FigureFilter): FigureOut {
  return countFigure(key, label, value, 'aid/assignments', { ...base, ...filter });
}

export function giftFigure(
  { key, label, filter, kind }: GiftFigure,
  { count, amount }: { count: number; amount: string | null },
  base: FigureFilter,
): FigureOut {
  return {
    key,
    label,
    value: count,
    amount: kind && (amount ?? '0'),
    measure: kind && AID_MEASURES[kind],
    list: 'aid/contributions',
    filter: { ...base, ...filter },
  };
}

export function childrenFigure(
  models: readonly { children: number }[],
  { from, to, unit }: FigureSpan,
): FigureOut {
  return {
    ...CHILDREN_OF_MODELS,
    value: models.length,
    amount: String(models.reduce((sum, { children }) => sum + children, 0)),
    measure: AID_MEASURES.child,
    list: 'pilot-models',
    filter: { from, to, ...(unit === null ? {} : { unit }), countsAs: 'children' },
  };
}
