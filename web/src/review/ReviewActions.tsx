import { App, Button } from 'antd';
import type { CommitmentDetail } from '../api/types';
import { useMe } from '../app/session';
import { type Act, useAct } from '../commitments/acts';
import { DateField } from '../shared/DateField';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ACTION_WORDS } from '../words';

interface ReviewActionsProps {
  item: CommitmentDetail;
  /** Ngày họp xem xét: kept from one item to the next, because one meeting decides many. */
  meetingDate: string;
  onMeetingDate: (day: string) => void;
  /** Acts that need more than the date of the meeting. */
  onAct: (act: Act) => void;
  onDone: () => void;
}

/** The decisions on an item that are open to the reader, as its `can` tells. */
export function ReviewActions({ item, meetingDate, onMeetingDate, onAct, onDone }: ReviewActionsProps) {
  const { message } = App.useApp();
  const { today } = useMe();
  const doing = useAct(item);
  const can = new Set(item.can);
  if (!can.has('return') && !can.has('register') && !can.has('verify') && !can.has('stop')) return null;
  const register = () =>
    doing.mutate(
      { act: 'register', values: { meetingDate } },
      {
        onSuccess: () => {
          void message.success('Đã xác nhận đăng ký.');
          onDone();
        },
      },
    );
  return (
    <div className="action-bar queue-actions">
      <ProblemAlert error={doing.error} />
      {can.has('register') && (
        <label className="meeting-date">
          <span>Ngày họp xem xét</span>
          <DateField value={meetingDate} onChange={(day) => onMeetingDate(day ?? today)} max={today} />
        </label>
      )}
      {can.has('stop') && <Button onClick={() => onAct('stop')}>Xem xét đề nghị dừng</Button>}
      {can.has('return') && <Button onClick={() => onAct('return')}>{ACTION_WORDS.return}</Button>}
      {can.has('register') && (
        <Button type="primary" loading={doing.isPending} onClick={register}>
          {ACTION_WORDS.register}
        </Button>
      )}
      {can.has('verify') && (
        <Button type="primary" onClick={() => onAct('verify')}>
          {ACTION_WORDS.verify}
        </Button>
      )}
    </div>
  );
}
