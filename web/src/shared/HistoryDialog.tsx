import { useQuery } from '@tanstack/react-query';
import { Modal, Skeleton } from 'antd';
import type { HistoryEntry } from '../api/types';
import { ProblemAlert } from './ProblemAlert';
import { moment } from './format';
import './history-dialog.css';

interface HistoryDialogProps {
  /** Of what. */
  title: string;
  queryKey: readonly unknown[];
  read: () => Promise<{ items: HistoryEntry[] }>;
  /** One verb an act. */
  words: Record<string, string>;
  onClose: () => void;
}

/** Who did what with one record, newest first. */
export function HistoryDialog({ title, queryKey, read, words, onClose }: HistoryDialogProps) {
  const history = useQuery({ queryKey, queryFn: read });
  const entries = [...(history.data?.items ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Modal open title={`Lịch sử thay đổi: ${title}`} footer={null} onCancel={onClose} width={640}>
      <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />
      {history.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      <ol className="history-entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{entry.by ?? 'Tài khoản được giao'}</strong> {words[entry.action] ?? 'đã cập nhật'}
            </p>
            <p className="muted">{moment(entry.at)}</p>
            {entry.reason && <p>“{entry.reason}”</p>}
          </li>
        ))}
      </ol>
    </Modal>
  );
}
