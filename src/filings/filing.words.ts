import { vietnameseDate } from '../shared/dates.js';
import { type ListWords, lower, nameOf, spanWords, unitWords, yesNo } from '../shared/figure-words.js';
import type { FilingKind } from '../years/year.dto.js';
import type { FilingsQuery } from './filing.dto.js';
import { FILING_STATE_NAMES, type FilingAction, type FilingSending } from './filing.flow.js';
import type { MeetingsQuery } from './self-criticism-meeting.dto.js';

const KINDS: Record<FilingKind, string> = {
  'registration-list': 'danh mục việc đăng ký',
  'half-year': 'báo cáo 6 tháng',
  yearly: 'báo cáo năm',
};

const ACTS: Record<FilingAction, string> = {
  write: 'viết',
  file: 'gửi',
  accept: 'tiếp nhận để tổng hợp',
  return: 'trả lại để hoàn thiện',
  extend: 'gia hạn',
  comment: 'góp ý',
  resolve: 'xử lý góp ý',
  remind: 'nhắc',
};

const SENDINGS: Record<FilingSending, string> = {
  sent: 'đã gửi, kể cả báo cáo đang được trả lại để hoàn thiện',
  'in-time': 'gửi lần đầu đúng thời hạn, kể cả thời hạn được gia hạn',
  late: 'gửi lần đầu sau thời hạn',
  'not-sent': 'chưa gửi',
  overdue: 'quá thời hạn, kể cả thời hạn được gia hạn, mà chưa gửi',
  missing: 'quá thời hạn ban đầu mà chưa gửi',
};

/** The filters of filings and of meetings in words. */
export const FILING_WORDS: ListWords<FilingsQuery> = {
  list: 'filings',
  rows: 'Báo cáo của đơn vị',
  row: 'báo cáo',
  close: ['year'],
  fields: {
    year: (year) => `năm ${year}`,
    kind: (kind) => KINDS[kind],
    unit: (code) => nameOf('unit', code, code),
    state: (state) => lower(FILING_STATE_NAMES[state]),
    sending: (sending) => SENDINGS[sending],
    dueFrom: (day) => `thời hạn từ ngày ${vietnameseDate(day)}`,
    dueUntil: (day) => `thời hạn đến ngày ${vietnameseDate(day)}`,
    reminded: yesNo('đã được nhắc', 'chưa được nhắc'),
    setAside: yesNo('đã kết thúc khi sắp xếp tổ chức', 'không phải báo cáo đã kết thúc khi sắp xếp tổ chức'),
    may: (act) => `đồng chí có thể ${ACTS[act]}`,
  },
  notCounted: ({ sending, ...rest }) =>
    sending !== 'sent' && sending !== 'in-time'
      ? []
      : [
          ...(sending === 'in-time'
            ? [
                {
                  key: 'excluded.late',
                  words: 'báo cáo gửi sau thời hạn',
                  filter: { ...rest, sending: 'late' },
                },
              ]
            : []),
          { key: 'excluded.not-sent', words: 'báo cáo chưa gửi', filter: { ...rest, sending: 'not-sent' } },
        ],
};

export const MEETING_WORDS: ListWords<MeetingsQuery> = {
  list: 'self-criticism-meetings',
  rows: 'Hội nghị tự phê bình và phê bình',
  row: 'hội nghị',
  close: ['from', 'to'],
  fields: {
    ...spanWords(),
    half: (half) => (half === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm'),
    ...unitWords,
    withdrawn: yesNo('đã rút', 'không phải hội nghị đã rút'),
  },
  notCounted: ({ withdrawn, ...rest }) =>
    withdrawn === true
      ? []
      : [{ key: 'excluded.withdrawn', words: 'hội nghị đã rút', filter: { ...rest, withdrawn: true } }],
  adds: () => 'Cộng số ghi tại từng hội nghị: lượt người dự, ý kiến đối với tập thể, ý kiến đối với cá nhân',
};
