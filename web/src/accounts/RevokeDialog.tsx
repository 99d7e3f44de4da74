import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Grant } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { ROLE_WORDS } from '../words';

interface Values {
  validTo: string;
  reason: string;
}

export function RevokeDialog({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const { today } = useMe();
  const send = async (values: Values) => {
    await body(api.POST('/api/grants/{id}/revoke', { params: { path: { id: grant.id } }, body: values }));
    await queryClient.invalidateQueries({ queryKey: ['grants'] });
  };
  return (
    <FormDialog<Values>
      title={`Kết thúc giao quyền của ${grant.name}?`}
      okWords="Kết thúc giao quyền"
      doneWords="Đã kết thúc giao quyền"
      initial={{ validTo: today }}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        {ROLE_WORDS[grant.role]} – {grant.unitName}
      </p>
      <Form.Item name="validTo" label="Hết quyền từ ngày" rules={[mustChoose('ngày')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
