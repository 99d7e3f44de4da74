import { Form, Input, Radio } from 'antd';
import { api, body } from '../api/client';
import type { ConfirmFixIn, Finding, InspectionDetail } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { ReasonField } from './ReasonField';
import { SecretsNote } from './SecretsNote';
import { refresh } from './queries';
import { FIX_STATE_WORDS } from './words';

type Confirmation = Omit<ConfirmFixIn, 'version'>;

interface DialogProps {
  finding: Finding;
  onClose: () => void;
}

/** The inspected unit tells what it did. */
export function AnswerDialog({ finding, onClose }: DialogProps) {
  const params = { path: { id: finding.id } };
  return (
    <FormDialog<{ followUp: string }>
      title="Ghi kết quả khắc phục"
      okWords="Ghi kết quả"
      doneWords="Đã ghi kết quả khắc phục"
      initial={{ followUp: finding.followUp ?? '' }}
      onSubmit={(values) =>
        body(
          api.POST('/api/inspection-findings/{id}/answer', {
            params,
            body: { ...values, version: finding.version },
          }),
        ).then(refresh)
      }
      onClose={onClose}
      width={640}
    >
      <SecretsNote short />
      <p className="finding-text">{finding.text}</p>
      <Form.Item
        name="followUp"
        label="Kết quả khắc phục"
        extra="Đã làm gì, đến đâu, còn lại việc gì. Bên chủ trì sẽ đọc và xác nhận."
        rules={[required('kết quả khắc phục')]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

/** The leading body confirms what became of it. */
export function ConfirmDialog({ one, finding, onClose }: DialogProps & { one: InspectionDetail }) {
  const { today } = useMe();
  const [form] = Form.useForm<Confirmation>();
  const state = Form.useWatch('state', form);
  const params = { path: { id: finding.id } };
  const back = finding.fixState === 'fixed' && state !== undefined && state !== 'fixed';
  return (
    <FormDialog<Confirmation>
      form={form}
      title="Xác nhận kết quả khắc phục"
      okWords="Xác nhận kết quả"
      doneWords="Đã xác nhận kết quả khắc phục"
      initial={{ fixedOn: today }}
      onSubmit={({ fixedOn, ...values }) =>
        body(
          api.POST('/api/inspection-findings/{id}/confirm', {
            params,
            body: { ...values, version: finding.version, ...(values.state === 'fixed' ? { fixedOn } : {}) },
          }),
        ).then(refresh)
      }
      onClose={onClose}
    >
      <p className="finding-text">{finding.text}</p>
      <p className="pre-line">
        {finding.followUp ?? 'Tổ chức đảng được kiểm tra, giám sát chưa ghi kết quả.'}
      </p>
      <Form.Item name="state" label="Kết quả" rules={[mustChoose('kết quả')]}>
        <Radio.Group
          className="dialog-choices"
          options={Object.entries(FIX_STATE_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      {state === 'fixed' && (
        <Form.Item name="fixedOn" label="Ngày khắc phục xong" rules={[mustChoose('ngày khắc phục xong')]}>
          <DateField min={one.conclusionOn ?? undefined} max={today} />
        </Form.Item>
      )}
      {back && <ReasonField label="Lý do xác nhận lại" />}
      {finding.shortcoming && (
        <p className="muted">
          Hạn chế đã đưa vào danh sách cần khắc phục của đơn vị được theo dõi riêng và không tự thay đổi.
        </p>
      )}
    </FormDialog>
  );
}

/** Writes it into the shortcomings of the unit, where it is followed over the years. */
export function OpenShortcomingDialog({ one, finding, onClose }: DialogProps & { one: InspectionDetail }) {
  const params = { path: { id: finding.id } };
  return (
    <FormDialog<{ text: string }>
      title={`Đưa vào hạn chế cần khắc phục của ${one.subjectUnitName}?`}
      okWords="Đưa vào hạn chế cần khắc phục"
      doneWords="Đã đưa vào hạn chế cần khắc phục"
      initial={{ text: finding.text }}
      onSubmit={(values) =>
        body(api.POST('/api/inspection-findings/{id}/open-shortcoming', { params, body: values })).then(
          refresh,
        )
      }
      onClose={onClose}
      width={640}
    >
      <Form.Item
        name="text"
        label="Nội dung hạn chế"
        extra="Đơn vị đăng ký việc để khắc phục và được theo dõi qua các năm."
        rules={[required('nội dung hạn chế')]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
