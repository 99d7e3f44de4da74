import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { StudySession, StudySessionIn } from '../api/types';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { HeldFields } from './HeldFields';
import { StudyUnitField } from './StudyUnitField';
import { refreshStudy } from './queries';
import { STUDY_KIND_WORDS } from './words';

interface SessionDialogProps {
  year: number;
  /** One to correct; missing: a new one. */
  session?: StudySession;
  onClose: () => void;
}

/** A session: planned, or with its result at once. */
export function SessionDialog({ year, session, onClose }: SessionDialogProps) {
  const [key] = useState(newKey);
  const bases = useLegalBases();
  const words = session ? 'Lưu' : 'Thêm buổi';
  const send = async (values: StudySessionIn) => {
    if (session) {
      const { unitId: _, year: _year, ...change } = { ...values, version: session.version };
      const params = { path: { id: session.id } };
      await body(api.PATCH('/api/study-sessions/{id}', { params, body: change }));
    } else {
      await body(api.POST('/api/study-sessions', { body: { ...values, year }, headers: idempotency(key) }));
    }
    await refreshStudy();
  };
  return (
    <FormDialog<StudySessionIn>
      title={session ? `Sửa: ${session.topic}` : `Thêm buổi năm ${year}`}
      okWords={words}
      doneWords={session ? 'Đã lưu' : 'Đã thêm buổi'}
      initial={session ?? { kind: 'topic-meeting' }}
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      {!session && <StudyUnitField />}
      <Form.Item name="kind" label="Loại">
        <Radio.Group
          className="study-choices"
          options={Object.entries(STUDY_KIND_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="topic" label="Chuyên đề, nội dung" rules={[required('chuyên đề, nội dung')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="audience" label="Thành phần">
        <Input maxLength={500} placeholder="Ví dụ: toàn thể đảng viên chi bộ" />
      </Form.Item>
      <Form.Item
        name="plannedOn"
        label="Ngày dự kiến"
        rules={session?.state === 'planned' ? [mustChoose('ngày dự kiến')] : []}
      >
        <DateField min={`${year}-01-01`} max={`${year}-12-31`} />
      </Form.Item>
      {session?.state !== 'planned' && (
        <fieldset className="study-result">
          <legend>{session ? 'Kết quả' : 'Kết quả, nếu đã tổ chức'}</legend>
          <HeldFields year={year} required={session !== undefined} />
        </fieldset>
      )}
      <Form.Item name="legalBasisId" label="Văn bản được học tập, tuyên truyền">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={bases.map((one) => ({ value: one.id, label: `${one.shortName} (${one.number})` }))}
        />
      </Form.Item>
      <Form.Item name="note" label="Ghi chú">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
