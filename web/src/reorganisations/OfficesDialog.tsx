import { Checkbox, Form, Input } from 'antd';
import type { PostingChange } from '../api/types';
import { FormDialog } from '../shared/FormDialog';
import type { Offices } from './event-values';

interface OfficesDialogProps {
  one: PostingChange;
  onSave: (offices: Offices) => void;
  onClose: () => void;
}

const FLAGS = [
  ['isHead', 'Người đứng đầu cơ quan, đơn vị'],
  ['isSecretary', 'Bí thư'],
  ['isCommitteeMember', 'Cấp ủy viên'],
] as const;

/** In what offices a person goes on at the successor; before it is chosen otherwise, in those held until then. */
export function OfficesDialog({ one, onSave, onClose }: OfficesDialogProps) {
  const initial: Offices = {
    partyOffice: one.partyOfficeThere,
    stateOffice: one.stateOfficeThere,
    isHead: one.isHeadThere,
    isSecretary: one.isSecretaryThere,
    isCommitteeMember: one.isCommitteeMemberThere,
  };
  const save = async ({ partyOffice, stateOffice, ...flags }: Offices) => {
    await Promise.resolve(
      onSave({
        ...flags,
        partyOffice: partyOffice?.trim() || null,
        stateOffice: stateOffice?.trim() || null,
      }),
    );
  };
  return (
    <FormDialog<Offices>
      title={`Chức vụ của ${one.name}`}
      okWords="Ghi chức vụ"
      initial={initial}
      onSubmit={save}
      onClose={onClose}
    >
      <p>
        Tại {one.to?.name}, từ ngày quyết định có hiệu lực. Đảng viên không giữ chức vụ ghi “Đảng viên”; người
        chưa vào Đảng để trống chức vụ đảng.
      </p>
      <Form.Item name="partyOffice" label="Chức vụ đảng">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="stateOffice" label="Chức vụ chính quyền, đoàn thể">
        <Input maxLength={200} />
      </Form.Item>
      {FLAGS.map(([name, words]) => (
        <Form.Item key={name} name={name} valuePropName="checked" className="event-flag">
          <Checkbox>{words}</Checkbox>
        </Form.Item>
      ))}
    </FormDialog>
  );
}
