import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { api, body } from '../api/client';
import type { FilingDetail } from '../api/types';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number } from '../shared/format';
import { FILING_KIND_WORDS } from '../words';
import { FilingActions } from './FilingActions';
import { FilingFigures } from './FilingFigures';
import { FilingHistory } from './FilingHistory';
import { FilingStateTag } from './FilingStateTag';
import { FilingVersions } from './FilingVersions';
import { FilingWords } from './FilingWords';
import { WordsForm } from './WordsForm';
import './filings.css';

export function FilingPage() {
  const { id = '' } = useParams();
  const filing = useQuery({
    queryKey: ['filings', 'one', id],
    queryFn: () => body(api.GET('/api/filings/{id}', { params: { path: { id } } })),
  });
  if (!filing.data) {
    return (
      <Page title="Theo dõi gửi báo cáo" narrow>
        <ProblemAlert error={filing.error} onRetry={() => void filing.refetch()} />
        {filing.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      </Page>
    );
  }
  return <FilingView filing={filing.data} />;
}

function FilingView({ filing }: { filing: FilingDetail }) {
  const writes = filing.can.includes('write');
  return (
    <Page
      title={`${FILING_KIND_WORDS[filing.kind]} ${filing.year}`}
      note={filing.unitName}
      actions={
        <Link className="button-link" to={`/bao-cao?nam=${filing.year}`}>
          Về danh sách
        </Link>
      }
    >
      <div className="filing">
        <div className="filing-main">
          {filing.state === 'returned' && filing.returnReason && (
            <Alert
              className="problem"
              type="warning"
              showIcon
              title="Nội dung cần hoàn thiện"
              description={filing.returnReason}
            />
          )}
          {writes ? <WordsForm key={filing.id} filing={filing} /> : <FilingWords words={filing} />}
          <FilingVersions filing={filing} />
        </div>
        <aside className="filing-side">
          <FilingFacts filing={filing} />
          <FilingFigures filing={filing} />
          <FilingHistory id={filing.id} />
        </aside>
      </div>
      <FilingActions filing={filing} />
    </Page>
  );
}

function FilingFacts({ filing }: { filing: FilingDetail }) {
  const latest = filing.versions.find((version) => version.number === filing.versions.length);
  return (
    <section className="card">
      <h2>Trạng thái</h2>
      <p>
        <FilingStateTag filing={filing} />
      </p>
      <p>Thời hạn gửi: {date(filing.dueOn)}</p>
      {filing.extensions.map((extension) => (
        <p key={extension.at}>
          Gia hạn đến {date(extension.until)}
          <br />
          <span className="muted">
            Lý do: {extension.reason}
            {extension.requestedBy && <> · Người đề nghị: {extension.requestedBy}</>} · Người cho gia hạn:{' '}
            {extension.grantedBy}
          </span>
        </p>
      ))}
      {filing.firstFiledOn && <p>Gửi lần đầu: {date(filing.firstFiledOn)}</p>}
      {latest && filing.versions.length > 1 && <p>Gửi lần gần nhất: {date(latest.filedOn)}</p>}
      {filing.daysLate > 0 && <p>Quá thời hạn {number(filing.daysLate)} ngày</p>}
      {filing.acceptedOn && <p>Ngày tiếp nhận: {date(filing.acceptedOn)}</p>}
    </section>
  );
}
