import { Form } from 'antd';
import { useEffect } from 'react';
import type { HeldGrant } from '../api/types';
import { useMe } from '../app/session';
import { mustChoose } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';

const KEEPERS: readonly HeldGrant['role'][] = ['clerk', 'secretary'];

/** The unit that holds it: that of the reader's grant to begin with. */
export function StudyUnitField() {
  const me = useMe();
  const form = Form.useFormInstance();
  const home = me.grants.find(
    ({ role, atBloc }) => KEEPERS.includes(role) || (atBloc && role === 'reviewer'),
  );
  useEffect(() => {
    if (home && !form.getFieldValue('unitId')) form.setFieldValue('unitId', home.unitId);
  }, [form, home]);
  return (
    <Form.Item name="unitId" label="Đơn vị tổ chức" rules={[mustChoose('đơn vị tổ chức')]}>
      <UnitPicker allowClear={false} />
    </Form.Item>
  );
}
