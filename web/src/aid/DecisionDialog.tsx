import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { AidDecision, AidDecisionIn } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { AssignmentFields } from './AssignDialogs';
import { refreshAid } from './queries';

/** A decision with its list; one that replaces another begins with the list of that one, to be changed. */
export function DecisionDialog({ replaces, onClose }: { replaces?: AidDecision; onClose: () => void }) {
  const { today } = useMe();
  const list = (replaces?.assignments ?? []).filter(({ endsOn }) => endsOn === null);
  const send = (values: AidDecisionIn) =>
    body(
      api.POST('/api/aid/decisions', {
        body: { ...values, assignments: values.assignments ?? [], replacesId: replaces?.id ?? null },
      }),
    ).then(refreshAid);
  return (
    <FormDialog<AidDecisionIn>
      title={replaces ? `Quyết định thay thế quyết định số ${replaces.number}` : 'Ghi quyết định phân công'}
      okWords="Ghi quyết định"
      doneWords="Đã ghi quyết định"
      initial={{
        issuer: replaces?.issuer ?? 'Chủ tịch Ủy ban nhân dân tỉnh',
        subject: replaces?.subject ?? 'Phân công giúp đỡ các xã nghèo, xã miền núi',
        issuedOn: today,
        effectiveFrom: today,
        assignments: list.map(({ unitId, communeId }) => ({ unitId, communeId })),
      }}
      onSubmit={send}
      onClose={onClose}
      width={760}
    >
      {replaces && (
        <p>
          Quyết định số {replaces.number} hết hiệu lực khi quyết định này có hiệu lực; số liệu trước đó giữ
          nguyên.
        </p>
      )}
      <Form.Item name="number" label="Số, ký hiệu" rules={[required('số quyết định')]}>
        <Input maxLength={60} placeholder="Ví dụ: 2021/QĐ-UBND" />
      </Form.Item>
      <Form.Item name="issuedOn" label="Ngày ban hành" rules={[mustChoose('ngày ban hành')]}>
        <DateField max={today} />
      </Form.Item>
      <Form.Item name="effectiveFrom" label="Ngày có hiệu lực" rules={[mustChoose('ngày có hiệu lực')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="issuer" label="Cơ quan, người ban hành" rules={[required('cơ quan ban hành')]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="subject" label="Trích yếu" rules={[required('trích yếu')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <AssignmentFields />
    </FormDialog>
  );
}
