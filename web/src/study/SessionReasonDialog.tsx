import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { StudySession } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { date } from '../shared/format';
import { refreshStudy } from './queries';
import { SESSION_ACTION_WORDS } from './words';

interface SessionReasonDialogProps {
  session: StudySession;
  act: 'cancel' | 'reopen';
  onClose: () => void;
}

const ABOUT = {
  cancel: 'Buổi này vẫn ở trong danh sách với lý do, và không tính vào số buổi phải tổ chức.',
  reopen: 'Buổi này trở lại “Chưa tổ chức”. Số liệu đã ghi được giữ trong lịch sử thay đổi.',
};

export function SessionReasonDialog({ session, act, onClose }: SessionReasonDialogProps) {
  const params = { path: { id: session.id } };
  return (
    <FormDialog<{ reason: string }>
      title={`${SESSION_ACTION_WORDS[act]}: ${session.topic}?`}
      okWords={SESSION_ACTION_WORDS[act]}
      doneWords="Đã ghi"
      onSubmit={(values) =>
        body(api.POST(`/api/study-sessions/{id}/${act}`, { params, body: values })).then(refreshStudy)
      }
      onClose={onClose}
    >
      <p>{ABOUT[act]}</p>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

export function DeleteSessionDialog({ session, onClose }: { session: StudySession; onClose: () => void }) {
  const params = { path: { id: session.id } };
  return (
    <FormDialog
      title="Xóa khỏi kế hoạch?"
      okWords="Xóa khỏi kế hoạch"
      doneWords="Đã xóa khỏi kế hoạch"
      onSubmit={() => api.DELETE('/api/study-sessions/{id}', { params }).then(refreshStudy)}
      onClose={onClose}
    >
      <p>
        “{session.topic}”, dự kiến ngày {date(session.plannedOn)}. Chỉ xóa khi ghi nhầm; buổi không tổ chức
        được thì dùng “{SESSION_ACTION_WORDS.cancel}” và nêu lý do.
      </p>
    </FormDialog>
  );
}
