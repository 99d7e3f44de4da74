import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Commitment, RowOutcome } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';

interface SendManyProps {
  items: Commitment[];
  chosen: string[];
  onChoose: (ids: string[]) => void;
}

/** Sends the chosen drafts, each with its outcome; what was not sent stays chosen. */
export function SendMany({ items, chosen, onChoose }: SendManyProps) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<RowOutcome[]>([]);
  const send = useMutation({
    mutationFn: () => body(api.POST('/api/commitments/submit-many', { body: { ids: chosen } })),
    onSuccess: (answer) => {
      const left = answer.items.filter((one) => !one.done);
      setRefused(left);
      onChoose(left.map((one) => one.id));
      setAsking(false);
      if (answer.done > 0) void message.success(`Đã gửi ${number(answer.done)} việc.`);
      void client.invalidateQueries({ queryKey: ['commitments'] });
    },
  });
  const codeOf = (id: string) => items.find((item) => item.id === id)?.code ?? '';
  const sendable = items.filter((item) => item.can.includes('submit'));
  return (
    <>
      {refused.length > 0 && (
        <div className="callout" role="alert" ref={(element) => element?.scrollIntoView({ block: 'center' })}>
          <strong>Chưa gửi được {number(refused.length)} việc</strong>
          {refused.map((one) => (
            <p key={one.id}>
              {codeOf(one.id)}: {one.message}
            </p>
          ))}
        </div>
      )}
      {sendable.length > 0 && (
        <div className="action-bar no-print">
          <span className="said">{number(chosen.length)} việc đã chọn</span>
          <Button onClick={() => onChoose(chosen.length > 0 ? [] : sendable.map((item) => item.id))}>
            {chosen.length > 0 ? 'Bỏ chọn' : `Chọn ${number(sendable.length)} việc gửi được`}
          </Button>
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            Gửi {number(chosen.length)} việc đã chọn
          </Button>
        </div>
      )}
      <Modal
        open={asking}
        title="Gửi các việc đã chọn"
        okText="Gửi"
        cancelText="Quay lại"
        confirmLoading={send.isPending}
        onOk={() => send.mutate()}
        onCancel={() => setAsking(false)}
      >
        <ProblemAlert error={send.error} />
        <p>
          Gửi {number(chosen.length)} việc tới cấp ủy xem xét của từng việc? Sau khi gửi, đồng chí có thể rút
          lại khi chưa được xem xét.
        </p>
      </Modal>
    </>
  );
}
