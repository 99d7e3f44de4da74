import { Skeleton } from 'antd';
import { HistoryEntries } from '../shared/HistoryEntries';
import { ProblemAlert } from '../shared/ProblemAlert';
import { HISTORY_WORDS, fieldWord } from '../words';
import { ChangesTable } from './ChangesTable';
import { useHistory } from './queries';

const TEXT_ACTS = new Set(['submit', 'correct']);

/** Who did what with an item, newest first. */
export function HistoryList({ id, year }: { id: string; year: number }) {
  const history = useHistory(id);
  if (history.isPending) return <Skeleton active={false} paragraph={{ rows: 3 }} />;
  if (history.error) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <HistoryEntries
      entries={history.data.items}
      words={HISTORY_WORDS}
      more={(entry) => (
        <>
          {entry.field && <p className="muted">Mục: {fieldWord(entry.field)}</p>}
          {TEXT_ACTS.has(entry.action) && Object.keys(entry.changes).length > 0 && (
            <details>
              <summary>Nội dung đã thay đổi</summary>
              <ChangesTable changes={entry.changes} year={year} />
            </details>
          )}
        </>
      )}
    />
  );
}
