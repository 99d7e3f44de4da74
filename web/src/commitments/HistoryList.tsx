import { Skeleton } from 'antd';
import { ProblemAlert } from '../shared/ProblemAlert';
import { moment } from '../shared/format';
import { HISTORY_WORDS, fieldWord } from '../words';
import { ChangesTable } from './ChangesTable';
import { useHistory } from './queries';

const TEXT_ACTS = new Set(['submit', 'correct']);

/** Who did what with an item, newest first. */
export function HistoryList({ id, year }: { id: string; year: number }) {
  const history = useHistory(id);
  if (history.isPending) return <Skeleton active={false} paragraph={{ rows: 3 }} />;
  if (history.error) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  const entries = [...history.data.items].sort((one, other) => Number(other.id) - Number(one.id));
  return (
    <ol className="lines">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p>
            <strong>{entry.by ?? 'Tài khoản được giao'}</strong>{' '}
            {HISTORY_WORDS[entry.action] ?? 'đã cập nhật'}
            {entry.onBehalfOf && ` thay mặt ${entry.onBehalfOf}`}
          </p>
          <p className="muted">{moment(entry.at)}</p>
          {entry.reason && <p>“{entry.reason}”</p>}
          {entry.field && <p className="muted">Mục: {fieldWord(entry.field)}</p>}
          {TEXT_ACTS.has(entry.action) && Object.keys(entry.changes).length > 0 && (
            <details>
              <summary>Nội dung đã thay đổi</summary>
              <ChangesTable changes={entry.changes} year={year} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
