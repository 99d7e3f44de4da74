import type { FilingCount } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { date, number } from '../shared/format';
import { FILING_KIND_WORDS, FILING_STATE_WORDS } from '../words';

/** How many have filed and how many in time: two numbers, of each kind. */
export function FilingCounts({ counts, year }: { counts: FilingCount[]; year: number }) {
  const opened = ({ kind }: FilingCount, state: 'accepted' | 'returned', value: number) => (
    <FigureLink
      className="words"
      figure={{
        label: `${FILING_KIND_WORDS[kind]}: ${FILING_STATE_WORDS[state]}`,
        value,
        list: 'filings',
        filter: { year, kind, state },
      }}
      nam={year}
    />
  );
  return (
    <div className="filing-counts">
      {counts.map((count) => (
        <section key={count.kind} className="card">
          <h2>{FILING_KIND_WORDS[count.kind]}</h2>
          <p className="filing-count">
            Đã gửi: <strong>{number(count.filed)}</strong>/{number(count.total)} đơn vị
          </p>
          <p>
            Gửi đúng thời hạn: <strong>{number(count.inTime)}</strong>/{number(count.total)} đơn vị
          </p>
          <p className="muted">
            {count.dueOn && <>Thời hạn gửi: {date(count.dueOn)}. </>}
            Đã tiếp nhận: {opened(count, 'accepted', count.accepted)}. Cần hoàn thiện:{' '}
            {opened(count, 'returned', count.returned)}. Quá thời hạn, chưa gửi: {number(count.overdue)}.
          </p>
        </section>
      ))}
    </div>
  );
}
