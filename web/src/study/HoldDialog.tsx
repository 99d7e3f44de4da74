import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { HoldSessionIn, StudySession } from '../api/types';
import { useMe } from '../app/session';
import { FormDialog } from '../shared/FormDialog';
import { HeldFields } from './HeldFields';
import { refreshStudy } from './queries';

/** Records when it was held and how many came of how many. */
export function HoldDialog({ session, onClose }: { session: StudySession; onClose: () => void }) {
  const { today } = useMe();
  const params = { path: { id: session.id } };
  const past = session.plannedOn !== null && session.plannedOn <= today ? session.plannedOn : null;
  return (
    <FormDialog<HoldSessionIn>
      title={`Ghi kết quả: ${session.topic}`}
      okWords="Ghi kết quả"
      doneWords="Đã ghi kết quả"
      initial={past ? { heldOn: past } : {}}
      onSubmit={(values) =>
        body(api.POST('/api/study-sessions/{id}/hold', { params, body: values })).then(refreshStudy)
      }
      onClose={onClose}
    >
      <HeldFields year={session.year} required />
      <Form.Item name="note" label="Ghi chú">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
