import { App, Modal } from 'antd';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import type { Commitment, CommitmentDetail } from '../api/types';
import { useMe } from '../app/session';
import { ProblemAlert } from '../shared/ProblemAlert';
import { moment } from '../shared/format';
import { ActFields } from './ActFields';
import { committee } from './recipient';
import { type Act, type ActValues, useAct } from './acts';
import './commitments.css';

interface ActDialogProps {
  act: Act;
  item: Commitment;
  /** To whom it goes, for `submit`. */
  recipient?: string;
  onClose: () => void;
  onDone?: (answer: CommitmentDetail | undefined) => void;
  /** Of an incomplete item: to its field. */
  onField?: (field: string) => void;
}

/** Title, the words on the button, and what is said when it is done. */
const WORDS: Record<Act, [title: string, button: string, done: string]> = {
  submit: ['Gửi việc đăng ký', 'Gửi', ''],
  withdraw: ['Rút lại việc này để sửa?', 'Rút lại để sửa', 'Đã rút lại. Đồng chí có thể sửa rồi gửi lại.'],
  delete: ['Xóa bản nháp này?', 'Xóa bản nháp', 'Đã xóa bản nháp.'],
  return: ['Trả lại để hoàn thiện', 'Trả lại để hoàn thiện', 'Đã trả lại để hoàn thiện.'],
  register: ['Xác nhận đăng ký', 'Xác nhận đăng ký', 'Đã xác nhận đăng ký.'],
  assess: ['Tự đánh giá kết quả', 'Gửi tự đánh giá', ''],
  verify: ['Xác nhận kết quả', 'Xác nhận kết quả', 'Đã xác nhận kết quả.'],
  'request-stop': ['Đề nghị dừng thực hiện', 'Gửi đề nghị', 'Đã gửi đề nghị dừng thực hiện.'],
  stop: ['Quyết định về đề nghị dừng thực hiện', 'Ghi quyết định', 'Đã ghi quyết định.'],
  'add-progress': ['Ghi tiến độ', 'Ghi tiến độ', 'Đã ghi tiến độ.'],
  open: ['Mở nội dung của cá nhân', 'Mở nội dung', ''],
};

/** Asks what an act needs, does it, and tells a refusal without losing what was typed. */
export function ActDialog({ act, item, recipient, onClose, onDone, onField }: ActDialogProps) {
  const { message } = App.useApp();
  const { today } = useMe();
  const doing = useAct(item);
  const [values, setValues] = useState<ActValues>(() => initial(act, item, today));
  const [title, button, done] = WORDS[act];
  const problem = doing.error ? asProblem(doing.error) : null;
  const finish = () =>
    doing.mutate(
      { act, values },
      {
        onSuccess: (answer) => {
          void message.success(done || said(act, answer, recipient));
          onClose();
          onDone?.(answer);
        },
      },
    );
  return (
    <Modal
      open
      title={title}
      okText={act === 'submit' && recipient ? `Gửi ${recipient}` : button}
      cancelText="Quay lại"
      onOk={finish}
      onCancel={onClose}
      confirmLoading={doing.isPending}
      mask={{ closable: false }}
      width={620}
      style={{ top: 24 }}
      destroyOnHidden
    >
      <ProblemAlert
        error={problem}
        onField={
          onField &&
          ((field) => {
            onClose();
            onField(field);
          })
        }
      />
      <ActFields
        act={act}
        item={item}
        recipient={recipient}
        values={values}
        onChange={(change) => setValues({ ...values, ...change })}
        errorOf={(field) => problem?.messageFor(field)}
      />
    </Modal>
  );
}

function initial(act: Act, item: Commitment, today: string): ActValues {
  if (act === 'register' || act === 'verify') return { meetingDate: today };
  if (act === 'add-progress') return { notedOn: today };
  if (act === 'assess') return { selfResult: item.selfResult ?? undefined, note: item.selfNote ?? '' };
  return {};
}

function said(act: Act, answer: CommitmentDetail | undefined, recipient: string | undefined): string {
  const body = committee(answer?.reviewUnit?.name ?? recipient ?? '');
  if (act === 'submit')
    return `Đã gửi ${body} lúc ${moment(new Date().toISOString()).replace(' ngày', ', ngày')}.`;
  if (act === 'assess') return `Đã gửi tự đánh giá tới ${body}.`;
  return 'Đã mở nội dung; lý do được ghi lại.';
}
