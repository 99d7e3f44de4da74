import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import { useMe, useYear } from '../app/session';
import { SourceLine } from '../closings/SourceLine';
import { useSource } from '../closings/use-source';
import { DownloadButton } from '../shared/DownloadButton';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ViewSwitch } from '../shared/ViewSwitch';
import { useUnits } from '../shared/units';
import { useUnitsDay, useView, viewPart, viewWords } from '../shared/use-view';
import { APP, COMPARISON_WORDS, DOCUMENT_WORDS } from '../words';
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
  const { view } = useView();
  const source = useSource(from, to);
  const query = { from, to, unit, ...viewPart(view), ...source.part };
  const asked = new URLSearchParams({
    from: String(from),
    to: String(to),
    ...(unit ? { unit } : {}),
    ...viewPart(view),
    ...source.part,
  });
  const summary = useQuery({
    queryKey: ['summary', query],
    queryFn: () => body(api.GET('/api/summaries', { params: { query } })),
    placeholderData: (old) => old,
  });
  const units = useUnits(useUnitsDay(to));
  const unitName = unit ? (units?.find((one) => one.code === unit)?.name ?? unit) : null;
  const span = from === to ? `năm ${from}` : `các năm ${from}–${to}`;
  return (
    <Page
      title={`Tổng hợp kết quả ${span}`}
      note={
        <>
          {unitName && <>{unitName} · </>}
          {summary.data && (
            <>
              <SourceLine
                from={from}
                to={to}
                closedYears={summary.data.closedYears}
                asOf={summary.data.asOf}
              />{' '}
              · {viewWords(summary.data)}
            </>
          )}
        </>
      }
      actions={
        <>
          <DownloadButton path={`/api/reports/summary.xlsx?${asked}`} words={DOCUMENT_WORDS.excel} />
          <DownloadButton path={`/api/reports/tables.xlsx?${asked}`} words="Biểu 1–8 (Excel)" />
          <Button className="no-print" onClick={() => window.print()}>
            In
          </Button>
          <Link
            className="button-link no-print"
            to={`/so-sanh?${new URLSearchParams({ nam: String(to), ...(unit ? { unit } : {}), ...viewPart(view) })}`}
          >
            {COMPARISON_WORDS.link}
          </Link>
          <Link className="button-link main no-print" to={`/bao-cao-tong-hop?nam=${year}&${asked}`}>
            Báo cáo (Word, PDF)
          </Link>
        </>
      }
    >
      {demo && <p className="demo-print">{APP.demoDocument}</p>}
      <SummaryControls from={from} to={to} unit={unit} />
      <ViewSwitch />
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
