import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Unit } from '../api/types';

interface NamesFieldsProps {
  units: readonly Unit[];
  /** It must be called otherwise; else it may be. */
  must: boolean;
}

const FIELDS = [
  ['partyName', 'Tên tổ chức đảng', 300],
  ['name', 'Tên cơ quan, đơn vị', 300],
  ['shortName', 'Tên ngắn', 100],
  ['code', 'Mã', 40],
] as const;

/** What units that go on are called from the day on. */
export function NamesFields({ units, must }: NamesFieldsProps) {
  return (
    <>
      {units.map((unit) => (
        <OneUnit key={unit.id} unit={unit} must={must} />
      ))}
    </>
  );
}

function OneUnit({ unit, must }: { unit: Unit; must: boolean }) {
  const form = Form.useFormInstance();
  const [open, setOpen] = useState(must);
  if (!open)
    return (
      <p className="event-fields">
        <Button onClick={() => setOpen(true)}>Đồng thời đổi tên {unit.partyName}</Button>
      </p>
    );
  const leave = () => {
    form.setFieldValue(['names', unit.id], undefined);
    setOpen(false);
  };
  return (
    <fieldset className="event-fields">
      <legend>Tên mới của {unit.partyName}</legend>
      <div className="event-two">
        {FIELDS.map(([name, label, maxLength]) => (
          <Form.Item key={name} name={['names', unit.id, name]} label={label} initialValue={unit[name]}>
            <Input maxLength={maxLength} />
          </Form.Item>
        ))}
      </div>
      {!must && <Button onClick={leave}>Giữ tên cũ</Button>}
    </fieldset>
  );
}
