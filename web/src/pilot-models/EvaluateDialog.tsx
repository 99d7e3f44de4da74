import { Form, Input, Radio, Select } from 'antd';
import { api, body } from '../api/client';
import type { EvaluationLevel, PilotModelDetail } from '../api/types';
import { useMe, useYear, useYears } from '../app/session';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { EVALUATION_WORDS } from '../words';
import { keep } from './queries';
import { quoted } from './values';
import { PromiseLine } from './PromiseLine';

interface Values {
  year: number;
  level: EvaluationLevel;
  comment: string;
}

/** The yearly evaluation, with the latest readings in sight. */
export function EvaluateDialog({ model, onClose }: { model: PilotModelDetail; onClose: () => void }) {
  const { today } = useMe();
  const [since, until] = [Number(model.startedOn.slice(0, 4)), Number(today.slice(0, 4))];
  const years = useYears().filter((one) => one.year >= since && one.year <= until);
  const year = Math.min(useYear(), until);
  const send = async (values: Values) => {
    const params = { path: { id: model.id } };
    const sent = { ...values, version: model.version };
    await keep(await body(api.POST('/api/pilot-models/{id}/evaluate', { params, body: sent })));
  };
  return (
    <FormDialog<Values>
      title={`Đánh giá mô hình ${quoted(model.name)}`}
      okWords="Ghi đánh giá"
      doneWords="Đã ghi đánh giá"
      initial={{ year: years.some((one) => one.year === year) ? year : years[0]?.year }}
      onSubmit={send}
      onClose={onClose}
    >
      <ul className="model-promises">
        {model.promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
      <Form.Item name="year" label="Năm" rules={[mustChoose('năm')]}>
        <Select options={years.map((one) => ({ value: one.year, label: `Năm ${one.year}` }))} />
      </Form.Item>
      <Form.Item name="level" label="Kết quả" rules={[mustChoose('kết quả')]}>
        <Radio.Group
          className="dialog-choices"
          options={Object.entries(EVALUATION_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="comment" label="Nhận xét" rules={[required('nhận xét')]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
