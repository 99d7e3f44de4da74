import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { ModelCopy, ModelPromise, PilotModelDetail } from '../api/types';
import { useMe } from '../app/session';
import { FormDialog } from '../shared/FormDialog';
import { AmountFields, type AmountValues, sentAmounts } from './AmountFields';
import { keep } from './queries';

interface Values extends AmountValues {
  isBaseline?: boolean;
  note?: string;
}

interface ReadingDialogProps {
  model: PilotModelDetail;
  /** null: to be chosen. */
  promise: ModelPromise | null;
  /** At a unit that copied the model; null: at the host. */
  copy: ModelCopy | null;
  onClose: () => void;
}

/** Records what a promise measured over a period. */
export function ReadingDialog({ model, promise: first, copy, onClose }: ReadingDialogProps) {
  const { today } = useMe();
  const measured = model.promises.filter((one) => one.measure !== null);
  const [promise, setPromise] = useState(first ?? measured[0]);
  const waiting = model.state === 'chosen' || model.state === 'baseline';
  if (!promise) return null;
  const send = async ({ isBaseline, note, ...amounts }: Values) => {
    const sent = {
      ...sentAmounts(amounts),
      promiseId: promise.id,
      unitId: copy?.unitId ?? null,
      isBaseline: waiting || (isBaseline ?? false),
      note: note || null,
    };
    const params = { path: { id: model.id } };
    await keep(await body(api.POST('/api/pilot-models/{id}/readings', { params, body: sent })));
  };
  return (
    <FormDialog<Values>
      title={`${waiting ? 'Nhập số liệu ban đầu' : 'Nhập số liệu'}: ${promise.text}`}
      okWords="Ghi số liệu"
      doneWords="Đã ghi số liệu"
      onSubmit={send}
      onClose={onClose}
    >
      <p>Đơn vị: {copy ? copy.unitName : model.hostUnitName}</p>
      {copy && measured.length > 1 && (
        <Form.Item label="Tiêu chí" htmlFor="reading-promise">
          <Select
            id="reading-promise"
            value={promise.id}
            onChange={(id: string) => setPromise(measured.find((one) => one.id === id) ?? promise)}
            options={measured.map((one) => ({ value: one.id, label: one.text }))}
          />
        </Form.Item>
      )}
      <AmountFields promise={promise} today={today} />
      {!waiting && (
        <Form.Item name="isBaseline" valuePropName="checked">
          <Checkbox>Là số liệu ban đầu, của kỳ trước ngày bắt đầu</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="note" label="Ghi chú">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
