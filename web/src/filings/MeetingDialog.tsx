import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { SelfCriticismMeeting } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { HALF_WORDS, refreshMeetings, useKeeps } from './meetings';

interface Values {
  unitId: string;
  heldOn: string;
  half?: number;
  attended: number;
  total: number;
  collectivePoints: number;
  individualPoints: number;
  note?: string | null;
}

interface MeetingDialogProps {
  /** What is changed; missing: a new one. */
  meeting?: SelfCriticismMeeting;
  /** Of a new one. */
  year?: number;
  unitId?: string;
  half?: number;
  onClose: () => void;
}

/** Date and counts of a meeting; no names of persons. */
export function MeetingDialog({
  meeting,
  year = meeting?.year ?? 0,
  unitId,
  half,
  onClose,
}: MeetingDialogProps) {
  const me = useMe();
  const keeps = useKeeps();
  const [key] = useState(() => crypto.randomUUID());
  const send = async ({ unitId: of, ...values }: Values) => {
    await (meeting
      ? body(
          api.PATCH('/api/self-criticism-meetings/{id}', {
            params: { path: { id: meeting.id } },
            body: { ...values, version: meeting.version },
          }),
        )
      : body(
          api.POST('/api/self-criticism-meetings', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...values, unitId: of, year },
          }),
        ));
    await refreshMeetings();
  };
  return (
    <FormDialog<Values>
      title={meeting ? 'Sửa hội nghị tự phê bình và phê bình' : 'Ghi hội nghị tự phê bình và phê bình'}
      okWords="Lưu"
      doneWords="Đã lưu"
      initial={meeting ?? { unitId, half }}
      onSubmit={send}
      onClose={onClose}
    >
      {!meeting && (
        <Form.Item name="unitId" label="Đơn vị họp" rules={[mustChoose('đơn vị họp')]}>
          <UnitPicker among={keeps} allowClear={false} />
        </Form.Item>
      )}
      <Form.Item name="heldOn" label="Ngày họp" rules={[mustChoose('ngày họp')]}>
        <DateField max={me.today} />
      </Form.Item>
      <Form.Item name="half" label="Kỳ" extra="Để trống: theo ngày họp.">
        <Select
          allowClear
          options={Object.entries(HALF_WORDS).map(([value, label]) => ({ value: Number(value), label }))}
        />
      </Form.Item>
      <div className="meeting-counts">
        <Count name="attended" label="Số người dự" min={1} />
        <Count name="total" label="Số người thuộc diện dự" min={1} />
        <Count name="collectivePoints" label="Số ý kiến đối với tập thể" min={0} />
        <Count name="individualPoints" label="Số ý kiến đối với cá nhân" min={0} />
      </div>
      <Form.Item name="note" label="Ghi chú" extra="Không ghi tên người góp ý hoặc người được góp ý.">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function Count({ name, label, min }: { name: keyof Values; label: string; min: number }) {
  const words = label.charAt(0).toLowerCase() + label.slice(1);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: `Chưa có ${words}. Đề nghị đồng chí nhập ${words}.` }]}
    >
      <InputNumber min={min} max={100_000} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}
