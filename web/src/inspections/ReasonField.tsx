import { Form, Input } from 'antd';
import { required } from '../shared/FormDialog';

/** Of what was concluded a change says why. */
export function ReasonField({ label = 'Lý do sửa nội dung đã kết luận' }: { label?: string }) {
  return (
    <Form.Item name="reason" label={label} rules={[required('lý do')]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
    </Form.Item>
  );
}
