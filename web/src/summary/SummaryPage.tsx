import { useQuery } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import { useMe, useYear } from '../app/session';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { download } from '../shared/download';
import { date } from '../shared/format';
import { useUnits } from '../shared/units';
import { APP } from '../words';
import { SummaryControls } from './SummaryControls';
import { SummaryView } from './SummaryView';
import './summary.css';

export function SummaryPage() {
  const year = useYear();
  const { demo } = useMe();
  const [parameters] = useSearchParams();
  const from = Number(parameters.get('from')) || year;
  const to = Math.max(Number(parameters.get('to')) || year, from);
  const unit = parameters.get('unit') ?? undefined;
  const query = { from, to, unit };
  const summary = useQuery({
    queryKey: ['summary', query],
    queryFn: () => body(api.GET('/api/summaries', { params: { query } })),
    placeholderData: (old) => old,
  });
  const units = useUnits();
  const unitName = unit ? (units?.find((one) => one.code === unit)?.name ?? unit) : null;
  const span = from === to ? `năm ${from}` : `các năm ${from}–${to}`;
  return (
    <Page
      title={`Tổng hợp kết quả ${span}`}
      note={
        <>
          {unitName && <>{unitName} · </>}
          {summary.data && <>Số liệu đến ngày {date(summary.data.asOf)} · Theo tổ chức tại thời điểm đó</>}
        </>
      }
      actions={
        <>
          <ExcelButton from={from} to={to} unit={unit} />
          <Button className="no-print" onClick={() => window.print()}>
            In
          </Button>
        </>
      }
    >
      {demo && <p className="demo-print">{APP.demoDocument}</p>}
      <SummaryControls from={from} to={to} unit={unit} />
      <ProblemAlert error={summary.error} onRetry={() => void summary.refetch()} />
      {summary.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {summary.data && (
        <div
          aria-busy={summary.isPlaceholderData}
          className={summary.isPlaceholderData ? 'summary stale' : 'summary'}
        >
          <SummaryView summary={summary.data} unitName={unitName} />
        </div>
      )}
    </Page>
  );
}

function ExcelButton({ from, to, unit }: { from: number; to: number; unit: string | undefined }) {
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const take = async () => {
    setPending(true);
    try {
      const query = new URLSearchParams({ from: String(from), to: String(to), ...(unit ? { unit } : {}) });
      const span = from === to ? String(from) : `${from}-${to}`;
      await download(`/api/summaries/xlsx?${query}`, `tong-hop-${unit ? `${unit}-` : ''}${span}.xlsx`);
    } catch (thrown) {
      void message.error(asProblem(thrown).title);
    } finally {
      setPending(false);
    }
  };
  return (
    <Button className="no-print" loading={pending} onClick={() => void take()}>
      Tải bảng Excel
    </Button>
  );
}
