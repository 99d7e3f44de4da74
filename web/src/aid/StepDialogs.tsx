import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { AidAssignment } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { PlannedDone } from './PlannedDone';
import { refreshAid } from './queries';
import { AID_ACTION_WORDS } from './words';

interface StepProps {
  assignment: AidAssignment;
  onClose: () => void;
}

const pathOf = ({ planId }: AidAssignment) => ({ path: { id: planId ?? '' } });

export function ReportDialog({ assignment, onClose }: StepProps) {
  const { today } = useMe();
  return (
    <FormDialog<{ reportedOn: string; reportWords: string }>
      title={`Báo cáo kết quả giúp đỡ ${assignment.communeName} năm ${assignment.year}`}
      okWords="Gửi Đảng ủy Khối"
      doneWords="Đã gửi Đảng ủy Khối"
      initial={{ reportedOn: today }}
      onSubmit={(values) =>
        body(api.POST('/api/aid/plans/{id}/report', { params: pathOf(assignment), body: values })).then(
          refreshAid,
        )
      }
      onClose={onClose}
    >
      <PlannedDone assignment={assignment} />
      <p className="muted">
        Số liệu lấy từ các nội dung giúp đỡ đã ghi. Nếu còn thiếu, đề nghị ghi trước khi báo cáo.
      </p>
      <Form.Item name="reportedOn" label="Ngày báo cáo" rules={[mustChoose('ngày báo cáo')]}>
        <DateField min={assignment.plannedOn ?? undefined} max={today} />
      </Form.Item>
      <Form.Item name="reportWords" label="Kết quả" rules={[required('kết quả')]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

export function CheckDialog({ assignment, onClose }: StepProps) {
  const { today } = useMe();
  return (
    <FormDialog<{ checkedOn: string; checkedWith: string; checkWords?: string }>
      title={`Đối chiếu với ${assignment.communeName} năm ${assignment.year}`}
      okWords="Ghi đối chiếu"
      doneWords="Đã ghi đối chiếu"
      initial={{ checkedOn: today }}
      onSubmit={(values) =>
        body(api.POST('/api/aid/plans/{id}/check', { params: pathOf(assignment), body: values })).then(
          refreshAid,
        )
      }
      onClose={onClose}
    >
      <PlannedDone assignment={assignment} />
      {assignment.reportWords && <p>“{assignment.reportWords}”</p>}
      <Form.Item name="checkedOn" label="Ngày đối chiếu" rules={[mustChoose('ngày đối chiếu')]}>
        <DateField min={assignment.reportedOn ?? undefined} max={today} />
      </Form.Item>
      <Form.Item
        name="checkedWith"
        label="Đối chiếu với ai ở xã"
        extra="Ghi chức danh, không ghi họ tên. Ví dụ: Phó Chủ tịch UBND xã."
        rules={[required('chức danh ở xã')]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="checkWords" label="Nội dung đối chiếu">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

const ABOUT = {
  'undo-plan': 'Đơn vị trở lại “Được phân công”. Các dòng của kế hoạch được giữ để ghi lại.',
  'undo-report': 'Trở lại “Đã có kế hoạch”. Báo cáo đã ghi được giữ trong lịch sử thay đổi.',
  'undo-check': 'Trở lại “Đã báo cáo kết quả”. Nội dung đã ghi được giữ trong lịch sử thay đổi.',
};

export function UndoDialog({ act, assignment, onClose }: StepProps & { act: keyof typeof ABOUT }) {
  return (
    <FormDialog<{ reason: string }>
      title={`${AID_ACTION_WORDS[act]}: ${assignment.communeName} năm ${assignment.year}?`}
      okWords={AID_ACTION_WORDS[act]}
      doneWords="Đã ghi"
      onSubmit={(values) =>
        body(api.POST(`/api/aid/plans/{id}/${act}`, { params: pathOf(assignment), body: values })).then(
          refreshAid,
        )
      }
      onClose={onClose}
    >
      <p>{ABOUT[act]}</p>
      <ReasonField />
    </FormDialog>
  );
}

export function ReasonField() {
  return (
    <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
    </Form.Item>
  );
}
