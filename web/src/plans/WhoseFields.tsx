import { Form, Select } from 'antd';
import type { PlanIn, PlanLevel } from '../api/types';
import { useMe } from '../app/session';
import { mayOffer, usePeopleOf } from '../register/registrants';
import { mustChoose } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { useUnits } from '../shared/units';

/** Whose plan it is: the unit, and of a head's plan who heads it. */
export function WhoseFields({ level }: { level: PlanLevel }) {
  const me = useMe();
  const units = useUnits();
  const form = Form.useFormInstance<PlanIn>();
  const unitId = Form.useWatch('unitId', form);
  const people = usePeopleOf(level === 'head' ? units?.find((unit) => unit.id === unitId) : undefined);
  const heads = (people ?? []).filter((one) =>
    one.postings.some((posting) => posting.unitId === unitId && posting.isHead),
  );
  return (
    <>
      <Form.Item name="unitId" label="Đơn vị" rules={[mustChoose('đơn vị')]}>
        <UnitPicker
          allowClear={false}
          among={(unit) => units !== undefined && mayOffer(me, units, unit)}
          onChange={(id) => form.setFieldsValue({ unitId: id, personId: undefined })}
        />
      </Form.Item>
      {level === 'head' && (
        <Form.Item
          name="personId"
          label="Người đứng đầu"
          rules={[mustChoose('người đứng đầu')]}
          extra={
            people && heads.length === 0
              ? 'Đơn vị này chưa ghi ai là người đứng đầu. Đề nghị ghi chức vụ ở trang Cán bộ, đảng viên.'
              : undefined
          }
        >
          <Select placeholder="Chọn" options={heads.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}
