import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { InspectionProgramme, InspectionProgrammeIn, InspectionProgrammeUnit } from '../api/types';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { refresh } from './queries';

interface ProgrammeDialogProps {
  year: number;
  units: readonly InspectionProgrammeUnit[];
  /** null: a new one. */
  programme: InspectionProgramme | null;
  onClose: () => void;
}

type Values = Omit<InspectionProgrammeIn, 'year'>;

export function ProgrammeDialog({ year, units, programme, onClose }: ProgrammeDialogProps) {
  const [key] = useState(newKey);
  const send = async ({ unitId, ...values }: Values) => {
    if (programme) {
      const { id, version } = programme;
      await body(
        api.PATCH('/api/inspection-programmes/{id}', {
          params: { path: { id } },
          body: { version, ...values },
        }),
      );
    } else {
      await body(
        api.POST('/api/inspection-programmes', {
          headers: idempotency(key),
          body: { year, unitId, ...values },
        }),
      );
    }
    await refresh();
  };
  const only = units.length === 1 ? units[0]?.id : undefined;
  return (
    <FormDialog<Values>
      title={programme ? 'Sửa chương trình' : `Thêm chương trình năm ${year}`}
      okWords={programme ? 'Lưu' : 'Thêm chương trình'}
      doneWords={programme ? 'Đã lưu chương trình' : 'Đã thêm chương trình'}
      initial={programme ?? { unitId: only ?? units.find((unit) => unit.ofBloc)?.id }}
      onSubmit={send}
      onClose={onClose}
      width={640}
    >
      {!programme && (
        <Form.Item name="unitId" label="Cấp ủy ban hành" rules={[mustChoose('cấp ủy ban hành')]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="name" label="Tên chương trình" rules={[required('tên chương trình')]}>
        <Input maxLength={300} placeholder={`Ví dụ: Chương trình kiểm tra, giám sát năm ${year}`} />
      </Form.Item>
      <div className="two-fields">
        <Form.Item name="number" label="Số văn bản">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="issuedOn" label="Ngày ban hành">
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="aim" label="Mục đích, yêu cầu">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
