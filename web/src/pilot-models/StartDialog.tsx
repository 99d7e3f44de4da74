import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { PilotModelDetail } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { keep } from './queries';
import { quoted } from './values';

interface Values {
  startedOn: string;
  noBaselineReason?: string;
}

/** A model begins: with its baseline, or with a reason why there is none. */
export function StartDialog({ model, onClose }: { model: PilotModelDetail; onClose: () => void }) {
  const { today } = useMe();
  const send = async (values: Values) => {
    const params = { path: { id: model.id } };
    await keep(await body(api.POST('/api/pilot-models/{id}/start', { params, body: values })));
  };
  const missing = model.promises.filter((one) => one.measure !== null && one.baseline === null);
  return (
    <FormDialog<Values>
      title={`Ghi bắt đầu thực hiện mô hình ${quoted(model.name)}?`}
      okWords="Ghi bắt đầu thực hiện"
      doneWords="Đã ghi bắt đầu thực hiện"
      initial={{ startedOn: model.startedOn <= today ? model.startedOn : today }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="startedOn" label="Ngày bắt đầu thực hiện" rules={[mustChoose('ngày bắt đầu')]}>
        <DateField min={model.chosenOn ?? undefined} max={today} />
      </Form.Item>
      {model.state === 'chosen' && (
        <>
          <p className="muted">
            {missing.length > 0
              ? `Chưa có số liệu ban đầu: ${missing.map((one) => one.text).join('; ')}.`
              : 'Chưa có tiêu chí nào đo được.'}
          </p>
          <Form.Item
            name="noBaselineReason"
            label="Lý do chưa có số liệu ban đầu"
            rules={[required('lý do')]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
