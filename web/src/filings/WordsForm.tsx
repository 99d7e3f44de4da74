import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FilingDetail } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { FILING_KIND_WORDS } from '../words';
import { FileDialog } from './FileDialog';
import { WORDS_FIELDS, WORDS_LABELS, type Words } from './FilingWords';
import { useWordsDraft } from './use-words-draft';

/** Where the unit's committee writes its report. What is typed stays on this machine until it is saved. */
export function WordsForm({ filing }: { filing: FilingDetail }) {
  const [form] = Form.useForm<Words>();
  const draft = useWordsDraft(filing);
  const [sending, setSending] = useState(false);
  const missing = filing.kind === 'yearly' ? filing.notSelfAssessed : 0;
  const fields = WORDS_FIELDS.filter(
    (field) => field !== 'incompleteReason' || missing > 0 || filing.incompleteReason,
  );

  const send = async () => {
    if (missing > 0 && !draft.written().incompleteReason) {
      form.setFields([{ name: 'incompleteReason', errors: ['Đề nghị ghi lý do.'] }]);
      form.scrollToField('incompleteReason', { block: 'center', focus: true });
      return;
    }
    if (await draft.save()) setSending(true);
  };
  const takeSaved = async () => {
    const saved = await draft.takeTheirs();
    if (saved) form.setFieldsValue(saved);
  };

  return (
    <section className="card with-count">
      <h2>Nội dung báo cáo</h2>
      {draft.restored && (
        <Alert
          className="problem"
          type="info"
          showIcon
          title="Nội dung chưa lưu lần trước đã được mở lại."
          action={<Button onClick={() => void takeSaved()}>Lấy bản đã lưu</Button>}
        />
      )}
      {filing.notSelfAssessed > 0 && filing.kind !== 'registration-list' && (
        <Alert
          className="problem"
          type="warning"
          showIcon
          title={`Còn ${number(filing.notSelfAssessed)} việc chưa tự đánh giá.`}
          description={<Link to={notAssessedPath(filing)}>Xem các việc này</Link>}
        />
      )}
      <ProblemAlert error={draft.error} />
      {draft.conflict && (
        <div className="page-actions conflict">
          <Button onClick={() => void draft.keepMine()}>Giữ bản của tôi</Button>
          <Button onClick={() => void takeSaved()}>Lấy bản mới nhất</Button>
        </div>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.words}
        onValuesChange={(_, all: Words) => draft.change(all)}
      >
        {fields.map((field) => (
          <Form.Item key={field} name={field} label={WORDS_LABELS[field]}>
            <Input.TextArea
              autoSize={{ minRows: field === 'incompleteReason' ? 2 : 5, maxRows: 24 }}
              maxLength={field === 'incompleteReason' ? 1000 : 8000}
              showCount
            />
          </Form.Item>
        ))}
      </Form>
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
