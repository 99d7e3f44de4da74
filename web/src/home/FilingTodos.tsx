import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { holds, useMe } from '../app/session';
import { remindedWords } from '../reminders/reminded';
import '../reminders/reminders.css';
import { date, daysUntil, number } from '../shared/format';
import { FILING_KIND_WORDS } from '../words';

/** Days before which a report that is not due yet is nothing to do. */
const AHEAD = 45;

/** The reports of the reader's own unit that are to be sent, and those that wait to be accepted. */
export function FilingTodos({ year }: { year: number }) {
  const me = useMe();
  const files = holds(me, 'clerk', 'secretary', 'reviewer');
  const filings = useQuery({
    queryKey: ['filings', year],
    queryFn: () => body(api.GET('/api/filings', { params: { query: { year } } })),
    enabled: files,
  });
  if (!filings.data) return null;
  const { items } = filings.data;
  const toSend = items.filter(
    (one) => one.can.includes('file') && (daysUntil(one.finalDueOn, me.today) <= AHEAD || one.reminders > 0),
  );
  const toAccept = items.filter((one) => one.can.includes('accept')).length;
  return (
    <>
      {toAccept > 0 && (
        <li>
          <strong>{number(toAccept)}</strong>
          <span>báo cáo chờ tiếp nhận</span>
          <Link className="button-link" to={`/bao-cao?nam=${year}`}>
            Mở danh sách
          </Link>
        </li>
      )}
      {toSend.map((one) => {
        const left = daysUntil(one.finalDueOn, me.today);
        return (
          <li key={one.id}>
            <strong aria-hidden="true">·</strong>
            <span>
              {FILING_KIND_WORDS[one.kind]} năm {one.year}
              {one.state === 'returned' && ' – cần hoàn thiện'}
              <br />
              <span className="muted">
                Thời hạn gửi: {date(one.finalDueOn)},{' '}
                {left >= 0 ? `còn ${number(left)} ngày` : `quá thời hạn ${number(-left)} ngày`}
                {one.reminders > 0 && (
                  <span className="reminded">Đảng ủy Khối {remindedWords(one, false)}</span>
                )}
              </span>
            </span>
            <Link className="button-link" to={`/bao-cao/${one.id}?nam=${year}`}>
              Soạn
            </Link>
          </li>
        );
      })}
    </>
  );
}
