import { Skeleton } from 'antd';
import { useState } from 'react';
import { HistoryEntries } from '../shared/HistoryEntries';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date } from '../shared/format';
import { usePlanHistory } from './queries';
import { PART_WORDS, PLAN_ACT_WORDS, PLAN_FIELD_WORDS } from './words';

/** Who did what with a plan; asked for when it is opened. */
export function PlanHistory({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Lịch sử thay đổi</summary>
      {open && <Entries id={id} />}
    </details>
  );
}

function Entries({ id }: { id: string }) {
  const history = usePlanHistory(id);
  if (history.isPending) return <Skeleton active={false} paragraph={{ rows: 3 }} />;
  if (history.error) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <HistoryEntries
      entries={history.data.items}
      words={PLAN_ACT_WORDS}
      more={(entry) =>
        told(entry.changes).map(([label, words]) => (
          <p key={label} className="plan-text">
            {label}: {words}
          </p>
        ))
      }
    />
  );
}

/** Facts of an act in words; identifiers say nothing to a reader and are left out. */
function told(changes: Record<string, unknown>): [label: string, words: string][] {
  return Object.entries(changes).flatMap(([field, value]): [string, string][] => {
    const label = PLAN_FIELD_WORDS[field];
    if (!label || value === null || field === 'belongsToId') return [];
    if (field === 'legalBases') return [[label, basesWords(value)]];
    if (Array.isArray(value)) return [[label, `${word(field, value[0])} → ${word(field, value[1])}`]];
    return [[label, word(field, value)]];
  });
}

/** Names, or the names before and after. */
function basesWords(value: unknown): string {
  const [before, after] = value as [unknown, unknown];
  if (!Array.isArray(before)) return list(value);
  return `${list(before)} → ${list(after)}`;
}
const list = (names: unknown) => (Array.isArray(names) && names.length > 0 ? names.join('; ') : '—');

function word(field: string, value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return '—';
  if (field === 'kind') return PART_WORDS[value as keyof typeof PART_WORDS] ?? value;
  return field === 'issuedOn' || field === 'dueOn' ? date(value) : value;
}
