import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { PilotModelDetail } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { keep } from './queries';
import { quoted } from './values';

interface DialogProps {
  model: PilotModelDetail;
  onClose: () => void;
}

export function StopModelDialog({ model, onClose }: DialogProps) {
  const { today } = useMe();
  const waiting = model.state === 'chosen' || model.state === 'baseline';
  const send = async (values: { stoppedOn: string; reason: string }) => {
    const params = { path: { id: model.id } };
    await keep(await body(api.POST('/api/pilot-models/{id}/stop', { params, body: values })));
  };
  return (
    <FormDialog<{ stoppedOn: string; reason: string }>
      title={`Dừng thực hiện mô hình ${quoted(model.name)}?`}
      okWords="Dừng thực hiện"
      doneWords="Đã ghi dừng thực hiện"
      initial={{ stoppedOn: today }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="stoppedOn" label="Ngày dừng" rules={[mustChoose('ngày dừng')]}>
        <DateField min={(waiting ? model.chosenOn : model.startedOn) ?? undefined} max={today} />
      </Form.Item>
      <Reason />
    </FormDialog>
  );
}

export function ResumeDialog({ model, onClose }: DialogProps) {
  const send = async (values: { reason: string }) => {
    const params = { path: { id: model.id } };
    await keep(await body(api.POST('/api/pilot-models/{id}/resume', { params, body: values })));
  };
  return (
    <FormDialog<{ reason: string }>
      title={`Tiếp tục thực hiện mô hình ${quoted(model.name)}?`}
      okWords="Tiếp tục thực hiện"
      doneWords="Đã ghi tiếp tục thực hiện"
      onSubmit={send}
      onClose={onClose}
    >
      <p>Mô hình trở lại bước trước khi dừng. Lý do dừng vẫn xem được trong lịch sử thay đổi.</p>
      <Reason />
    </FormDialog>
  );
}

function Reason() {
  return (
    <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
    </Form.Item>
  );
}
