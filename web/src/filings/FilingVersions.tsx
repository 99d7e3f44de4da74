import { useQuery } from '@tanstack/react-query';
import { Collapse, Skeleton } from 'antd';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { FilingDetail, FilingSent, FilingVersion } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { KIND_WORDS, NOT_ASSESSED, SELF_RESULT_WORDS, STATE_WORDS, VERIFIED_RESULT_WORDS } from '../words';
import { Facts } from './Facts';
import { Before } from './HeadingRead';
import { INCOMPLETE_REASON } from './report-words';

type FiledItem = FilingVersion['items'][number];

/** What was sent each time: the words and the items as they were then. */
export function FilingVersions({ filing }: { filing: FilingDetail }) {
  if (filing.versions.length === 0) return null;
  const newestFirst = [...filing.versions].sort((a, b) => b.number - a.number);
  return (
    <section className="filing-versions">
      <h2>Các lần gửi</h2>
      <Collapse
        items={newestFirst.map((version) => ({
          key: version.number,
          label: `Lần ${version.number}, ngày ${date(version.filedOn)}${version.filedBy ? `, ${version.filedBy}` : ''} – ${number(version.items.length)} việc`,
          children: (
            <>
              <SentWords filing={filing} number={version.number} />
              <SentFigures items={version.items} />
              <DataTable
                caption={`Việc đã gửi lần ${version.number}`}
                columns={COLUMNS}
                rows={version.items}
                rowKey={(item) => item.id}
              />
            </>
          ),
        }))}
      />
    </section>
  );
}

/** Words and figures of one sending, read when it is opened. */
function SentWords({ filing, number: which }: { filing: FilingDetail; number: number }) {
  const sent = useQuery({
    queryKey: ['filings', 'sent', filing.id, which],
    queryFn: () =>
      body(
        api.GET('/api/filings/{id}/versions/{number}', {
          params: { path: { id: filing.id, number: which } },
        }),
      ),
    staleTime: Infinity,
  });
  if (!sent.data)
    return sent.error ? (
      <ProblemAlert error={sent.error} onRetry={() => void sent.refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 6 }} />
    );
  const told = sent.data.headings.filter(
    ({ words, changed, facts }) =>
      words || changed || (facts && facts.sentences.length + facts.lines.length > 0),
  );
  return (
    <div className="sent-words">
      {told.length === 0 && <p className="muted">Chưa có nội dung.</p>}
      {told.map((heading) => (
        <SentHeading key={heading.heading} heading={heading} nam={filing.year} />
      ))}
      {sent.data.incompleteReason && (
        <>
          <h3>{INCOMPLETE_REASON}</h3>
          <p className="words">{sent.data.incompleteReason}</p>
        </>
      )}
    </div>
  );
}

function SentHeading({ heading, nam }: { heading: FilingSent['headings'][number]; nam: number }) {
  return (
    <div>
      <h3>{heading.name}</h3>
      {heading.changed && (
        <Marked shape="triangle" tone="amber" words="Nội dung đã thay đổi so với lần gửi trước" />
      )}
      {heading.words && <p className="words">{heading.words}</p>}
      {heading.changed && <Before words={heading.beforeWords} />}
      {heading.facts && <Facts facts={heading.facts} nam={nam} />}
    </div>
  );
}

const COLUMNS: Column<FiledItem>[] = [
  { key: 'code', title: 'Mã', cell: (item) => <Link to={`/viec/${item.id}`}>{item.code}</Link> },
  { key: 'content', title: 'Việc làm theo Bác', cell: (item) => item.content ?? '—', card: 'title' },
  { key: 'kind', title: 'Chủ thể', cell: (item) => word(KIND_WORDS, item.kind) },
  { key: 'state', title: 'Trạng thái khi gửi', cell: (item) => word(STATE_WORDS, item.state) },
  { key: 'self', title: 'Tự đánh giá', cell: (item) => word(SELF_RESULT_WORDS, item.selfResult) },
  {
    key: 'verified',
    title: 'Được xác nhận',
    cell: (item) => word(VERIFIED_RESULT_WORDS, item.verifiedResult),
  },
];

function SentFigures({ items }: { items: FiledItem[] }) {
  const count = (fits: (item: FiledItem) => boolean) => number(items.filter(fits).length);
  return (
    <p className="sent-figures">
      Số liệu khi gửi: {count((item) => item.kind === 'collective')} việc của tập thể,{' '}
      {count((item) => item.kind === 'individual')} việc của cá nhân; đã tự đánh giá{' '}
      {count((item) => item.selfResult !== null)}, đã xác nhận kết quả{' '}
      {count((item) => item.verifiedResult !== null)}.
    </p>
  );
}

/** The snapshot holds plain codes of its time; one without a word is shown as it is. */
function word(words: Record<string, string>, code: string | null): string {
  return code === null ? NOT_ASSESSED : (words[code] ?? code);
}
