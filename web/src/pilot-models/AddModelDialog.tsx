import { Button, Form, Input, Radio, Select } from 'antd';
import { api, body } from '../api/client';
import type { ModelLevel, PilotModelIn } from '../api/types';
import { queryClient } from '../app/query-client';
import { holdsAtBloc, useMe } from '../app/session';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { MODEL_LEVEL_WORDS } from '../words';

export function AddModelDialog({ level, onClose }: { level: ModelLevel; onClose: () => void }) {
  const me = useMe();
  const bases = useLegalBases();
  const ofBloc = holdsAtBloc(me, 'reviewer');
  const send = async (values: PilotModelIn) => {
    await body(api.POST('/api/pilot-models', { body: { ...values, level: values.level ?? 'unit' } }));
    await queryClient.invalidateQueries({ queryKey: ['pilot-models'] });
  };
  return (
    <FormDialog<PilotModelIn>
      title="Thêm mô hình"
      okWords="Thêm mô hình"
      doneWords="Đã thêm mô hình"
      initial={{ level: ofBloc ? level : 'unit', startedOn: me.today, promises: [''] }}
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      {ofBloc && (
        <Form.Item name="level" label="Loại mô hình">
          <Radio.Group
            className="dialog-choices"
            options={Object.entries(MODEL_LEVEL_WORDS).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      )}
      <Form.Item name="name" label="Tên mô hình" rules={[required('tên mô hình')]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="hostUnitId" label="Đơn vị chủ trì" rules={[mustChoose('đơn vị chủ trì')]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="startedOn" label="Ngày bắt đầu" rules={[mustChoose('ngày bắt đầu')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="purpose" label="Mục đích">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <PromiseFields />
      <Form.Item name="legalBasisIds" label="Căn cứ">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={bases.map((one) => ({ value: one.id, label: `${one.shortName} (${one.number})` }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

function PromiseFields() {
  return (
    <Form.List name="promises">
      {(fields, { add, remove }) => (
        <fieldset className="promise-fields">
          <legend>Tiêu chí của mô hình</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="promise-field">
              <Form.Item name={field.name} rules={[required('tiêu chí')]} noStyle={false}>
                <Input
                  maxLength={300}
                  aria-label={`Tiêu chí ${index + 1}`}
                  placeholder="Ví dụ: Không trễ hẹn"
                />
              </Form.Item>
              {fields.length > 1 && <Button onClick={() => remove(field.name)}>Bỏ</Button>}
            </div>
          ))}
          {fields.length < 10 && <Button onClick={() => add('')}>Thêm tiêu chí</Button>}
        </fieldset>
      )}
    </Form.List>
  );
}
