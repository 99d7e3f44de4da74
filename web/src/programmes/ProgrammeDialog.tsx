import { Form, Input, Select } from 'antd';
import { api, body } from '../api/client';
import type { Programme } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';

interface Values {
  name: string;
  shortName: string;
  partner?: string | null;
  startedOn: string;
  endedOn?: string | null;
  legalBasisIds?: string[];
}

/** A programme: new when there is none yet. */
export function ProgrammeDialog({
  programme,
  onClose,
}: {
  programme: Programme | null;
  onClose: () => void;
}) {
  const { today } = useMe();
  const bases = useLegalBases();
  const send = async (values: Values) => {
    if (programme) {
      const params = { path: { id: programme.id } };
      const sent = { ...values, version: programme.version };
      await body(api.PATCH('/api/programmes/{id}', { params, body: sent }));
    } else {
      await body(api.POST('/api/programmes', { body: values }));
    }
    await queryClient.invalidateQueries({ queryKey: ['programmes'] });
  };
  return (
    <FormDialog<Values>
      title={programme ? 'Sửa chương trình' : 'Thêm chương trình'}
      okWords={programme ? 'Lưu' : 'Thêm chương trình'}
      doneWords={programme ? 'Đã lưu' : 'Đã thêm chương trình'}
      initial={
        programme
          ? { ...programme, legalBasisIds: programme.legalBases.map((one) => one.id) }
          : { startedOn: today }
      }
      onSubmit={send}
      onClose={onClose}
      width={640}
    >
      <Form.Item name="name" label="Tên chương trình, chỉ thị" rules={[required('tên chương trình')]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="shortName"
        label="Tên gọi tắt"
        extra="Dùng trong danh sách, ví dụ: Cải cách hành chính."
        rules={[required('tên gọi tắt')]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="partner" label="Cơ quan phối hợp chỉ đạo">
        <Input maxLength={300} placeholder="Ví dụ: Ban cán sự Đảng UBND tỉnh" />
      </Form.Item>
      <Form.Item name="startedOn" label="Ngày bắt đầu" rules={[mustChoose('ngày bắt đầu')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="endedOn" label="Ngày kết thúc (nếu có)">
        <DateField />
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
