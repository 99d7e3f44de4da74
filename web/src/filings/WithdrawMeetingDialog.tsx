import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { SelfCriticismMeeting } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { date } from '../shared/format';
import { refreshMeetings } from './meetings';

interface WithdrawProps {
  meeting: SelfCriticismMeeting;
  onClose: () => void;
}

export function WithdrawMeetingDialog({ meeting, onClose }: WithdrawProps) {
  const send = async (values: { reason: string }) => {
    const params = { path: { id: meeting.id } };
    await body(api.POST('/api/self-criticism-meetings/{id}/withdraw', { params, body: values }));
    await refreshMeetings();
  };
  return (
    <FormDialog<{ reason: string }>
      title={`Rút lại hội nghị ngày ${date(meeting.heldOn)}?`}
      okWords="Rút lại"
      doneWords="Đã rút lại"
      onSubmit={send}
      onClose={onClose}
    >
      <p className="muted">Nội dung đã rút lại không tính vào số liệu và vẫn xem lại được.</p>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
