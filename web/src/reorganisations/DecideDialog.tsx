import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { EventWork, WorkOutcome } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { number } from '../shared/format';
import { refresh } from './queries';
import { WORK_OUTCOME_WORDS } from './words';

interface DecideDialogProps {
  id: string;
  outcome: WorkOutcome;
  works: EventWork[];
  onDone: () => void;
  onClose: () => void;
}

/** Which of the chosen work may have this outcome. */
const FITS = {
  ended: () => true,
  handed: ({ heir }) => heir !== null,
  kept: ({ individual }) => individual,
} satisfies Record<WorkOutcome, (work: EventWork) => boolean>;

const WHY_NOT = {
  ended: '',
  handed: 'chưa xác định đơn vị kế thừa',
  kept: 'không phải việc của cá nhân',
} satisfies Record<WorkOutcome, string>;

/** Many at once; what does not fit stays undecided, and is told before. */
export function DecideDialog({ id, outcome, works, onDone, onClose }: DecideDialogProps) {
  const fitting = works.filter(FITS[outcome]);
  const left = works.length - fitting.length;
  const heirs = [...new Set(fitting.flatMap(({ heir }) => heir?.name ?? []))];
  const send = async ({ reason }: { reason?: string }) => {
    if (fitting.length > 0) {
      await body(
        api.POST('/api/reorganisations/{id}/works', {
          params: { path: { id } },
          body: { works: fitting.map((work) => ({ type: work.type, id: work.id, outcome, reason })) },
        }),
      );
      await refresh();
    }
    onDone();
  };
  const words = WORK_OUTCOME_WORDS[outcome];
  return (
    <FormDialog<{ reason?: string }>
      title={`${words}: ${number(fitting.length)} nội dung`}
      okWords={fitting.length > 0 ? words : 'Đóng'}
      doneWords={fitting.length > 0 ? `Đã ghi hướng xử lý ${number(fitting.length)} nội dung` : undefined}
      onSubmit={send}
      onClose={onClose}
    >
      {outcome === 'handed' && heirs.length > 0 && <p>Đơn vị kế thừa: {heirs.join('; ')}.</p>}
      {left > 0 && (
        <p className="muted">
          {number(left)} nội dung đã chọn giữ nguyên là chưa xác định, vì {WHY_NOT[outcome]}.
        </p>
      )}
      {fitting.length > 0 && (
        <Form.Item
          name="reason"
          label={outcome === 'ended' ? 'Lý do kết thúc' : 'Ghi chú (nếu có)'}
          rules={outcome === 'ended' ? [required('lý do')] : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      )}
      <p className="muted">Nội dung, minh chứng và lịch sử của từng việc giữ nguyên tại đơn vị cũ.</p>
    </FormDialog>
  );
}
