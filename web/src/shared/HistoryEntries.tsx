import type { ReactNode } from 'react';
import type { HistoryEntry } from '../api/types';
import { moment } from './format';
import './history-entries.css';

interface HistoryEntriesProps {
  entries: readonly HistoryEntry[];
  /** One verb an act. */
  words: Record<string, string>;
  /** What else an entry tells, below its reason. */
  more?: (entry: HistoryEntry) => ReactNode;
}

/** Who did what with one record, newest first. */
export function HistoryEntries({ entries, words, more }: HistoryEntriesProps) {
  const newestFirst = [...entries].sort((one, other) => Number(other.id) - Number(one.id));
  return (
    <ol className="history-entries">
      {newestFirst.map((entry) => (
        <li key={entry.id}>
          <p>
            <strong>{entry.by ?? 'Tài khoản được giao'}</strong> {words[entry.action] ?? 'đã cập nhật'}
            {entry.onBehalfOf && ` thay mặt ${entry.onBehalfOf}`}
          </p>
          <p className="muted">{moment(entry.at)}</p>
          {entry.reason && <p>“{entry.reason}”</p>}
          {more?.(entry)}
        </li>
      ))}
    </ol>
  );
}
