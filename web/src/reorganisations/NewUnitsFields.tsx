import { Button, Form, Input, Select } from 'antd';
import type { EventKind, NewUnitIn, Unit } from '../api/types';
import { mustChoose, required } from '../shared/FormDialog';
import { UNIT_KIND_WORDS } from '../words';
import { UnitsPicker } from './UnitsPicker';
import { ASKS } from './event-asks';

interface NewUnitsFieldsProps {
  kind: EventKind;
  units: readonly Unit[];
  /** What a new one starts with. */
  start: Partial<NewUnitIn>;
}

/** Kinds in which a body outside, or a new bloc, may begin. */
const OUTSIDE: readonly EventKind[] = ['transfer-out', 'end'];

/** Units that begin on the day. */
export function NewUnitsFields({ kind, units, start }: NewUnitsFieldsProps) {
  const { newUnits: words = '', oneNew, parent } = ASKS[kind];
  const kinds = Object.entries(UNIT_KIND_WORDS)
    .filter(([value]) => value !== 'bloc' || OUTSIDE.includes(kind))
    .map(([value, label]) => ({ value, label }));
  return (
    <Form.List name="newUnits">
      {(fields, list) => (
        <fieldset className="event-fields">
          <legend>{words}</legend>
          {fields.map((field, index) => (
            <div
              key={field.key}
              className="event-new-unit"
              role="group"
              aria-label={`Đơn vị mới ${index + 1}`}
            >
              <Form.Item name={[field.name, 'ref']} hidden>
                <Input />
              </Form.Item>
              <div className="event-two">
                <Form.Item
                  name={[field.name, 'partyName']}
                  label="Tên tổ chức đảng"
                  rules={[required('tên tổ chức đảng')]}
                >
                  <Input maxLength={300} placeholder="Đảng bộ …" />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'name']}
                  label="Tên cơ quan, đơn vị"
                  rules={[required('tên đơn vị')]}
                >
                  <Input maxLength={300} />
                </Form.Item>
                <Form.Item name={[field.name, 'shortName']} label="Tên ngắn" rules={[required('tên ngắn')]}>
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item name={[field.name, 'code']} label="Mã" rules={[required('mã')]}>
                  <Input maxLength={40} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'kind']}
                  label="Loại tổ chức"
                  rules={[mustChoose('loại tổ chức')]}
                >
                  <Select options={kinds} />
                </Form.Item>
                {parent && (
                  <Form.Item
                    name={[field.name, 'parent']}
                    label="Trực thuộc"
                    rules={[mustChoose('đơn vị cấp trên')]}
                    getValueProps={(value?: string) => ({ value: value ? [value] : [] })}
                    normalize={(value: string[]) => value[0]}
                  >
                    <UnitsPicker units={units} one />
                  </Form.Item>
                )}
              </div>
              {(fields.length > 1 || !isNeeded(kind)) && (
                <Button onClick={() => list.remove(field.name)} aria-label={`Bỏ đơn vị mới ${index + 1}`}>
                  Bỏ đơn vị này
                </Button>
              )}
            </div>
          ))}
          {!(oneNew && fields.length > 0) && (
            <Button onClick={() => list.add({ ...start, ref: newRef(fields.length) })}>
              Thêm đơn vị mới
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

/** A kind that cannot be without a new unit starts with one. */
export const isNeeded = (kind: EventKind) => ['create', 'merge-new', 'separate'].includes(kind);

/** How the request names a unit that has no id yet. */
export const newRef = (count: number) => `moi-${count + 1}-${Math.random().toString(36).slice(2, 7)}`;
