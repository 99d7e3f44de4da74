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
import { FilingHistory } from './FilingHistory';
import { FilingStateTag } from './FilingStateTag';
import { FilingVersions } from './FilingVersions';
import { HeadingRead } from './HeadingRead';
import { WordsForm } from './WordsForm';
import { INCOMPLETE_REASON } from './report-words';
import './filings.css';

export function FilingPage() {
  const { id = '' } = useParams();
  const filing = useQuery({
    queryKey: ['filings', 'one', id],
    queryFn: () => body(api.GET('/api/filings/{id}', { params: { path: { id } } })),
  });
  if (!filing.data) {
    return (
      <Page title="Theo dõi gửi báo cáo">
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
        <>
          <Link
            className="button-link"
            to={`/tong-hop?${new URLSearchParams({ nam: String(filing.year), unit: filing.unitCode })}`}
          >
            Xem tổng hợp của đơn vị
          </Link>
          <Link className="button-link" to={`/bao-cao?nam=${filing.year}`}>
            Về danh sách
          </Link>
        </>
      }
    >
      {filing.state === 'returned' && filing.returnReason && (
        <Alert
          className="problem"
          type="warning"
          showIcon
          title="Nội dung cần hoàn thiện"
          description={filing.returnReason}
        />
      )}
      <FilingFacts filing={filing} />
      {writes ? <WordsForm key={filing.id} filing={filing} /> : <ReadHeadings filing={filing} />}
      <FilingActions filing={filing} />
      <FilingVersions filing={filing} />
      <FilingHistory id={filing.id} />
    </Page>
  );
}

/** The report as the Khối reads it. */
function ReadHeadings({ filing }: { filing: FilingDetail }) {
  const changed = filing.headings.filter((heading) => heading.changed).length;
  return (
    <>
      {changed > 0 && (
        <p className="changed-count" role="status">
          {number(changed)} mục có nội dung đã thay đổi so với lần gửi trước.
        </p>
      )}
      {filing.headings.map((heading) => (
        <HeadingRead key={heading.heading} filing={filing} heading={heading} />
      ))}
      {filing.incompleteReason && (
        <section className="card heading">
          <h2>{INCOMPLETE_REASON}</h2>
          <p className="words">{filing.incompleteReason}</p>
        </section>
      )}
    </>
  );
}

function FilingFacts({ filing }: { filing: FilingDetail }) {
  const [latest] = [...filing.versions].sort((a, b) => b.number - a.number);
  return (
    <section className="card filing-facts" aria-label="Trạng thái">
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
      {filing.openComments > 0 && <p>Góp ý chưa trả lời: {number(filing.openComments)}</p>}
    </section>
  );
}
