import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { ModelPromise, Reading } from '../api/types';
import { useMe } from '../app/session';
import { FormDialog, required } from '../shared/FormDialog';
import { decimal } from '../shared/decimals';
import { AmountFields, type AmountValues, sentAmounts } from './AmountFields';
import { keep } from './queries';
import { periodWords } from './values';

interface CorrectDialogProps {
  promise: ModelPromise;
  reading: Reading;
  onClose: () => void;
}

/** The right numbers take the place of the wrong ones, which stay to be seen. */
export function CorrectDialog({ promise, reading, onClose }: CorrectDialogProps) {
  const { today } = useMe();
  const send = async ({ reason, ...amounts }: AmountValues & { reason: string }) => {
    const input = {
      params: { path: { readingId: reading.id } },
      body: { ...sentAmounts(amounts), reason },
    };
    await keep(await body(api.POST('/api/pilot-models/readings/{readingId}/correct', input)));
  };
  return (
    <FormDialog<AmountValues & { reason: string }>
      title={`Đính chính số liệu: ${promise.text}`}
      okWords="Đính chính"
      doneWords="Đã đính chính số liệu"
      initial={{
        periodFrom: reading.periodFrom,
        periodTo: reading.periodTo,
        numerator: decimal(reading.numerator),
        denominator: reading.denominator === null ? null : decimal(reading.denominator),
        source: reading.source,
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <AmountFields promise={promise} today={today} />
      <Reason />
    </FormDialog>
  );
}

export function WithdrawDialog({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const send = async (values: { reason: string }) => {
    const input = { params: { path: { readingId: reading.id } }, body: values };
    await keep(await body(api.POST('/api/pilot-models/readings/{readingId}/withdraw', input)));
  };
  return (
    <FormDialog<{ reason: string }>
      title={`Rút số liệu ${periodWords(reading.periodFrom, reading.periodTo)}?`}
      okWords="Rút số liệu"
      doneWords="Đã rút số liệu"
      onSubmit={send}
      onClose={onClose}
    >
      <p>Số liệu này không được tính nữa và vẫn xem được trong phần số liệu đã đính chính hoặc rút.</p>
      <Reason />
    </FormDialog>
  );
}

function Reason() {
  return (
    <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
    </Form.Item>
  );
}
