import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import { useMe, useYear } from '../app/session';
import { DownloadButton } from '../shared/DownloadButton';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date } from '../shared/format';
import { useUnits } from '../shared/units';
import { APP, DOCUMENT_WORDS } from '../words';
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
  const asked = new URLSearchParams({ from: String(from), to: String(to), ...(unit ? { unit } : {}) });
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
          <DownloadButton path={`/api/reports/summary.xlsx?${asked}`} words={DOCUMENT_WORDS.excel} />
          <DownloadButton path={`/api/reports/tables.xlsx?${asked}`} words="Biểu 1–8 (Excel)" />
          <Button className="no-print" onClick={() => window.print()}>
            In
          </Button>
          <Link className="button-link main no-print" to={`/bao-cao-tong-hop?nam=${year}&${asked}`}>
            Báo cáo (Word, PDF)
          </Link>
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
