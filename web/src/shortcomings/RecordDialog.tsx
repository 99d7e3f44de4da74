import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, body, idempotency, newKey } from '../api/client';
import { useMe } from '../app/session';
import { firstRegistrant, mayOffer, usePeopleOf } from '../register/registrants';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { useUnits } from '../shared/units';
import { readShortcomingsAnew } from './queries';

interface Values {
  unitId: string;
  personId?: string;
  foundYear: number;
  text: string;
  source: string;
}

interface RecordProps {
  year: number;
  /** Code of the unit that the list is of. */
  unit: string | undefined;
  onClose: () => void;
}

/** What a review found, recorded before anything is registered to mend it. */
export function RecordDialog({ year, unit, onClose }: RecordProps) {
  const me = useMe();
  const units = useUnits() ?? [];
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const first = firstRegistrant(me);
  const own = first.kind === 'individual';
  const latest = Math.min(year, Number(me.today.slice(0, 4)));
  const unitId = Form.useWatch('unitId', form) as string | undefined;
  const people = usePeopleOf(own ? undefined : units.find((one) => one.id === unitId)) ?? [];
  const send = async (values: Values) => {
    const input = { ...values, personId: own ? me.personId : (values.personId ?? null) };
    const made = await body(
      api.POST('/api/shortcomings', { params: { header: idempotency(key) }, body: input }),
    );
    await readShortcomingsAnew();
    void navigate(`/han-che/${made.id}`);
  };
  return (
    <FormDialog<Values>
      title="Ghi nội dung sau kiểm điểm"
      okWords="Ghi nội dung"
      doneWords="Đã ghi nội dung"
      form={form}
      initial={{
        unitId: units.find((one) => one.code === unit)?.id ?? first.unitId ?? undefined,
        foundYear: latest,
        source: `Kiểm điểm năm ${latest}`,
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="unitId" label="Đơn vị" rules={[mustChoose('đơn vị')]}>
        <UnitPicker among={(one) => mayOffer(me, units, one)} disabled={own} allowClear={false} />
      </Form.Item>
      {!own && (
        <Form.Item name="personId" label="Của cá nhân (để trống nếu là của tập thể)">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={people.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="foundYear" label="Năm kiểm điểm" rules={[mustChoose('năm kiểm điểm')]}>
        <Select
          options={[0, 1, 2, 3].map((back) => ({ value: latest - back, label: `Năm ${latest - back}` }))}
          onChange={(found: number) => form.setFieldsValue({ source: `Kiểm điểm năm ${found}` })}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label="Nội dung cần khắc phục"
        extra="Ngắn gọn, nêu biểu hiện cụ thể, có số liệu nếu được."
        rules={[required('nội dung')]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="source" label="Nguồn" rules={[required('nguồn')]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
