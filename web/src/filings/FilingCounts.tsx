import type { FilingCount } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { date, number } from '../shared/format';
import { FILING_KIND_WORDS, FILING_STATE_WORDS } from '../words';

const SENDINGS = {
  sent: 'đã gửi',
  'in-time': 'gửi đúng thời hạn',
  overdue: 'quá thời hạn, chưa gửi',
};

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
  const sent = ({ kind, total }: FilingCount, sending: keyof typeof SENDINGS, value: number) => (
    <FigureLink
      className="words"
      figure={{
        label: `${FILING_KIND_WORDS[kind]}: ${SENDINGS[sending]}`,
        value,
        list: 'filings',
        filter: { year, kind, sending },
        made: `Mỗi đơn vị gửi một báo cáo; ${number(total)} đơn vị thuộc diện gửi`,
      }}
      nam={year}
      name={`${FILING_KIND_WORDS[kind]}, ${SENDINGS[sending]}: ${number(value)}/${number(total)} đơn vị, xem danh sách`}
    >
      {sending === 'overdue' ? (
        number(value)
      ) : (
        <>
          <strong>{number(value)}</strong>/{number(total)}
        </>
      )}
    </FigureLink>
  );
  return (
    <div className="filing-counts">
      {counts.map((count) => (
        <section key={count.kind} className="card">
          <h2>{FILING_KIND_WORDS[count.kind]}</h2>
          <p className="filing-count">Đã gửi: {sent(count, 'sent', count.filed)} đơn vị</p>
          <p>Gửi đúng thời hạn: {sent(count, 'in-time', count.inTime)} đơn vị</p>
          <p>Đã tiếp nhận: {opened(count, 'accepted', count.accepted)}</p>
          <p>Cần hoàn thiện: {opened(count, 'returned', count.returned)}</p>
          <p>Quá thời hạn, chưa gửi: {sent(count, 'overdue', count.overdue)}</p>
          {count.dueOn && <p className="muted">Thời hạn gửi: {date(count.dueOn)}</p>}
        </section>
      ))}
    </div>
  );
}
