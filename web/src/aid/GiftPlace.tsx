import { Form, Input, Select } from 'antd';
import { mustChoose } from '../shared/FormDialog';
import type { GiftValues } from './GiftDialog';
import { amountWords } from './amounts';
import { useCommunes, useNeeds } from './queries';

/** Where a gift goes: a commune, or outside the assignment any place; and the need that it answers. */
export function GiftPlace({ year }: { year: number }) {
  const form = Form.useFormInstance<GiftValues>();
  const assigned = Form.useWatch('purpose') === 'assigned';
  const communeId = Form.useWatch<string | undefined>('communeId');
  const communes = useCommunes(year).data?.items ?? [];
  const own = communes.filter(({ units }) => units.length > 0);
  return (
    <>
      <Form.Item
        name="communeId"
        label="Xã được giúp đỡ"
        rules={assigned ? [mustChoose('xã được giúp đỡ')] : []}
        extra={assigned && own.length === 0 ? 'Đơn vị chưa được phân công xã nào trong năm này.' : undefined}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(assigned ? own : communes).map(({ id, name, district }) => ({
            value: id,
            label: `${name}, ${district}`,
          }))}
          onChange={() => form.setFieldValue('needId', null)}
        />
      </Form.Item>
      {!assigned && (
        <Form.Item name="place" label="Nơi nhận khác" extra="Ghi khi không phải một xã trong danh sách.">
          <Input maxLength={200} />
        </Form.Item>
      )}
      {communeId && <Need communeId={communeId} year={year} />}
    </>
  );
}

function Need({ communeId, year }: { communeId: string; year: number }) {
  const needs = useNeeds({ communeId, year }).data?.items ?? [];
  if (needs.length === 0) return null;
  return (
    <Form.Item name="needId" label="Theo nhu cầu xã đề xuất">
      <Select
        allowClear
        placeholder="Không theo nhu cầu nào đã ghi"
        options={needs.map(({ id, text, kind, amount }) => ({
          value: id,
          label: amount ? `${text} (${amountWords(kind, amount)})` : text,
        }))}
      />
    </Form.Item>
  );
}
