import { Link } from 'react-router';
import type { Filing } from '../api/types';
import { useMe } from '../app/session';
import { remindedWords } from '../reminders/reminded';
import { date, daysUntil } from '../shared/format';
import { FILING_KIND_WORDS } from '../words';
import { FilingStateTag, filingDate } from './FilingStateTag';

/** The filings of the reader's own unit, each with its one next step. */
export function OwnFilings({ filings }: { filings: Filing[] }) {
  const { today } = useMe();
  return (
    <ul className="own-filings">
      {filings.map((filing) => {
        const left = daysUntil(filing.finalDueOn, today);
        const open = filing.can.includes('write');
        return (
          <li key={filing.id} className="card">
            <div>
              <h2>{FILING_KIND_WORDS[filing.kind]}</h2>
              <p>
                <FilingStateTag filing={filing} /> <span className="muted">· {filingDate(filing)}</span>
              </p>
              {filing.returnReason && filing.state === 'returned' && (
                <p>Nội dung cần hoàn thiện: {filing.returnReason}</p>
              )}
              {open && (
                <p className="muted">
                  Thời hạn gửi: {date(filing.finalDueOn)}
                  {left >= 0 ? ` · Còn ${left} ngày` : ` · Quá thời hạn ${-left} ngày`}
                </p>
              )}
              {open && filing.reminders > 0 && <p>Đảng ủy Khối {remindedWords(filing, false)}.</p>}
            </div>
            <Link to={`/bao-cao/${filing.id}`} className="button-link">
              {open ? 'Soạn' : 'Xem'}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
