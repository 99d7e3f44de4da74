import { type CommitmentFilter, NONE } from '../commitments/commitment.filter.js';
import { STATE_NAMES, type State, VERIFIED_NAMES } from '../commitments/commitment.flow.js';

/** A figure is a predicate, not a typed number: a name, the filter that lists its rows, and words. */
export interface FigureDefinition {
  key: string;
  label: string;
  filter: CommitmentFilter;
}

/** Figures whose parts make a total. */
export interface BreakdownDefinition {
  key: string;
  label: string;
  parts: FigureDefinition[];
}

const counted = { counted: true } as const;

export const COLLECTIVE: FigureDefinition = {
  key: 'total.collective',
  label: 'Việc của tập thể',
  filter: { ...counted, kind: 'collective' },
};

export const INDIVIDUAL: FigureDefinition = {
  key: 'total.individual',
  label: 'Việc của cá nhân',
  filter: { ...counted, kind: 'individual' },
};

export const ALL: FigureDefinition = {
  key: 'total.all',
  label: 'Tổng số việc đăng ký',
  filter: { ...counted },
};

export const LINKED: FigureDefinition = {
  key: 'linked.yes',
  label: 'Việc gắn với hạn chế sau kiểm điểm',
  filter: { ...counted, linked: true },
};

export const VERIFIED: FigureDefinition = {
  key: 'state.verified',
  label: STATE_NAMES.verified,
  filter: { ...counted, state: ['verified'] },
};

export const HEAD_ITEMS: FigureDefinition = {
  key: 'heads.items',
  label: 'Việc đăng ký của người đứng đầu',
  filter: { ...counted, head: true },
};

/** Everything that does not count, together. */
export const NOT_COUNTED: FigureDefinition = {
  key: 'excluded.all',
  label: 'Không tính trong tổng số',
  filter: { counted: false },
};

/** What does not count, by why. Their sum is `NOT_COUNTED`. */
export const EXCLUDED: FigureDefinition[] = [
  {
    key: 'excluded.draft',
    label: 'Đang soạn, chưa gửi',
    filter: { counted: false, state: ['draft'], withdrawn: false },
  },
  {
    key: 'excluded.withdrawn',
    label: 'Đã rút',
    filter: { counted: false, state: ['draft'], withdrawn: true },
  },
  {
    key: 'excluded.waiting',
    label: 'Đã gửi, chờ xem xét',
    filter: { counted: false, state: ['submitted', 'resubmitted'] },
  },
  { key: 'excluded.returned', label: 'Cần hoàn thiện', filter: { counted: false, state: ['returned'] } },
];

const COUNTED_STATES: State[] = [
  'registered',
  'returned',
  'resubmitted',
  'self-assessed',
  'assessment-returned',
  'verified',
  'stopped',
];

const VERIFIED_LABELS: Record<string, string> = { ...VERIFIED_NAMES, [NONE]: 'Chưa đánh giá' };

const SELF_CODES = ['exceeded', 'met', 'partly', 'not-met', NONE];
const VERIFIED_CODES = ['exceeded', 'met', 'partly', 'not-met', 'no-evidence', NONE];

/** A code of a list with its name. */
export interface Named {
  code: string;
  name: string;
}

/** All breakdowns, with the aspects and topics of the years asked for. */
export function breakdowns(aspects: Named[], topics: Named[]): BreakdownDefinition[] {
  return [
    { key: 'kind', label: 'Theo chủ thể đăng ký', parts: [COLLECTIVE, INDIVIDUAL] },
    {
      key: 'state',
      label: 'Theo trạng thái',
      parts: COUNTED_STATES.map((state) => ({
        key: `state.${state}`,
        label: STATE_NAMES[state],
        filter: { ...counted, state: [state] },
      })),
    },
    {
      key: 'verified',
      label: 'Kết quả được xác nhận',
      parts: VERIFIED_CODES.map((code) => ({
        key: `verified.${code}`,
        label: code === NONE ? 'Chưa xác nhận kết quả' : (VERIFIED_LABELS[code] ?? code),
        filter: { ...counted, verified: code },
      })),
    },
    {
      key: 'self',
      label: 'Kết quả tự đánh giá',
      parts: SELF_CODES.map((code) => ({
        key: `self.${code}`,
        label: VERIFIED_LABELS[code] ?? code,
        filter: { ...counted, result: code },
      })),
    },
    { key: 'aspect', label: 'Theo nhóm nội dung', parts: listed('aspect', aspects) },
    { key: 'topic', label: 'Theo chủ đề', parts: listed('topic', topics) },
    {
      key: 'linked',
      label: 'Gắn với hạn chế sau kiểm điểm',
      parts: [
        LINKED,
        { key: 'linked.no', label: 'Không gắn với hạn chế', filter: { ...counted, linked: false } },
      ],
    },
  ];
}

/** One part a code, and “Chưa phân loại” always as a line of its own. */
export function listed(field: 'aspect' | 'topic', names: Named[]): FigureDefinition[] {
  const parts = names.map(({ code, name }) => ({
    key: `${field}.${code}`,
    label: name,
    filter: { ...counted, [field]: code },
  }));
  return [
    ...parts,
    { key: `${field}.${NONE}`, label: 'Chưa phân loại', filter: { ...counted, [field]: NONE } },
  ];
}
