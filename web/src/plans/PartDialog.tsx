import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { PlanDetail, PlanPart, PlanPartIn, PlanPartKind, PlanPartPatch } from '../api/types';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { planAnswered } from './queries';
import { PART_WORDS } from './words';

interface PartDialogProps {
  plan: PlanDetail;
  /** Missing: a new one. */
  part?: PlanPart;
  year: number;
  onClose: () => void;
}

type Values = PlanPartIn & Pick<PlanPartPatch, 'since'>;

const ABOVE: Record<PlanPartKind, PlanPartKind | null> = {
  'task-group': null,
  content: 'task-group',
  breakthrough: 'content',
};

/** Adds a part, or changes one; what is named already gets a new name from a later year on. */
export function PartDialog({ plan, part, year, onClose }: PartDialogProps) {
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? part?.kind ?? 'content';
  const [key] = useState(newKey);
  const above = plan.parts.filter(
    (one) => one.kind === ABOVE[kind] && one.fromYear <= year && year <= one.toYear,
  );
  const send = async (values: Values) => {
    const { since, kind: _kind, code: _code, fromYear: _from, ...change } = values;
    const answer = part
      ? api.PATCH('/api/plans/parts/{id}', {
          params: { path: { id: part.id } },
          body: { ...differing(change, part), since: since ?? null, version: part.version },
        })
      : api.POST('/api/plans/{id}/parts', {
          params: { path: { id: plan.id }, header: idempotency(key) },
          body: { ...values, kind },
        });
    await planAnswered(await body(answer));
  };
  return (
    <FormDialog<Values>
      title={part ? `Sửa mục ${part.code}` : 'Thêm mục vào kế hoạch'}
      okWords={part ? 'Lưu' : 'Thêm mục'}
      doneWords={part ? 'Đã lưu mục' : 'Đã thêm mục'}
      form={form}
      initial={part ? valuesOf(part, above) : { kind: 'content' }}
      onSubmit={send}
      onClose={onClose}
    >
      {!part && (
        <Form.Item name="kind" label="Loại mục" rules={[mustChoose('loại mục')]}>
          <Select
            options={Object.entries(PART_WORDS).map(([value, label]) => ({ value, label }))}
            onChange={() => form.setFieldsValue({ belongsToId: undefined })}
          />
        </Form.Item>
      )}
      {!part && (
        <Form.Item
          name="code"
          label="Mã"
          rules={[required('mã')]}
          extra="Ngắn, giữ nguyên cả khóa, ví dụ 1 hoặc ND1."
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="name" label="Tên" rules={[required('tên')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
      {part?.named && (
        <Form.Item
          name="since"
          label="Tên, mục cấp trên mới có hiệu lực từ năm"
          extra="Mục này đã được gắn với việc đăng ký hoặc kế hoạch: các năm trước giữ như cũ."
        >
          <InputNumber min={plan.fromYear + 1} max={plan.toYear} precision={0} />
        </Form.Item>
      )}
      {ABOVE[kind] && (
        <Form.Item name="belongsToId" label={`Thuộc ${PART_WORDS[ABOVE[kind]].toLowerCase()}`}>
          <Select
            allowClear
            placeholder="Chọn"
            popupMatchSelectWidth={false}
            options={above.map(({ id, code, name }) => ({ value: id, label: `${code}. ${name}` }))}
          />
        </Form.Item>
      )}
      <div className="plan-two">
        {!part && (
          <Form.Item name="fromYear" label="Từ năm" extra="Để trống: từ đầu kế hoạch.">
            <InputNumber min={plan.fromYear} max={plan.toYear} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="toYear" label="Đến năm" extra="Để trống: đến hết kế hoạch.">
          <InputNumber min={plan.fromYear} max={plan.toYear} precision={0} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

function valuesOf(part: PlanPart, above: readonly PlanPart[]): Partial<Values> {
  const over = above.find((one) => one.code === part.belongsToCode);
  return { name: part.name, belongsToId: over?.id, toYear: part.toYear };
}

/** Only what was changed: a name that stays is no renaming. */
function differing(change: Pick<Values, 'name' | 'belongsToId' | 'toYear'>, part: PlanPart) {
  return {
    ...(change.name !== part.name ? { name: change.name } : {}),
    ...((change.belongsToId ?? null) !== part.belongsToId ? { belongsToId: change.belongsToId ?? null } : {}),
    ...((change.toYear ?? null) !== part.toYear ? { toYear: change.toYear ?? null } : {}),
  };
}
