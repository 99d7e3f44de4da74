import { Checkbox, Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Participant, ParticipantIn, Programme } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { firstDayAfter } from '../shared/last-day';

const refresh = () => queryClient.invalidateQueries({ queryKey: ['programmes'] });

/** A unit that takes part, with the decision that chose it. */
export function ParticipantDialog({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const send = (values: ParticipantIn) => {
    const input = { params: { path: { id: programme.id } }, body: values };
    return body(api.POST('/api/programmes/{id}/participants', input)).then(refresh);
  };
  return (
    <FormDialog<ParticipantIn>
      title={`Thêm đơn vị tham gia: ${programme.shortName}`}
      okWords="Thêm đơn vị"
      doneWords="Đã thêm đơn vị tham gia"
      initial={{ validFrom: programme.startedOn }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="unitId" label="Đơn vị" rules={[mustChoose('đơn vị')]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="role" label="Vai trò" rules={[required('vai trò')]}>
        <Input maxLength={200} placeholder="Ví dụ: Đơn vị làm điểm về cải cách hành chính" />
      </Form.Item>
      <Form.Item name="validFrom" label="Tham gia từ ngày" rules={[mustChoose('ngày tham gia')]}>
        <DateField min={programme.startedOn} max={programme.endedOn ?? undefined} />
      </Form.Item>
      <Form.Item name="decisionNumber" label="Số quyết định">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="decidedOn" label="Ngày quyết định">
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}

interface EndValues {
  last?: string;
  mistaken?: boolean;
  reason: string;
}

export function EndParticipantDialog({
  participant,
  onClose,
}: {
  participant: Participant;
  onClose: () => void;
}) {
  const { today } = useMe();
  const send = ({ last, mistaken, reason }: EndValues) => {
    const validTo = mistaken || !last ? participant.validFrom : firstDayAfter(last);
    const input = { params: { path: { participantId: participant.id } }, body: { validTo, reason } };
    return body(api.POST('/api/programmes/participants/{participantId}/end', input)).then(refresh);
  };
  return (
    <FormDialog<EndValues>
      title={`Kết thúc tham gia của ${participant.unitName ?? 'đơn vị'}?`}
      okWords="Kết thúc tham gia"
      doneWords="Đã ghi kết thúc tham gia"
      initial={{ last: today }}
      onSubmit={send}
      onClose={onClose}
    >
      <LastDay since={participant.validFrom} today={today} />
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function LastDay({ since, today }: { since: string; today: string }) {
  const mistaken = Form.useWatch<boolean | undefined>('mistaken');
  return (
    <>
      <Form.Item name="mistaken" valuePropName="checked">
        <Checkbox>Nhập nhầm: đơn vị chưa từng tham gia</Checkbox>
      </Form.Item>
      {!mistaken && (
        <Form.Item name="last" label="Ngày cuối tham gia" rules={[mustChoose('ngày')]}>
          <DateField min={since} max={today} />
        </Form.Item>
      )}
    </>
  );
}
