import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { PlanAction, PlanActionIn, PlanDetail, PlanPart } from '../api/types';
import { DateField } from '../shared/DateField';
import { FormDialog, required } from '../shared/FormDialog';
import { planAnswered } from './queries';

interface ActionDialogProps {
  plan: PlanDetail;
  /** Missing: a new one. */
  action?: PlanAction;
  year: number;
  onClose: () => void;
}

/** Stands for the whole term in the choice of years. */
const TERM = 'term';
type Values = Omit<PlanActionIn, 'year'> & { of: number | typeof TERM };

/** Plans something for the whole term or adds it for a year, with what it serves in the bloc's plan. */
export function ActionDialog({ plan, action, year, onClose }: ActionDialogProps) {
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const first = action ? (action.year ?? TERM) : plan.openYears.includes(year) ? year : TERM;
  const of = Form.useWatch('of', form) ?? first;
  const fits = (part: PlanPart) =>
    of === TERM
      ? part.fromYear <= plan.toYear && part.toYear >= plan.fromYear
      : part.fromYear <= of && of <= part.toYear;
  const options = (kind: PlanPart['kind']) =>
    plan.parts
      .filter((part) => part.kind === kind && fits(part))
      .map(({ id, code, name }) => ({ value: id, label: `${code}. ${name}` }));
  const send = async ({ of: chosen, ...values }: Values) => {
    const texts = {
      ...values,
      contentId: values.contentId ?? null,
      breakthroughId: values.breakthroughId ?? null,
      dueOn: values.dueOn ?? null,
    };
    const answer = action
      ? api.PATCH('/api/plans/actions/{id}', {
          params: { path: { id: action.id } },
          body: { ...texts, version: action.version },
        })
      : api.POST('/api/plans/{id}/actions', {
          params: { path: { id: plan.id }, header: idempotency(key) },
          body: { ...texts, year: chosen === TERM ? null : chosen },
        });
    await planAnswered(await body(answer));
  };
  return (
    <FormDialog<Values>
      title={action ? 'Sửa nội dung của kế hoạch' : 'Thêm nội dung vào kế hoạch'}
      okWords={action ? 'Lưu' : 'Thêm nội dung'}
      doneWords={action ? 'Đã lưu nội dung' : 'Đã thêm nội dung'}
      form={form}
      initial={{
        of: first,
        text: action?.text,
        contentId: action?.content?.id,
        breakthroughId: action?.breakthrough?.id,
        dueOn: action?.dueOn,
      }}
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      <Form.Item name="of" label="Thực hiện trong" hidden={action !== undefined}>
        <Select
          options={[
            { value: TERM, label: `Toàn khóa (${plan.fromYear}–${plan.toYear})` },
            ...plan.openYears.map((one) => ({ value: one, label: `Bổ sung năm ${one}` })),
          ]}
          onChange={() => form.setFieldsValue({ contentId: undefined, breakthroughId: undefined })}
        />
      </Form.Item>
      <Form.Item name="contentId" label="Nội dung trong kế hoạch của Đảng ủy Khối">
        <Select allowClear placeholder="Chọn" popupMatchSelectWidth={false} options={options('content')} />
      </Form.Item>
      <Form.Item name="breakthroughId" label="Nội dung đột phá (nếu có)">
        <Select
          allowClear
          placeholder="Chọn"
          popupMatchSelectWidth={false}
          options={options('breakthrough')}
        />
      </Form.Item>
      <Form.Item name="text" label="Nội dung thực hiện" rules={[required('nội dung thực hiện')]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="dueOn" label="Thời hạn">
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}
