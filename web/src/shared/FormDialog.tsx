import { App, Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { asProblem } from '../api/problem';
import { ProblemAlert } from './ProblemAlert';
import './form-dialog.css';

interface FormDialogProps<Values extends object> {
  title: string;
  /** The button repeats the act. */
  okWords: string;
  /** What is told when it is done. */
  doneWords?: string;
  initial?: Partial<Values>;
  onSubmit: (values: Values) => Promise<unknown>;
  onClose: () => void;
  width?: number;
  form?: FormInstance<Values>;
  children?: ReactNode;
}

/** A question with fields. A refusal is told inside, beside its fields, and what was typed stays. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const { title, okWords, doneWords, initial, onSubmit, onClose, width = 560, children } = props;
  const [ownForm] = Form.useForm<Values>();
  const form = props.form ?? ownForm;
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useFocusBack();

  const send = async (values: Values) => {
    setPending(true);
    setError(null);
    try {
      await onSubmit(values);
      if (doneWords) void message.success(doneWords);
      onClose();
    } catch (thrown) {
      setError(thrown);
      for (const { field, message: words } of asProblem(thrown).details) {
        if (field) form.setFields([{ name: field.split('.') as never, errors: [words] }]);
      }
    } finally {
      setPending(false);
    }
  };

  return (
    <Modal
      open
      className="form-dialog"
      title={title}
      okText={okWords}
      cancelText="Hủy"
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={width}
    >
      <ProblemAlert error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(values) => void send(values)}
        scrollToFirstError
      >
        {children}
      </Form>
    </Modal>
  );
}

/** Where the dialog was opened gets the focus back, also when the dialog leaves the page at once. */
function useFocusBack() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}

/** The rule of a field that must be filled, in the words of the house. */
export function required(label: string) {
  return { required: true, whitespace: true, message: `Chưa có ${label}. Đề nghị đồng chí nhập ${label}.` };
}

/** The same for what is chosen, where white space means nothing. */
export function mustChoose(label: string) {
  return { required: true, message: `Chưa có ${label}. Đề nghị đồng chí chọn ${label}.` };
}
