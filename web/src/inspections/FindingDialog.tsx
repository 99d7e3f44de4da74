import { Form, Input } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { Finding, FindingIn, InspectionDetail } from '../api/types';
import { DateField } from '../shared/DateField';
import { FormDialog, required } from '../shared/FormDialog';
import { ReasonField } from './ReasonField';
import { SecretsNote } from './SecretsNote';
import { refresh } from './queries';

interface FindingDialogProps {
  one: InspectionDetail;
  /** null: a new one. */
  finding: Finding | null;
  onClose: () => void;
}

type Values = FindingIn & { reason?: string };

export function FindingDialog({ one, finding, onClose }: FindingDialogProps) {
  const [key] = useState(newKey);
  const send = async ({ reason, ...values }: Values) => {
    if (finding) {
      const params = { path: { id: finding.id } };
      const change = { version: finding.version, reason, ...values };
      await body(api.PATCH('/api/inspection-findings/{id}', { params, body: change }));
    } else {
      const params = { path: { id: one.id } };
      await body(
        api.POST('/api/inspections/{id}/findings', { params, headers: idempotency(key), body: values }),
      );
    }
    await refresh();
  };
  return (
    <FormDialog<Values>
      title="Hạn chế, khuyết điểm được nêu"
      okWords={finding ? 'Lưu' : 'Thêm nội dung'}
      doneWords={finding ? 'Đã lưu' : 'Đã thêm nội dung'}
      initial={finding ? { ...finding, reason: undefined } : {}}
      onSubmit={send}
      onClose={onClose}
      width={640}
    >
      <SecretsNote short />
      <Form.Item
        name="text"
        label="Nội dung"
        extra="Ngắn gọn, nêu việc của tổ chức, không nêu tên cá nhân."
        rules={[required('nội dung')]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="recommendation" label="Kiến nghị, yêu cầu">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="fixBy" label="Thời hạn khắc phục">
        <DateField min={one.conclusionOn ?? one.heldFrom ?? undefined} />
      </Form.Item>
      {finding && one.state === 'concluded' && <ReasonField />}
    </FormDialog>
  );
}
