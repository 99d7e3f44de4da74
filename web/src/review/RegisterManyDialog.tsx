import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Commitment, RowOutcome } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { number } from '../shared/format';
import { registrantOf } from './queue';

interface RegisterManyProps {
  items: Commitment[];
  meetingDate: string;
  onClose: () => void;
}

/** Confirms many at once and then says of each row what became of it. */
export function RegisterManyDialog({ items, meetingDate, onClose }: RegisterManyProps) {
  const { today } = useMe();
  // The list behind loses the confirmed rows; the outcomes are told of the rows as they were chosen.
  const [rows] = useState(items);
  const [day, setDay] = useState(meetingDate);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [outcomes, setOutcomes] = useState<RowOutcome[] | null>(null);
  const words = `Xác nhận ${number(rows.length)} việc đã chọn`;

  const send = async () => {
    setPending(true);
    setError(null);
    try {
      const input = { body: { ids: rows.map((item) => item.id), meetingDate: day } };
      const answer = await body(api.POST('/api/commitments/register-many', input));
      setOutcomes(answer.items);
      await queryClient.invalidateQueries({ queryKey: ['commitments'] });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };

  const done = outcomes?.filter((one) => one.done).length ?? 0;
  return (
    <Modal
      open
      title={words}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        outcomes ? (
          <Button type="primary" onClick={onClose}>
            Đóng
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Hủy</Button>
            <Button type="primary" loading={pending} onClick={() => void send()}>
              {words}
            </Button>
          </>
        )
      }
    >
      <ProblemAlert error={error} />
      {outcomes ? (
        <p role="status">
          Đã xác nhận {number(done)}/{number(rows.length)} việc.
        </p>
      ) : (
        <label className="meeting-date in-dialog">
          <span>Ngày họp chi bộ (cấp ủy) xem xét</span>
          <DateField value={day} onChange={(value) => setDay(value ?? today)} max={today} />
        </label>
      )}
      <ul className="outcomes">
        {rows.map((item) => (
          <li key={item.id}>
            <strong>{registrantOf(item)}</strong> <span className="muted">{item.code}</span>
            <br />
            {item.content}
            {outcomes && <Outcome outcome={outcomes.find((one) => one.id === item.id)} />}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function Outcome({ outcome }: { outcome: RowOutcome | undefined }) {
  return (
    <p>
      {outcome?.done ? (
        <Marked shape="disc" tone="green" words="Đã xác nhận" />
      ) : (
        <Marked
          shape="triangle"
          tone="amber"
          words={`Chưa xác nhận: ${outcome?.message ?? 'chưa rõ lý do'}`}
        />
      )}
    </p>
  );
}
