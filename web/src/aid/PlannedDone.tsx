import type { AidAssignment } from '../api/types';
import { date } from '../shared/format';
import { amountWords } from './amounts';
import { AID_KIND_WORDS } from './words';

/** Kind by kind: planned, done, and what donors from outside gave; with the days of the steps. */
export function PlannedDone({ assignment }: { assignment: AidAssignment }) {
  const { plannedOn, reportedOn, checkedOn, checkedWith } = assignment;
  return (
    <>
      {assignment.kinds.length === 0 && <span className="muted">Chưa có số liệu</span>}
      <ul className="aid-done">
        {assignment.kinds.map(({ kind, planned, done, external }) => (
          <li key={kind}>
            <span className="muted">{AID_KIND_WORDS[kind]}:</span> kế hoạch{' '}
            {planned === null ? '—' : amountWords(kind, planned)}, đã giúp{' '}
            {done === null ? '—' : <strong>{amountWords(kind, done)}</strong>}
            {external !== null && `, vận động ngoài đơn vị ${amountWords(kind, external)}`}
          </li>
        ))}
      </ul>
      <p className="muted">
        {[
          plannedOn && `kế hoạch ngày ${date(plannedOn)}`,
          reportedOn && `báo cáo ngày ${date(reportedOn)}`,
          checkedOn && `đối chiếu ngày ${date(checkedOn)} với ${checkedWith}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
