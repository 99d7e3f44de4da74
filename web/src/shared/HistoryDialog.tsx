import { useQuery } from '@tanstack/react-query';
import { Modal, Skeleton } from 'antd';
import type { HistoryEntry } from '../api/types';
import { HistoryEntries } from './HistoryEntries';
import { ProblemAlert } from './ProblemAlert';

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
  return (
    <Modal open title={`Lịch sử thay đổi: ${title}`} footer={null} onCancel={onClose} width={640}>
      <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />
      {history.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      <HistoryEntries entries={history.data?.items ?? []} words={words} />
    </Modal>
  );
}
