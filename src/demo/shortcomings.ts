import { demoId } from './bulk.js';

interface Place {
  id: string;
  code: string;
}

interface Rows {
  shortcomings: Record<string, unknown>[];
  steps: Record<string, unknown>[];
}

const LATE = 'báo cáo chuyên đề của chi bộ còn gửi chậm so với kế hoạch';
const NO_BOOK = 'chưa có sổ theo dõi việc trả lời kiến nghị của người dân';
/** Every so many units a review of 2018 finds again what one of 2016 had found. */
const AGAIN = 6;

/** Shortcomings that no item addresses: of 2018's review, and older ones that were found again or closed. */
export function followedRows(places: readonly Place[]): Rows {
  const all = places.map((place, index) => rowsOf(place, index % AGAIN === 0));
  return {
    shortcomings: all.flatMap(({ shortcomings }) => shortcomings),
    steps: all.flatMap(({ steps }) => steps),
  };
}

function rowsOf(place: Place, again: boolean): Rows {
  const open = [LATE, NO_BOOK].map((text, index) => found(place, index, 2018, text));
  if (!again) return { shortcomings: open, steps: open.flatMap((row) => stepsOf(row)) };
  const carried = found(place, 2, 2016, LATE.replace('của chi bộ ', ''), 'carried');
  const closed = found(place, 3, 2016, 'bảng niêm yết thủ tục chưa cập nhật theo quy định mới', 'closed');
  const [late, noBook] = open as [Record<string, unknown>, Record<string, unknown>];
  return {
    shortcomings: [carried, closed, { ...late, continues_id: carried.id, continues_year: 2016 }, noBook],
    steps: [
      ...stepsOf(carried, 'carry', 'Cấp ủy thống nhất tiếp tục theo dõi trong năm sau.'),
      ...stepsOf(closed, 'close', closed.closed_reason as string),
      ...open.flatMap((row) => stepsOf(row)),
    ],
  };
}

const CLOSED_REASON = 'Thủ tục đã chuyển về Trung tâm phục vụ hành chính công, đơn vị không còn niêm yết.';

function found(
  place: Place,
  index: number,
  year: number,
  text: string,
  state = 'open',
): Record<string, unknown> {
  return {
    id: demoId('open-shortcoming', place.code, index),
    found_year: year,
    unit_id: place.id,
    text: `Kiểm điểm năm ${year} nêu ${text}`,
    source: `Kiểm điểm năm ${year}`,
    state,
    closed_reason: state === 'closed' ? CLOSED_REASON : null,
    continues_id: null,
    continues_year: null,
    version: 1,
    created_at: `${year === 2018 ? '2018-11-16' : `${year}-12-20`}T02:00:00Z`,
  };
}

/** Found, and where it came to that what was decided a year later. */
function stepsOf(row: Record<string, unknown>, act?: string, reason?: string): Record<string, unknown>[] {
  const year = row.found_year as number;
  const step = { shortcoming_id: row.id, reason: null, commitment_id: null, remedy: null, account_id: null };
  const at = row.created_at as string;
  const decided = `${year + 1}-12-18`;
  return [
    { ...step, year, act: 'find', state: 'open', at, business_date: at.slice(0, 10) },
    ...(act
      ? [
          {
            ...step,
            year: year + 1,
            act,
            state: row.state,
            reason,
            at: `${decided}T02:00:00Z`,
            business_date: decided,
          },
        ]
      : []),
  ];
}
