import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { api, body } from '../api/client';
import type { ModelLevel, PilotModelIn } from '../api/types';
import { useMe } from '../app/session';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { MODEL_LEVEL_WORDS } from '../words';
import { keep, useProgrammes } from './queries';

interface Values extends PilotModelIn {
  began?: boolean;
}

interface AddModelDialogProps {
  /** Levels at which the reader may add one. */
  levels: ModelLevel[];
  /** The one that is looked at. */
  level: ModelLevel;
  onClose: () => void;
}

export function AddModelDialog({ levels, level, onClose }: AddModelDialogProps) {
  const { today } = useMe();
  const bases = useLegalBases();
  const programmes = useProgrammes();
  const send = async ({ began, ...values }: Values) => {
    const noBaselineReason = began ? values.noBaselineReason : undefined;
    // Of one level there is nothing to choose, and no field.
    const sent = { ...values, noBaselineReason, level: values.level ?? levels[0] ?? 'unit' };
    await keep(await body(api.POST('/api/pilot-models', { body: sent })));
  };
  return (
    <FormDialog<Values>
      title="Thêm mô hình"
      okWords="Thêm mô hình"
      doneWords="Đã thêm mô hình"
      initial={{
        level: levels.includes(level) ? level : levels[0],
        startedOn: today,
        promises: [{ text: '' }],
      }}
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      {levels.length > 1 && (
        <Form.Item name="level" label="Loại mô hình">
          <Radio.Group
            className="dialog-choices"
            options={levels.map((value) => ({ value, label: MODEL_LEVEL_WORDS[value] }))}
          />
        </Form.Item>
      )}
      <Form.Item name="name" label="Tên mô hình" rules={[required('tên mô hình')]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="hostUnitId" label="Đơn vị chủ trì" rules={[mustChoose('đơn vị chủ trì')]}>
        <UnitPicker />
      </Form.Item>
      <StartFields today={today} />
      <Form.Item name="purpose" label="Mục đích">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <PromiseFields />
      <Form.Item name="programmeIds" label="Chương trình, chỉ thị gắn với mô hình">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={programmes.map((one) => ({ value: one.id, label: one.shortName }))}
        />
      </Form.Item>
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

function StartFields({ today }: { today: string }) {
  const began = Form.useWatch<boolean | undefined>('began');
  return (
    <>
      <Form.Item name="began" valuePropName="checked">
        <Checkbox>Mô hình đã thực hiện từ trước, chưa có số liệu ban đầu</Checkbox>
      </Form.Item>
      <Form.Item
        name="startedOn"
        label={began ? 'Ngày bắt đầu thực hiện' : 'Ngày dự kiến bắt đầu'}
        extra={
          began
            ? undefined
            : 'Mô hình mới được chọn: nhập số liệu ban đầu của các tiêu chí rồi ghi bắt đầu thực hiện.'
        }
        rules={[mustChoose('ngày bắt đầu')]}
      >
        <DateField max={began ? today : undefined} />
      </Form.Item>
      {began && (
        <Form.Item name="noBaselineReason" label="Lý do chưa có số liệu ban đầu" rules={[required('lý do')]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      )}
    </>
  );
}

function PromiseFields() {
  return (
    <Form.List name="promises">
      {(fields, { add, remove }) => (
        <fieldset className="promise-fields">
          <legend>Tiêu chí của mô hình</legend>
          <p className="muted">Cách đo, mục tiêu của từng tiêu chí được đặt ở trang của mô hình.</p>
          {fields.map((field, index) => (
            <div key={field.key} className="promise-field">
              <Form.Item name={[field.name, 'text']} rules={[required('tiêu chí')]} noStyle={false}>
                <Input
                  maxLength={300}
                  aria-label={`Tiêu chí ${index + 1}`}
                  placeholder="Ví dụ: Không trễ hẹn"
                />
              </Form.Item>
              {fields.length > 1 && <Button onClick={() => remove(field.name)}>Bỏ</Button>}
            </div>
          ))}
          {fields.length < 10 && <Button onClick={() => add({ text: '' })}>Thêm tiêu chí</Button>}
        </fieldset>
      )}
    </Form.List>
  );
}
