import { vietnameseDate } from '../shared/dates.js';
import {
  type ListWords,
  type NotCounted,
  anyOf,
  lower,
  nameOf,
  unitWords,
  yearWords,
  yesNo,
} from '../shared/figure-words.js';
import type { Remedy } from '../shortcomings/shortcoming.flow.js';
import type { CommitmentsQuery } from './commitment.filter.js';
import { type Kind, SCOPE_NAMES, SELF_NAMES, STATE_NAMES, VERIFIED_NAMES } from './commitment.flow.js';

const KINDS: Record<Kind, string> = { collective: 'của tập thể', individual: 'của cá nhân' };

const REMEDIES: Record<Remedy, string> = {
  remedied: 'hạn chế đã khắc phục',
  partly: 'hạn chế khắc phục một phần',
  'not-remedied': 'hạn chế chưa khắc phục',
  carried: 'hạn chế tiếp tục khắc phục năm sau',
};

const SELF: Record<string, string> = SELF_NAMES;
const VERIFIED: Record<string, string> = VERIFIED_NAMES;
const isNone = (value: string) => value === 'none';

/** The filter of việc đăng ký in words. */
export const COMMITMENT_WORDS: ListWords<CommitmentsQuery> = {
  list: 'commitments',
  rows: 'Việc đăng ký',
  row: 'việc',
  paged: true,
  close: ['year', 'from', 'to', 'kind', 'personId'],
  fields: {
    ...yearWords(),
    kind: (kind) => KINDS[kind],
    personId: (id) => nameOf('person', id, 'của một cá nhân', (name) => `của đồng chí ${name}`),
    ...unitWords,
    head: yesNo('của người đứng đầu', 'không phải của người đứng đầu'),
    counted: yesNo('đã được xác nhận đăng ký', 'chưa được xác nhận đăng ký'),
    state: (states) => anyOf(states, STATE_NAMES),
    withdrawn: yesNo('đã rút', 'không phải việc đã rút'),
    scope: (scopes) => `phạm vi: ${anyOf(scopes, SCOPE_NAMES)}`,
    result: (code) => (isNone(code) ? 'chưa tự đánh giá' : `tự đánh giá: ${lower(SELF[code] ?? code)}`),
    verified: (code) =>
      isNone(code) ? 'chưa xác nhận kết quả' : `kết quả được xác nhận: ${lower(VERIFIED[code] ?? code)}`,
    aspect: (code) =>
      isNone(code)
        ? 'chưa phân loại theo nhóm nội dung'
        : nameOf('aspect', code, code, (name) => `nhóm nội dung: ${name}`),
    topic: (code) =>
      isNone(code) ? 'chưa phân loại theo chủ đề' : nameOf('topic', code, code, (name) => `chủ đề: ${name}`),
    planContent: (id) =>
      isNone(id)
        ? 'chưa phân loại theo nội dung kế hoạch'
        : nameOf(
            'content',
            id,
            'thuộc một nội dung của kế hoạch',
            (name) => `thực hiện nội dung của kế hoạch: ${name}`,
          ),
    breakthrough: (id) =>
      nameOf('breakthrough', id, 'thuộc một nội dung đột phá', (name) => `thuộc nội dung đột phá: ${name}`),
    breakthroughs: yesNo('thuộc nội dung đột phá', 'không thuộc nội dung đột phá'),
    linked: yesNo('gắn với hạn chế sau kiểm điểm', 'không gắn với hạn chế sau kiểm điểm'),
    shortcomingId: (id) =>
      nameOf('shortcoming', id, 'gắn với một hạn chế', (text) => `gắn với hạn chế “${text}”`),
    remedy: (remedy) => REMEDIES[remedy],
    evidence: yesNo('có minh chứng', 'chưa có minh chứng'),
    stopAsked: yesNo('có đề nghị dừng', 'không có đề nghị dừng'),
    setAside: yesNo('đã kết thúc khi sắp xếp tổ chức', 'không phải việc đã kết thúc khi sắp xếp tổ chức'),
    untouchedSince: (day) => `không có thay đổi sau ngày ${vietnameseDate(day)}`,
    waitingSince: (day) => `gửi xem xét từ ngày ${vietnameseDate(day)} trở về trước`,
    awaitingMe: yesNo('đang chờ đồng chí xem xét', 'kể cả việc không chờ đồng chí xem xét'),
    q: (words) => `có chữ “${words}”`,
  },
  notCounted,
};

/** Only what was confirmed once counts; of the rest it is told why, as far as the filter speaks of drafts too. */
function notCounted(query: CommitmentsQuery): NotCounted[] {
  if (query.counted !== true) return [];
  const {
    state: _,
    result: _self,
    verified: _verified,
    remedy: _remedy,
    withdrawn: _withdrawn,
    ...rest
  } = query;
  const base = { ...rest, counted: false };
  return [
    {
      key: 'excluded.draft',
      words: 'việc đang soạn',
      filter: { ...base, state: ['draft'], withdrawn: false },
    },
    {
      key: 'excluded.waiting',
      words: 'việc chờ xem xét',
      filter: { ...base, state: ['submitted', 'resubmitted'] },
    },
    { key: 'excluded.returned', words: 'việc cần hoàn thiện', filter: { ...base, state: ['returned'] } },
    {
      key: 'excluded.withdrawn',
      words: 'việc đã rút',
      filter: { ...base, state: ['draft'], withdrawn: true },
    },
  ];
}
