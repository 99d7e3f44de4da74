import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { PilotModelDetail } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { AmountFields, type AmountValues, sentAmounts } from './AmountFields';
import { keep } from './queries';
import { quoted } from './values';

interface Values extends AmountValues {
  unitId: string;
  copiedOn: string;
  note?: string;
}

/** Nhân rộng: the receiving unit, the day and what a promise measured there; without all three it is none. */
export function CopyDialog({ model, onClose }: { model: PilotModelDetail; onClose: () => void }) {
  const { today } = useMe();
  const measured = model.promises.filter((one) => one.measure !== null);
  const [promise, setPromise] = useState(measured[0]);
  const taken = new Set([model.hostUnitId, ...model.copies.map((copy) => copy.unitId)]);
  const send = async ({ unitId, copiedOn, note, ...amounts }: Values) => {
    if (!promise) return;
    const sent = { ...sentAmounts(amounts), unitId, copiedOn, note: note || null, promiseId: promise.id };
    const params = { path: { id: model.id } };
    await keep(await body(api.POST('/api/pilot-models/{id}/copy', { params, body: sent })));
  };
  if (!promise) {
    return (
      <FormDialog title="Ghi nhân rộng" okWords="Đóng" onSubmit={async () => undefined} onClose={onClose}>
        <p>
          Nhân rộng cần kết quả đo được tại đơn vị tiếp nhận. Đề nghị đặt cách đo cho ít nhất một tiêu chí của
          mô hình trước.
        </p>
      </FormDialog>
    );
  }
  return (
    <FormDialog<Values>
      title={`Ghi nhân rộng mô hình ${quoted(model.name)}`}
      okWords="Ghi nhân rộng"
      doneWords="Đã ghi nhân rộng"
      onSubmit={send}
      onClose={onClose}
      width={640}
    >
      <Form.Item name="unitId" label="Đơn vị tiếp nhận" rules={[mustChoose('đơn vị tiếp nhận')]}>
        <UnitPicker among={(unit) => !taken.has(unit.id)} />
      </Form.Item>
      <Form.Item name="copiedOn" label="Ngày nhân rộng" rules={[mustChoose('ngày nhân rộng')]}>
        <DateField min={model.startedOn} max={today} />
      </Form.Item>
      <h3>Kết quả tại đơn vị tiếp nhận</h3>
      <Form.Item label="Tiêu chí" htmlFor="copy-promise">
        <Select
          id="copy-promise"
          value={promise.id}
          onChange={(id: string) => setPromise(measured.find((one) => one.id === id))}
          options={measured.map((one) => ({ value: one.id, label: one.text }))}
        />
      </Form.Item>
      <AmountFields promise={promise} today={today} />
      <Form.Item name="note" label="Ghi chú">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
