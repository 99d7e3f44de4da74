import { Form, Input } from 'antd';
import { FormDialog, required } from '../shared/FormDialog';

export interface Decided {
  decisionNumber: string;
  reason: string;
}

interface Values extends Decided {
  again: string;
}

interface DecidedDialogProps {
  title: string;
  note: string;
  okWords: string;
  doneWords: string;
  onSubmit: (decided: Decided) => Promise<unknown>;
  onClose: () => void;
}

/** What concerns everybody is done by decision, and its number is typed twice: nobody does it by a slip. */
export function DecidedDialog({ title, note, okWords, doneWords, onSubmit, onClose }: DecidedDialogProps) {
  return (
    <FormDialog<Values>
      title={title}
      okWords={okWords}
      doneWords={doneWords}
      onSubmit={({ decisionNumber, reason }) => onSubmit({ decisionNumber: decisionNumber.trim(), reason })}
      onClose={onClose}
    >
      <p>{note}</p>
      <Form.Item name="decisionNumber" label="Số quyết định" rules={[required('số quyết định')]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="again"
        label="Gõ lại số quyết định"
        dependencies={['decisionNumber']}
        rules={[
          required('số quyết định gõ lại'),
          ({ getFieldValue }) => ({
            validator: async (_, value?: string) => {
              const typed = String(getFieldValue('decisionNumber') ?? '').trim();
              if (value?.trim() && value.trim() !== typed)
                throw new Error('Số gõ lại chưa khớp. Đề nghị gõ lại đúng số quyết định.');
            },
          }),
        ]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
