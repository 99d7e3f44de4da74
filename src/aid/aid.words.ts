import { vietnameseDate } from '../shared/dates.js';
import {
  type ListWords,
  type NotCounted,
  lower,
  nameOf,
  spanWords,
  yearWords,
  yesNo,
} from '../shared/figure-words.js';
import type { ContributionsQuery } from './aid-contribution.dto.js';
import type { AssignmentsQuery } from './aid-plan.dto.js';
import { AID_STATE_NAMES } from './aid.flow.js';
import { AID_KIND_NAMES, AID_MEASURES } from './amount.rules.js';

const subtree = (code: string) => nameOf('unit', code, code, (name) => `${name} và các đơn vị trực thuộc`);

const BEFORE: Record<keyof typeof AID_STATE_NAMES, string> = {
  assigned: 'chưa được phân công',
  planned: 'chưa có kế hoạch',
  reported: 'chưa báo cáo kết quả',
  checked: 'chưa đối chiếu với xã',
};

/** The filter of units in the bar, in words. Who is not assigned is never late. */
export const ASSIGNMENT_WORDS: ListWords<AssignmentsQuery> = {
  list: 'aid/assignments',
  rows: 'Đơn vị giúp đỡ xã',
  row: 'đơn vị',
  close: ['year', 'from', 'to'],
  fields: {
    ...yearWords(),
    unit: subtree,
    state: (state) => (state === 'not-assigned' ? 'không được phân công' : lower(AID_STATE_NAMES[state])),
    before: (state) => BEFORE[state],
    on: (day) => `theo tình hình ngày ${vietnameseDate(day)}`,
  },
  notCounted: ({ state, before: _, ...rest }) =>
    state === undefined || state === 'not-assigned'
      ? []
      : [
          {
            key: 'excluded.not-assigned',
            words: 'đơn vị không được phân công',
            filter: { ...rest, state: 'not-assigned' },
          },
        ],
};

/** The filter of gifts in words. */
export const CONTRIBUTION_WORDS: ListWords<ContributionsQuery> = {
  list: 'aid/contributions',
  rows: 'Nội dung giúp đỡ',
  row: 'nội dung',
  close: ['from', 'to'],
  fields: {
    ...spanWords(),
    unit: subtree,
    purpose: (purpose) => (purpose === 'assigned' ? 'theo phân công' : 'nhân đạo, từ thiện ngoài phân công'),
    kind: (kind) => lower(AID_KIND_NAMES[kind]),
    commune: (id) => nameOf('commune', id, 'cho một xã', (name) => `cho ${name}`),
    need: (id) => nameOf('need', id, 'theo một nhu cầu của xã', (text) => `theo nhu cầu “${text}”`),
    external: yesNo('phần của nguồn vận động ngoài đơn vị', 'phần của đơn vị'),
    inModel: yesNo('đã tính trong mô hình', 'chưa tính trong mô hình'),
    withdrawn: yesNo('đã rút', 'không phải nội dung đã rút'),
  },
  notCounted: giftsNotCounted,
  adds: addsOf,
};

function giftsNotCounted(query: ContributionsQuery): NotCounted[] {
  if (query.withdrawn === true) return [];
  const { withdrawn: _, ...rest } = query;
  return [
    ...(query.inModel === false && query.kind === 'child'
      ? [
          {
            key: 'excluded.in-model',
            words: 'nội dung đỡ đầu thiếu nhi đã tính trong mô hình',
            filter: { ...rest, inModel: true },
          },
        ]
      : []),
    ...(query.purpose === 'assigned'
      ? [
          {
            key: 'excluded.voluntary',
            words: 'nội dung nhân đạo, từ thiện ngoài phân công',
            filter: { ...rest, purpose: 'voluntary' },
          },
        ]
      : []),
    { key: 'excluded.withdrawn', words: 'nội dung đã rút', filter: { ...rest, withdrawn: true } },
  ];
}

function addsOf({ kind, external, unit }: ContributionsQuery): string | null {
  if (!kind) return null;
  const whose =
    external === undefined
      ? 'mọi phần'
      : external
        ? 'phần của nguồn vận động ngoài đơn vị'
        : 'phần của đơn vị';
  const within = unit ? ', chỉ của đơn vị này và các đơn vị trực thuộc' : '';
  return `Cộng ${whose} trong từng nội dung (${AID_MEASURES[kind]})${within}`;
}
