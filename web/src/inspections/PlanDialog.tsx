import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, body, idempotency, newKey } from '../api/client';
import type { InspectionIn, InspectionKind, InspectionProgramme } from '../api/types';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { SecretsNote } from './SecretsNote';
import { refresh, useProgrammes } from './queries';
import { INSPECTION_KIND_WORDS } from './words';

interface PlanDialogProps {
  year: number;
  kinds: readonly InspectionKind[];
  onClose: () => void;
}

const OUTSIDE = 'outside';
type Values = Omit<InspectionIn, 'year' | 'programmeId'> & { programmeId?: string };

export function PlanDialog({ year, kinds, onClose }: PlanDialogProps) {
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const navigate = useNavigate();
  const { items: programmes = [], may: units = [] } = useProgrammes(year).data ?? {};
  const kind = Form.useWatch('kind', form) ?? kinds[0];
  const programmeId = Form.useWatch('programmeId', form);
  const own = new Set(units.map(({ id }) => id));
  const fitting = programmes.filter((one) => one.can.length > 0 && one.ofBloc === (kind !== 'self'));

  const send = async ({ programmeId: chosen, outsideReason, ...values }: Values) => {
    const programme = fitting.find(({ id }) => id === chosen);
    const made = await body(
      api.POST('/api/inspections', {
        headers: idempotency(key),
        body: {
          ...values,
          year,
          ...(programme ? { programmeId: programme.id, byUnitId: programme.unitId } : { outsideReason }),
        },
      }),
    );
    await refresh();
    void navigate(`/kiem-tra/${made.id}?nam=${year}`);
  };
  return (
    <FormDialog<Values>
      form={form}
      title={`Thêm vào năm ${year}`}
      okWords={
        kinds.every((one) => one === 'self') ? 'Thêm cuộc tự kiểm tra' : 'Thêm cuộc kiểm tra, giám sát'
      }
      doneWords="Đã thêm"
      initial={{ kind: kinds[0] }}
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      <SecretsNote short />
      <Form.Item name="kind" label="Loại" rules={[mustChoose('loại')]} hidden={kinds.length === 1}>
        <Radio.Group
          className="dialog-choices"
          onChange={() => form.resetFields(['programmeId', 'subjectUnitId'])}
          options={kinds.map((value) => ({ value, label: INSPECTION_KIND_WORDS[value] }))}
        />
      </Form.Item>
      <Form.Item name="programmeId" label="Chương trình" rules={[mustChoose('chương trình')]}>
        <Select options={programmeOptions(fitting)} />
      </Form.Item>
      {programmeId === OUTSIDE && (
        <Form.Item
          name="outsideReason"
          label="Lý do ngoài chương trình"
          rules={[required('lý do ngoài chương trình')]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      )}
      <Form.Item
        name="subjectUnitId"
        label="Tổ chức đảng được kiểm tra, giám sát"
        rules={[mustChoose('tổ chức đảng')]}
      >
        <UnitPicker among={(unit) => unit.kind !== 'bloc' && (kind !== 'self' || own.has(unit.id))} />
      </Form.Item>
      <Form.Item name="plannedOn" label="Ngày dự kiến" rules={[mustChoose('ngày dự kiến')]}>
        <DateField min={`${year}-01-01`} max={`${year}-12-31`} />
      </Form.Item>
      <ContentFields />
    </FormDialog>
  );
}

function programmeOptions(programmes: readonly InspectionProgramme[]) {
  return [
    ...programmes.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` })),
    { value: OUTSIDE, label: 'Ngoài chương trình' },
  ];
}

/** Nội dung, căn cứ: of a new inspection and of one that is changed. */
export function ContentFields() {
  const bases = useLegalBases();
  return (
    <>
      <Form.Item name="contents" label="Nội dung" rules={[required('nội dung')]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="legalBasisIds" label="Căn cứ">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={bases.map((one) => ({ value: one.id, label: `${one.shortName} (${one.number})` }))}
        />
      </Form.Item>
    </>
  );
}
