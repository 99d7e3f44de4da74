import { Form, InputNumber } from 'antd';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { mustChoose } from '../shared/FormDialog';

/** Day, attended of total; the server says what does not fit together. */
export function HeldFields({ year, required = false }: { year: number; required?: boolean }) {
  const { today } = useMe();
  const last = today.startsWith(String(year)) ? today : `${year}-12-31`;
  const rule = (label: string) => (required ? [mustChoose(label)] : []);
  return (
    <div className="study-held-fields">
      <Form.Item name="heldOn" label="Ngày tổ chức" rules={rule('ngày tổ chức')}>
        <DateField min={`${year}-01-01`} max={last} />
      </Form.Item>
      <Form.Item name="attended" label="Số lượt người dự" rules={rule('số lượt người dự')}>
        <InputNumber min={0} max={1_000_000} precision={0} controls={false} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="total" label="Tổng số thuộc thành phần" rules={rule('tổng số người thuộc thành phần')}>
        <InputNumber min={1} max={1_000_000} precision={0} controls={false} inputMode="numeric" />
      </Form.Item>
    </div>
  );
}
