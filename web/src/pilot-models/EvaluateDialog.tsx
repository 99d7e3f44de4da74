import { Form, Input, Radio, Select } from 'antd';
import { api, body } from '../api/client';
import type { EvaluationLevel, PilotModel } from '../api/types';
import { queryClient } from '../app/query-client';
import { useYear, useYears } from '../app/session';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { EVALUATION_WORDS } from '../words';

interface Values {
  year: number;
  level: EvaluationLevel;
  comment: string;
}

export function EvaluateDialog({ model, onClose }: { model: PilotModel; onClose: () => void }) {
  const year = useYear();
  const years = useYears();
  const since = Number(model.startedOn.slice(0, 4));
  const send = async (values: Values) => {
    await body(
      api.POST('/api/pilot-models/{id}/evaluate', { params: { path: { id: model.id } }, body: values }),
    );
    await queryClient.invalidateQueries({ queryKey: ['pilot-models'] });
  };
  return (
    <FormDialog<Values>
      title={`Đánh giá mô hình “${model.name}”`}
      okWords="Ghi đánh giá"
      doneWords="Đã ghi đánh giá"
      initial={{ year }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="year" label="Năm" rules={[mustChoose('năm')]}>
        <Select
          options={years
            .filter((one) => one.year >= since)
            .map((one) => ({ value: one.year, label: `Năm ${one.year}` }))}
        />
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
