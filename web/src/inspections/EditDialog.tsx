import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { InspectionDetail, InspectionPatch } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose } from '../shared/FormDialog';
import { ContentFields } from './PlanDialog';
import { ReasonField } from './ReasonField';
import { SecretsNote } from './SecretsNote';
import { refresh } from './queries';

type Values = Omit<InspectionPatch, 'version'>;

/** What is written of an inspection; the fields that its state has. */
export function EditDialog({ one, onClose }: { one: InspectionDetail; onClose: () => void }) {
  const { today } = useMe();
  const params = { path: { id: one.id } };
  const took = one.state === 'held' || one.state === 'concluded';
  return (
    <FormDialog<Values>
      title="Sửa nội dung"
      okWords="Lưu"
      doneWords="Đã lưu"
      initial={initialOf(one)}
      onSubmit={(values) =>
        body(api.PATCH('/api/inspections/{id}', { params, body: { ...values, version: one.version } })).then(
          refresh,
        )
      }
      onClose={onClose}
      width={720}
    >
      <SecretsNote short />
      {one.state === 'planned' && (
        <Form.Item name="plannedOn" label="Ngày dự kiến" rules={[mustChoose('ngày dự kiến')]}>
          <DateField min={`${one.year}-01-01`} max={`${one.year}-12-31`} />
        </Form.Item>
      )}
      {took && (
        <div className="two-fields">
          <Form.Item name="heldFrom" label="Từ ngày" rules={[mustChoose('ngày bắt đầu')]}>
            <DateField max={today} />
          </Form.Item>
          <Form.Item name="heldTo" label="Đến hết ngày" rules={[mustChoose('ngày kết thúc')]}>
            <DateField max={today} />
          </Form.Item>
        </div>
      )}
      <ContentFields />
      {took && (
        <Form.Item name="strengths" label="Ưu điểm">
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
        </Form.Item>
      )}
      {one.state === 'concluded' && <Concluded today={today} />}
    </FormDialog>
  );
}

function Concluded({ today }: { today: string }) {
  return (
    <>
      <div className="two-fields">
        <Form.Item name="conclusionNumber" label="Thông báo kết luận số">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="conclusionOn" label="Ngày kết luận" rules={[mustChoose('ngày kết luận')]}>
          <DateField max={today} />
        </Form.Item>
      </div>
      <ReasonField />
    </>
  );
}

function initialOf({ legalBases, ...one }: InspectionDetail): Partial<Values> {
  const { plannedOn, contents, strengths, conclusionNumber } = one;
  return {
    plannedOn,
    contents,
    strengths,
    conclusionNumber,
    heldFrom: one.heldFrom ?? undefined,
    heldTo: one.heldTo ?? undefined,
    conclusionOn: one.conclusionOn ?? undefined,
    legalBasisIds: legalBases.map(({ id }) => id),
  };
}
