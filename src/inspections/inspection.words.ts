import { type ListWords, type NotCounted, anyOf, nameOf, yearWords, yesNo } from '../shared/figure-words.js';
import type { FindingsQuery, InspectionsQuery } from './inspection.filter.js';
import {
  type FixState,
  INSPECTION_KIND_NAMES,
  INSPECTION_STATE_NAMES,
  type InspectionKind,
  type InspectionState,
} from './inspection.flow.js';

const FIXED: Record<FixState, string> = {
  open: 'chưa khắc phục',
  partly: 'khắc phục một phần',
  fixed: 'đã khắc phục',
};

const unit = (code: string) =>
  nameOf('unit', code, code, (name) => `đối với ${name} và các đơn vị trực thuộc`);
const kind = (of: InspectionKind) => INSPECTION_KIND_NAMES[of];

/** The filters of inspections and of what they found, in words. */
export const INSPECTION_WORDS: ListWords<InspectionsQuery> = {
  list: 'inspections',
  rows: 'Cuộc kiểm tra, giám sát, tự kiểm tra',
  row: 'cuộc',
  close: ['year', 'from', 'to'],
  fields: {
    ...yearWords(),
    kind: (of) => `loại: ${kind(of)}`,
    unit,
    programme: (id) =>
      nameOf('inspection-programme', id, 'theo một chương trình', (name) => `theo chương trình: ${name}`),
    state: (states) => anyOf(states, INSPECTION_STATE_NAMES),
    individuals: yesNo(
      'đã có kết luận và có cá nhân được nhắc nhở, phê bình',
      'không có cá nhân được nhắc nhở, phê bình',
    ),
    reminded: yesNo('đã có kết luận và có nhắc nhở đã công bố', 'không có nhắc nhở đã công bố'),
  },
  notCounted: inspectionsNotCounted,
  adds: ({ individuals }) => (individuals ? 'Cộng số cá nhân đã công bố ở từng cuộc' : null),
};

function inspectionsNotCounted(query: InspectionsQuery): NotCounted[] {
  const { state, individuals, reminded, ...rest } = query;
  const without = (of: InspectionState, words: string): NotCounted => ({
    key: `excluded.${of}`,
    words,
    filter: { ...rest, state: [of] },
  });
  const concluded = individuals === true || reminded === true;
  if (!concluded && !state?.includes('concluded')) return [];
  return [
    without('planned', 'cuộc chưa tiến hành'),
    ...(concluded || !state?.includes('held') ? [without('held', 'cuộc chưa có kết luận')] : []),
    without('cancelled', 'cuộc không tiến hành'),
  ];
}

export const FINDING_WORDS: ListWords<FindingsQuery> = {
  list: 'inspection-findings',
  rows: 'Hạn chế, khuyết điểm được nêu trong kết luận kiểm tra, giám sát, tự kiểm tra',
  row: 'hạn chế',
  close: ['year', 'from', 'to'],
  fields: {
    ...yearWords(),
    kind: (of) => `loại: ${kind(of)}`,
    unit,
    state: (states) => anyOf(states, FIXED),
    overdue: yesNo('quá thời hạn khắc phục', 'không quá thời hạn khắc phục'),
  },
  // What was written before the conclusion is not announced, and may still be dropped.
  notCounted: ({ state: _, overdue: _overdue, ...rest }) => [
    {
      key: 'excluded.not-concluded',
      words: 'cuộc đã tiến hành, chưa có kết luận',
      list: 'inspections',
      filter: { ...rest, state: ['held'] },
    },
  ],
};
