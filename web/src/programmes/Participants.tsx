import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Participant } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number } from '../shared/format';
import { lastDay } from '../shared/last-day';
import { EndParticipantDialog } from './ParticipantDialog';

/** Units that take or took part in a programme. They are units: nothing adds them to models. */
export function Participants({ programmeId }: { programmeId: string }) {
  const [ending, setEnding] = useState<Participant | null>(null);
  const programme = useQuery({
    queryKey: ['programmes', 'one', programmeId],
    queryFn: () => body(api.GET('/api/programmes/{id}', { params: { path: { id: programmeId } } })),
  });
  const taking = programme.data?.taking ?? [];
  const columns: Column<Participant>[] = [
    { key: 'unit', title: 'Đơn vị', cell: (one) => one.unitName ?? '—', card: 'title' },
    { key: 'role', title: 'Vai trò', cell: (one) => one.role },
    { key: 'decision', title: 'Quyết định', cell: decision },
    {
      key: 'days',
      title: 'Thời gian tham gia',
      cell: (one) => <TakingDays one={one} />,
    },
    {
      key: 'act',
      title: 'Thao tác',
      card: 'plain',
      cell: (one) =>
        one.can.includes('end') && (
          <Button
            type="link"
            aria-label={`Kết thúc tham gia của ${one.unitName ?? ''}`}
            onClick={() => setEnding(one)}
          >
            Kết thúc tham gia
          </Button>
        ),
    },
  ];
  return (
    <>
      <h3>Đơn vị tham gia {programme.data && `(${number(programme.data.participants)} đơn vị hiện nay)`}</h3>
      <ProblemAlert error={programme.error} onRetry={() => void programme.refetch()} />
      {programme.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {programme.data && taking.length === 0 && <p className="muted">Chưa có đơn vị nào.</p>}
      {taking.length > 0 && (
        <DataTable
          caption="Đơn vị tham gia chương trình"
          columns={taking.some((one) => one.can.length > 0) ? columns : columns.slice(0, -1)}
          rows={taking}
          rowKey={(one) => one.id}
        />
      )}
      {ending && <EndParticipantDialog participant={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

export function TakingDays({ one }: { one: Participant }) {
  return (
    <>
      từ ngày {date(one.validFrom)}
      {one.validTo && ` đến hết ngày ${lastDay(one.validTo)}`}
      {one.endReason && (
        <>
          <br />
          <span className="muted">{one.endReason}</span>
        </>
      )}
    </>
  );
}

export function decision({ decisionNumber, decidedOn }: Participant): string {
  if (!decisionNumber) return '—';
  return decidedOn ? `${decisionNumber} ngày ${date(decidedOn)}` : decisionNumber;
}
