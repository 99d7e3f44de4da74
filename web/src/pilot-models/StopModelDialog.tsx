import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { PilotModel } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';

interface Values {
  stoppedOn: string;
  reason: string;
}

export function StopModelDialog({ model, onClose }: { model: PilotModel; onClose: () => void }) {
  const { today } = useMe();
  const send = async (values: Values) => {
    await body(api.POST('/api/pilot-models/{id}/stop', { params: { path: { id: model.id } }, body: values }));
    await queryClient.invalidateQueries({ queryKey: ['pilot-models'] });
  };
  return (
    <FormDialog<Values>
      title={`Dừng thực hiện mô hình “${model.name}”?`}
      okWords="Dừng thực hiện"
      doneWords="Đã ghi dừng thực hiện"
      initial={{ stoppedOn: today }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="stoppedOn" label="Ngày dừng" rules={[mustChoose('ngày dừng')]}>
        <DateField min={model.startedOn} />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
