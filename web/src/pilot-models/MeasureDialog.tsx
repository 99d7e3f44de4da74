import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { Direction, Measure, ModelPromise, PilotModelDetail } from '../api/types';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { decimal, decimalRule, typedDecimal } from '../shared/decimals';
import { keep } from './queries';
import { isRatio } from './values';
import { DIRECTION_WORDS, KNOWN_PROMISES, MEASURE_WORDS } from './words';

interface Values {
  text: string;
  measure?: Measure | null;
  numeratorName?: string | null;
  denominatorName?: string | null;
  measureUnit?: string | null;
  direction?: Direction | null;
  target?: string | null;
  targetOn?: string | null;
  countsAs?: 'children' | null;
  reason?: string;
}

interface MeasureDialogProps {
  model: PilotModelDetail;
  /** null: a new one. */
  promise: ModelPromise | null;
  onClose: () => void;
}

/** Words, measure and target of a promise. */
export function MeasureDialog({ model, promise, onClose }: MeasureDialogProps) {
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const begun = model.state !== 'chosen' && model.state !== 'baseline';
  const kept = model.series.some((one) => one.promiseId === promise?.id);
  const send = async (values: Values) => {
    const sent = { ...sentOf(values), text: values.text, reason: values.reason || null };
    if (promise) {
      const params = { path: { promiseId: promise.id } };
      const patch = { ...sent, version: model.version };
      await keep(await body(api.PATCH('/api/pilot-models/promises/{promiseId}', { params, body: patch })));
    } else {
      const params = { path: { id: model.id }, header: idempotency(key) };
      await keep(await body(api.POST('/api/pilot-models/{id}/promises', { params, body: sent })));
    }
  };
  return (
    <FormDialog<Values>
      title={promise ? `Tiêu chí: ${promise.text}` : 'Thêm tiêu chí'}
      okWords={promise ? 'Lưu' : 'Thêm tiêu chí'}
      doneWords={promise ? 'Đã lưu' : 'Đã thêm tiêu chí'}
      initial={promise ? { ...promise, target: promise.target && decimal(promise.target) } : {}}
      form={form}
      onSubmit={send}
      onClose={onClose}
      width={640}
    >
      <Form.Item name="text" label="Tiêu chí" rules={[required('tiêu chí')]}>
        <Input maxLength={300} placeholder="Ví dụ: Không trễ hẹn" />
      </Form.Item>
      {!kept && (
        <Form.Item label="Lấy theo cách đo thường dùng" htmlFor="known-measure">
          <Select
            id="known-measure"
            placeholder="Chọn để điền sẵn, sau đó sửa nếu cần"
            options={KNOWN_PROMISES.map(({ words }, place) => ({ value: place, label: words }))}
            onChange={(place: number) => form.setFieldsValue(knownMeasure(place))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="measure"
        label="Cách đo"
        extra={kept ? 'Tiêu chí đã có số liệu nên giữ nguyên cách đo.' : undefined}
      >
        <Select
          disabled={kept}
          allowClear
          placeholder="Chưa đo, chỉ nêu bằng lời"
          options={Object.entries(MEASURE_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <MeasureFields />
      {begun && (
        <Form.Item name="reason" label="Lý do thay đổi" rules={[required('lý do')]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} showCount />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function MeasureFields() {
  const measure = Form.useWatch<Measure | null | undefined>('measure');
  if (!measure) return null;
  const ratio = isRatio(measure);
  return (
    <>
      <Form.Item name="numeratorName" label="Số đếm được" rules={[required('tên số đếm được')]}>
        <Input maxLength={200} placeholder="Ví dụ: hồ sơ trả quá hẹn" />
      </Form.Item>
      {ratio ? (
        <Form.Item name="denominatorName" label="Trên tổng số" rules={[required('tên tổng số')]}>
          <Input maxLength={200} placeholder="Ví dụ: hồ sơ đã trả kết quả" />
        </Form.Item>
      ) : (
        <Form.Item name="measureUnit" label="Đơn vị tính" rules={[required('đơn vị tính')]}>
          <Input maxLength={40} placeholder="Ví dụ: em, đồng" />
        </Form.Item>
      )}
      <Form.Item name="direction" label="Chiều tốt" rules={[mustChoose('chiều tốt')]}>
        <Radio.Group
          className="dialog-choices"
          options={Object.entries(DIRECTION_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <div className="period-fields">
        <Form.Item name="target" label="Mục tiêu" rules={[decimalRule]}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="targetOn" label="Đạt vào ngày">
          <DateField />
        </Form.Item>
      </div>
      {measure === 'count' && (
        <Form.Item
          name="countsAs"
          label="Tính chung"
          extra="Số thiếu nhi được đỡ đầu chỉ tính một nơi: ở mô hình hoặc ở nội dung giúp đỡ xã."
        >
          <Select
            allowClear
            placeholder="Không tính vào số liệu chung"
            options={[{ value: 'children', label: 'Số thiếu nhi được đỡ đầu' }]}
          />
        </Form.Item>
      )}
    </>
  );
}

const EMPTY = {
  measure: null,
  numeratorName: null,
  denominatorName: null,
  measureUnit: null,
  direction: null,
  target: null,
  targetOn: null,
  countsAs: null,
} as const;

function knownMeasure(place: number): Partial<Values> {
  const { words: _, ...measure } = KNOWN_PROMISES[place] ?? { words: '' };
  return { denominatorName: null, measureUnit: null, countsAs: null, ...measure };
}

/** What belongs to the measure that was chosen; the rest is cleared. */
function sentOf({ text: _, reason: __, ...values }: Values) {
  const { measure } = values;
  if (!measure) return EMPTY;
  const ratio = isRatio(measure);
  return {
    measure,
    numeratorName: values.numeratorName ?? null,
    denominatorName: ratio ? (values.denominatorName ?? null) : null,
    measureUnit: ratio ? null : (values.measureUnit ?? null),
    direction: values.direction ?? null,
    target: values.target ? (typedDecimal(values.target) ?? values.target) : null,
    targetOn: values.targetOn ?? null,
    countsAs: measure === 'count' ? (values.countsAs ?? null) : null,
  };
}
