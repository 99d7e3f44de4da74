import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { Report, ReportKind } from '../api/types';
import { useYear } from '../app/session';
import { SourceLine } from '../closings/SourceLine';
import { useSource } from '../closings/use-source';
import { DownloadButton } from '../shared/DownloadButton';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ViewSwitch } from '../shared/ViewSwitch';
import { useView, viewPart } from '../shared/use-view';
import { DOCUMENT_WORDS, REPORT_KIND_WORDS } from '../words';
import { type ReportChoice, ReportControls } from './ReportControls';
import './reports.css';

/** The report of a year or a span of years: its text to read, and the paper to take away. */
export function ReportPage() {
  const year = useYear();
  const [parameters, setParameters] = useSearchParams();
  const choice = choiceIn(parameters, year);
  const { view } = useView();
  const source = useSource(choice.from, choice.to);
  const query = { ...choice, ...viewPart(view), ...source.part };
  const report = useQuery({
    queryKey: ['report', query],
    queryFn: () => body(api.GET('/api/reports/report', { params: { query } })),
    placeholderData: keepPreviousData,
  });
  const change = (next: ReportChoice) =>
    setParameters(
      (old) => {
        for (const [name, value] of Object.entries(next)) {
          if (value) old.set(name, String(value));
          else old.delete(name);
        }
        return old;
      },
      { replace: true },
    );
  const { from, to, unit } = choice;
  const back = new URLSearchParams({
    nam: String(year),
    from: `${from}`,
    to: `${to}`,
    ...(unit && { unit }),
    ...viewPart(view),
    ...source.part,
  });
  return (
    <Page
      title="Báo cáo"
      note="Hệ thống lập bản dự thảo từ số liệu và nội dung các đơn vị đã gửi; bảng và biểu đồ có trong văn bản tải về."
      actions={
        <Link className="button-link no-print" to={`/tong-hop?${back}`}>
          Xem số liệu
        </Link>
      }
    >
      <ReportControls choice={choice} profiles={report.data?.profiles ?? []} onChange={change} />
      <ViewSwitch />
      {report.data && (
        <p className="muted">
          <SourceLine
            from={choice.from}
            to={choice.to}
            closedYears={report.data.closedYears}
            asOf={report.data.asOf}
          />
        </p>
      )}
      <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />
      {report.isPending && !report.error && <Skeleton active={false} paragraph={{ rows: 12 }} />}
      {report.data && !report.error && (
        <>
          <div aria-busy={report.isPlaceholderData} className={report.isPlaceholderData ? 'stale' : ''}>
            <ReportText report={report.data} />
          </div>
          <div className="action-bar no-print">
            <span className="said">{report.data.notice}</span>
            <DownloadButton path={pathOf('pdf', query)} words={DOCUMENT_WORDS.pdf} />
            <DownloadButton path={pathOf('docx', query)} words={DOCUMENT_WORDS.word} main />
          </div>
        </>
      )}
    </Page>
  );
}

/** The sections as text, in the order of the paper. */
function ReportText({ report }: { report: Report }) {
  return (
    <article className="card report-text" aria-label="Nội dung báo cáo">
      <h2>{report.title}</h2>
      {report.sections.map(({ heading, paragraphs }, index) => (
        <section key={index}>
          {heading && <h3>{heading}</h3>}
          {paragraphs.map((words, at) => (
            <p key={at}>{words}</p>
          ))}
          {paragraphs.length === 0 && !hasParts(report, index) && (
            <p className="muted">
              Bảng, biểu đồ hoặc chỗ để cơ quan soạn thảo bổ sung: xem trong văn bản tải về.
            </p>
          )}
        </section>
      ))}
    </article>
  );
}

/** A chapter (I-, II-) may have its words in the parts below it. */
function hasParts({ sections }: Report, index: number): boolean {
  const isChapter = (at: number) => /^[IVX]+-/.test(sections[at]?.heading ?? 'I-');
  return isChapter(index) && !isChapter(index + 1);
}

function choiceIn(parameters: URLSearchParams, year: number): ReportChoice {
  const from = Number(parameters.get('from')) || year;
  const to = Math.max(Number(parameters.get('to')) || from, from);
  const asked = parameters.get('kind') ?? '';
  const known = Object.hasOwn(REPORT_KIND_WORDS, asked) ? (asked as ReportKind) : null;
  const kind = known ?? (from === to ? 'yearly' : 'review');
  return {
    kind,
    from: kind === 'review' ? from : to,
    to,
    unit: parameters.get('unit') ?? undefined,
    profile: parameters.get('profile') ?? undefined,
  };
}

function pathOf(format: 'docx' | 'pdf', choice: ReportChoice & { view?: string; source?: string }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choice)) if (value) query.set(name, String(value));
  return `/api/reports/report.${format}?${query}`;
}
