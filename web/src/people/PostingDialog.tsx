import { Checkbox, Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Person, PersonIn } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { useUnits } from '../shared/units';

interface PostingDialogProps {
  /** Somebody who is there already; missing: a new person. */
  person?: Person;
  unitCode: string | undefined;
  onClose: () => void;
}

export function PostingDialog({ person, unitCode, onClose }: PostingDialogProps) {
  const { today } = useMe();
  const units = useUnits();
  const words = person ? 'Thêm chức vụ' : 'Thêm người';
  const send = async ({ name, ...posting }: PersonIn) => {
    if (person)
      await body(
        api.POST('/api/people/{id}/postings', { params: { path: { id: person.id } }, body: posting }),
      );
    else await body(api.POST('/api/people', { body: { name, ...posting } }));
    await queryClient.invalidateQueries({ queryKey: ['people'] });
  };
  return (
    <FormDialog<PersonIn>
      title={person ? `Thêm chức vụ của ${person.name}` : words}
      okWords={words}
      doneWords={person ? 'Đã thêm chức vụ' : 'Đã thêm người'}
      initial={{ unitId: units?.find((one) => one.code === unitCode)?.id, validFrom: today }}
      onSubmit={send}
      onClose={onClose}
    >
      {!person && (
        <Form.Item name="name" label="Họ và tên" rules={[required('họ và tên')]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="unitId" label="Đơn vị" rules={[mustChoose('đơn vị')]}>
        <UnitPicker allowClear={false} />
      </Form.Item>
      <Form.Item name="partyOffice" label="Chức vụ đảng">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="stateOffice" label="Chức vụ chính quyền, đoàn thể">
        <Input maxLength={200} />
      </Form.Item>
      <div className="posting-marks">
        <Form.Item name="isHead" valuePropName="checked" noStyle>
          <Checkbox>Người đứng đầu cơ quan, đơn vị</Checkbox>
        </Form.Item>
        <Form.Item name="isSecretary" valuePropName="checked" noStyle>
          <Checkbox>Bí thư</Checkbox>
        </Form.Item>
        <Form.Item name="isCommitteeMember" valuePropName="checked" noStyle>
          <Checkbox>Cấp ủy viên</Checkbox>
        </Form.Item>
      </div>
      <Form.Item name="validFrom" label="Từ ngày" rules={[mustChoose('ngày')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="decisionNumber" label="Quyết định số">
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
