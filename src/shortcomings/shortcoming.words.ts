import { type ListWords, anyOf, nameOf, unitWords, spanWords, yesNo } from '../shared/figure-words.js';
import type { ShortcomingsQuery } from './shortcoming.filter.js';
import { SHORTCOMING_STATE_NAMES } from './shortcoming.flow.js';

/** The filter of shortcomings in words. */
export const SHORTCOMING_WORDS: ListWords<ShortcomingsQuery> = {
  list: 'shortcomings',
  rows: 'Hạn chế sau kiểm điểm',
  row: 'hạn chế',
  close: ['foundYear', 'from', 'to', 'of', 'personId'],
  fields: {
    foundYear: (year) => `nêu năm ${year}`,
    ...spanWords('nêu '),
    of: (of) => (of === 'unit' ? 'của tập thể' : 'của cá nhân'),
    personId: (id) => nameOf('person', id, 'của một cá nhân', (name) => `của đồng chí ${name}`),
    ...unitWords,
    state: (states) => anyOf(states, SHORTCOMING_STATE_NAMES),
    asOfYear: (year) => `theo tình hình cuối năm ${year}`,
    unaddressedIn: (year) => `chưa có việc đăng ký khắc phục trong năm ${year}`,
    running: yesNo(
      'đang có việc đăng ký khắc phục chưa xác nhận kết quả',
      'không có việc đăng ký khắc phục đang thực hiện',
    ),
    setAside: yesNo('đã kết thúc khi sắp xếp tổ chức', 'không phải hạn chế đã kết thúc khi sắp xếp tổ chức'),
    followedFrom: (from, { followedTo }) =>
      from === followedTo
        ? `thuộc diện khắc phục, theo dõi trong năm ${from}`
        : `thuộc diện khắc phục, theo dõi từ năm ${from} đến năm ${followedTo}`,
    followedTo: () => null,
  },
  notCounted: ({ of, ...rest }) =>
    of === 'unit'
      ? [{ key: 'excluded.person', words: 'hạn chế của cá nhân', filter: { ...rest, of: 'person' } }]
      : [],
};
