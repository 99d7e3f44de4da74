import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { ConcludeInspectionIn, HoldInspectionIn, InspectionDetail } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { SecretsNote } from './SecretsNote';
import { refresh } from './queries';

interface DialogProps {
  one: InspectionDetail;
  onClose: () => void;
}

export function HoldDialog({ one, onClose }: DialogProps) {
  const { today } = useMe();
  const params = { path: { id: one.id } };
  const day = one.plannedOn <= today ? one.plannedOn : today;
  return (
    <FormDialog<HoldInspectionIn>
      title="Ghi việc tiến hành"
      okWords="Ghi việc tiến hành"
      doneWords="Đã ghi việc tiến hành"
      initial={{ heldFrom: day, heldTo: day }}
      onSubmit={(values) =>
        body(api.POST('/api/inspections/{id}/hold', { params, body: values })).then(refresh)
      }
      onClose={onClose}
    >
      <div className="two-fields">
        <Form.Item name="heldFrom" label="Từ ngày" rules={[mustChoose('ngày bắt đầu')]}>
          <DateField max={today} />
        </Form.Item>
        <Form.Item name="heldTo" label="Đến hết ngày" rules={[mustChoose('ngày kết thúc')]}>
          <DateField max={today} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

export function ConcludeDialog({ one, onClose }: DialogProps) {
  const { today } = useMe();
  const params = { path: { id: one.id } };
  return (
    <FormDialog<ConcludeInspectionIn>
      title="Ghi kết luận"
      okWords="Ghi kết luận"
      doneWords="Đã ghi kết luận"
      initial={{ conclusionOn: today, strengths: one.strengths }}
      onSubmit={(values) =>
        body(api.POST('/api/inspections/{id}/conclude', { params, body: values })).then(refresh)
      }
      onClose={onClose}
      width={640}
    >
      <SecretsNote short />
      <p>
        Sau khi ghi kết luận, {one.subjectUnitName} đọc được ưu điểm, hạn chế được nêu, kiến nghị và hướng xử
        lý.
      </p>
      <div className="two-fields">
        <Form.Item name="conclusionNumber" label="Thông báo kết luận số">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="conclusionOn" label="Ngày kết luận" rules={[mustChoose('ngày kết luận')]}>
          <DateField min={one.heldFrom ?? undefined} max={today} />
        </Form.Item>
      </div>
      <Form.Item name="strengths" label="Ưu điểm">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
    </FormDialog>
  );
}

export function CancelDialog({ one, onClose }: DialogProps) {
  const params = { path: { id: one.id } };
  return (
    <FormDialog<{ reason: string }>
      title="Không tiến hành cuộc này?"
      okWords="Không tiến hành"
      doneWords="Đã ghi không tiến hành"
      onSubmit={(values) =>
        body(api.POST('/api/inspections/{id}/cancel', { params, body: values })).then(refresh)
      }
      onClose={onClose}
    >
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
