import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FilingDetail, FilingHeading } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { FILING_KIND_WORDS } from '../words';
import { FileDialog } from './FileDialog';
import { HeadingWrite } from './HeadingWrite';
import { INCOMPLETE_REASON } from './report-words';
import type { Words } from './report-words';
import { type Conflict, useWordsDraft } from './use-words-draft';

/** Where the unit's committee writes its report. What is typed stays on this machine until it is saved. */
export function WordsForm({ filing }: { filing: FilingDetail }) {
  const [form] = Form.useForm<Words>();
  const draft = useWordsDraft(filing, (words) => form.setFieldsValue(words));
  const [sending, setSending] = useState(false);
  const missing = filing.kind === 'yearly' ? filing.notSelfAssessed : 0;

  const send = async () => {
    if (missing > 0 && !draft.written().incompleteReason) {
      form.setFields([{ name: 'incompleteReason', errors: ['Đề nghị ghi lý do.'] }]);
      form.scrollToField('incompleteReason', { block: 'center', focus: true });
      return;
    }
    if (await draft.save()) setSending(true);
  };

  return (
    <div className="report-words">
      {draft.restored && (
        <Alert
          className="problem"
          type="info"
          showIcon
          title="Nội dung chưa lưu lần trước đã được mở lại."
          action={<Button onClick={() => void draft.takeTheirs()}>Lấy bản đã lưu</Button>}
        />
      )}
      {filing.openComments > 0 && (
        <Alert
          className="problem"
          type="warning"
          showIcon
          title={`Còn ${number(filing.openComments)} góp ý của Đảng ủy Khối chưa trả lời.`}
          description="Mỗi góp ý nằm ngay tại mục được góp ý."
        />
      )}
      <Form<Words>
        form={form}
        layout="vertical"
        initialValues={draft.words}
        onValuesChange={(changed: Words) => draft.change(changed)}
      >
        <Contents headings={filing.headings} />
        {filing.headings.map((heading) => (
          <HeadingWrite key={heading.heading} filing={filing} heading={heading} />
        ))}
        <NotAssessed filing={filing} asksReason={missing > 0 || filing.incompleteReason !== null} />
      </Form>
      <ProblemAlert error={draft.error} />
      {draft.conflicts.length > 0 && (
        <Conflicts
          filing={filing}
          conflicts={draft.conflicts}
          onKeepMine={() => void draft.keepMine()}
          onTakeTheirs={() => void draft.takeTheirs()}
        />
      )}
      <div className="action-bar">
        <span className="said" role="status">
          {draft.said}
        </span>
        <Button loading={draft.saving} onClick={() => void draft.save()}>
          Lưu nháp
        </Button>
        {filing.can.includes('file') && (
          <Button type="primary" onClick={() => void send()}>
            Gửi Đảng ủy Khối
          </Button>
        )}
      </div>
      {sending && (
        <FileDialog
          filing={filing}
          words={FILING_KIND_WORDS[filing.kind]}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  );
}

/** The headings, each a click away; what was asked about one is told here too. */
function Contents({ headings }: { headings: FilingHeading[] }) {
  return (
    <nav className="report-contents" aria-label="Các mục của báo cáo">
      <ol>
        {headings.map(({ heading, name, words, comments }) => (
          <li key={heading}>
            <a href={`#muc-${heading}`}>{name}</a>
            <span className="muted">
              {words ? ' · đã có nội dung' : ''}
              {comments.some(({ resolvedAt }) => resolvedAt === null) && ' · có góp ý'}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Items without a self-assessment, and why the report is sent all the same. */
function NotAssessed({ filing, asksReason }: { filing: FilingDetail; asksReason: boolean }) {
  const tells = filing.notSelfAssessed > 0 && filing.kind !== 'registration-list';
  if (!tells && !asksReason) return null;
  return (
    <section className="card with-count">
      {tells && (
        <Alert
          className="problem"
          type="warning"
          showIcon
          title={`Còn ${number(filing.notSelfAssessed)} việc chưa tự đánh giá.`}
          description={<Link to={notAssessedPath(filing)}>Xem các việc này</Link>}
        />
      )}
      {asksReason && (
        <Form.Item name="incompleteReason" label={INCOMPLETE_REASON}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={1000} showCount />
        </Form.Item>
      )}
    </section>
  );
}

interface ConflictsProps {
  filing: FilingDetail;
  conflicts: Conflict[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Both texts of what two people wrote at once. */
function Conflicts({ filing, conflicts, onKeepMine, onTakeTheirs }: ConflictsProps) {
  const name = (field: Conflict['field']) =>
    filing.headings.find(({ heading }) => heading === field)?.name ?? INCOMPLETE_REASON;
  return (
    <section className="card conflict" aria-label="Đối chiếu hai bản">
      {conflicts.map(({ field, theirs, mine }) => (
        <div key={field}>
          <h3>{name(field)}</h3>
          <div className="heading-body">
            <div>
              <p className="facts-of">Bản mới nhất</p>
              <p className="words">{theirs ?? '—'}</p>
            </div>
            <div>
              <p className="facts-of">Bản của tôi</p>
              <p className="words">{mine ?? '—'}</p>
            </div>
          </div>
        </div>
      ))}
      <p className="page-actions">
        <Button onClick={onKeepMine}>Giữ bản của tôi</Button>
        <Button onClick={onTakeTheirs}>Lấy bản mới nhất</Button>
      </p>
    </section>
  );
}

function notAssessedPath(filing: FilingDetail): string {
  const filter = {
    nam: String(filing.year),
    year: String(filing.year),
    unit: filing.unitCode,
    counted: 'true',
    result: 'none',
  };
  return `/viec?${new URLSearchParams(filter)}`;
}
