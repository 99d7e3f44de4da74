import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { AidAssigned, AidDecision } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { LIST_WORDS } from '../words';
import { EndAssignmentDialog, MoreAssignmentsDialog } from './AssignDialogs';
import { DecisionDialog } from './DecisionDialog';
import { useDecisions } from './queries';

/** Decisions of assignment, newest first, each in force until the one that replaces it. */
export function Decisions({ onAdd }: { onAdd: (() => void) | undefined }) {
  const decisions = useDecisions();
  const items = decisions.data?.items ?? [];
  return (
    <>
      <ProblemAlert error={decisions.error} onRetry={() => void decisions.refetch()} />
      {decisions.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {decisions.data && items.length === 0 && (
        <EmptyState words={LIST_WORDS.empty} action={onAdd && { words: 'Ghi quyết định', onClick: onAdd }} />
      )}
      {items.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} />
      ))}
    </>
  );
}

function DecisionCard({ decision }: { decision: AidDecision }) {
  const [open, setOpen] = useState<'assign' | 'replace' | null>(null);
  const close = () => setOpen(null);
  const { assignments, can } = decision;
  const running = assignments.filter(({ endsOn }) => endsOn === null).length;
  return (
    <article className="card aid-decision">
      <h2>
        Quyết định số {decision.number}, ngày {date(decision.issuedOn)}
      </h2>
      <p>
        {decision.issuer}: {decision.subject}
      </p>
      <p>
        <Force decision={decision} />
        {decision.replacesNumber && (
          <span className="muted"> · thay thế quyết định số {decision.replacesNumber}</span>
        )}
      </p>
      {can.length > 0 && (
        <div className="aid-actions">
          {can.includes('assign') && <Button onClick={() => setOpen('assign')}>Phân công thêm</Button>}
          {can.includes('replace') && (
            <Button onClick={() => setOpen('replace')}>Ghi quyết định thay thế</Button>
          )}
        </div>
      )}
      <details open={decision.inForce}>
        <summary>{number(running)} phân công trong danh sách</summary>
        {assignments.length > 0 && (
          <DataTable
            caption={`Danh sách phân công của quyết định số ${decision.number}`}
            columns={COLUMNS}
            rows={assignments}
            rowKey={({ id }) => id}
            step={100}
          />
        )}
      </details>
      {open === 'assign' && <MoreAssignmentsDialog decision={decision} onClose={close} />}
      {open === 'replace' && <DecisionDialog replaces={decision} onClose={close} />}
    </article>
  );
}

function Force({
  decision: { inForce, effectiveFrom, effectiveTo, replacedByNumber },
}: {
  decision: AidDecision;
}) {
  if (inForce)
    return <Marked shape="disc" tone="green" words={`Có hiệu lực từ ngày ${date(effectiveFrom)}`} />;
  if (effectiveTo) {
    const words = `Thay thế từ ngày ${date(effectiveTo)} bởi quyết định số ${replacedByNumber}`;
    return <Marked shape="bar" tone="grey" words={words} />;
  }
  return <Marked shape="ring" tone="blue" words={`Sẽ có hiệu lực từ ngày ${date(effectiveFrom)}`} />;
}

const COLUMNS: Column<AidAssigned>[] = [
  { key: 'unit', title: 'Đơn vị', card: 'title', cell: ({ unitName }) => unitName },
  {
    key: 'commune',
    title: 'Xã được giúp đỡ',
    cell: ({ communeName, district }) => `${communeName}, ${district}`,
  },
  { key: 'from', title: 'Từ ngày', cell: ({ startsOn }) => date(startsOn) },
  {
    key: 'to',
    title: 'Kết thúc',
    cell: ({ endsOn, endReason }) => (endsOn ? `${date(endsOn)}: ${endReason}` : '—'),
  },
  {
    key: 'actions',
    title: 'Thao tác',
    card: 'plain',
    cell: (assigned) => assigned.can.includes('end') && <End assigned={assigned} />,
  },
];

function End({ assigned }: { assigned: AidAssigned }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        Kết thúc phân công
      </Button>
      {open && <EndAssignmentDialog assigned={assigned} onClose={() => setOpen(false)} />}
    </>
  );
}
