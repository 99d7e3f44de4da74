import { Form, Input, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { PlanDetail, PlanIn, PlanLevel } from '../api/types';
import { useMe } from '../app/session';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { useUnits } from '../shared/units';
import { WhoseFields } from './WhoseFields';
import { planAnswered, usePlans } from './queries';
import { PLAN_LEVEL_WORDS } from './words';

interface PlanDialogProps {
  level: PlanLevel;
  year: number;
  /** Missing: a new one. */
  plan?: PlanDetail;
  onClose: () => void;
}

/** Makes a plan, or changes what it is called and rests on. */
export function PlanDialog({ level, year, plan, onClose }: PlanDialogProps) {
  const me = useMe();
  const navigate = useNavigate();
  const bases = useLegalBases();
  const root = useUnits()?.find((unit) => unit.parentId === null);
  const bloc = usePlans({ year, level: 'bloc' }, level !== 'bloc').data?.items[0];
  const [key] = useState(newKey);
  if (!plan && (level === 'bloc' ? !root : !bloc)) return null;
  const send = async (values: PlanIn) => {
    if (plan) {
      const { title, number, issuedOn, summary, fromYear, toYear, legalBasisIds } = values;
      const change = {
        title,
        number,
        issuedOn,
        summary,
        fromYear,
        toYear,
        legalBasisIds,
        version: plan.version,
      };
      return planAnswered(
        await body(api.PATCH('/api/plans/{id}', { params: { path: { id: plan.id } }, body: change })),
      );
    }
    const whose = level === 'bloc' ? { unitId: root?.id ?? '' } : {};
    const input = { ...values, ...whose, level };
    const made = await body(api.POST('/api/plans', { params: { header: idempotency(key) }, body: input }));
    await planAnswered(made);
    if (level !== 'bloc') void navigate(`/ke-hoach/${made.id}?nam=${year}`);
  };
  return (
    <FormDialog<PlanIn>
      title={plan ? 'Sửa kế hoạch' : `Lập ${PLAN_LEVEL_WORDS[level].toLowerCase()}`}
      okWords={plan ? 'Lưu' : 'Lập kế hoạch'}
      doneWords={plan ? 'Đã lưu kế hoạch' : 'Đã lập kế hoạch'}
      initial={
        plan
          ? valuesOf(plan)
          : { fromYear: bloc?.fromYear ?? year, toYear: bloc?.toYear ?? year + 4, ...ownUnit(me, level) }
      }
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      {!plan && level !== 'bloc' && <WhoseFields level={level} />}
      <Form.Item name="title" label="Tên kế hoạch" rules={[required('tên kế hoạch')]}>
        <Input maxLength={300} />
      </Form.Item>
      <div className="plan-two">
        <Form.Item name="fromYear" label="Từ năm" rules={[mustChoose('năm bắt đầu')]}>
          <InputNumber min={2000} max={2200} precision={0} />
        </Form.Item>
        <Form.Item name="toYear" label="Đến năm" rules={[mustChoose('năm kết thúc')]}>
          <InputNumber min={2000} max={2200} precision={0} />
        </Form.Item>
      </div>
      <div className="plan-two">
        <Form.Item name="number" label="Số, ký hiệu">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="issuedOn" label="Ngày ban hành">
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="summary" label="Tóm tắt">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="legalBasisIds" label="Căn cứ">
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder="Chọn văn bản"
          options={bases.map((one) => ({ value: one.id, label: `${one.shortName} (${one.number})` }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

function valuesOf(plan: PlanDetail): Partial<PlanIn> {
  const { title, number, issuedOn, summary, fromYear, toYear } = plan;
  return {
    title,
    number,
    issuedOn,
    summary,
    fromYear,
    toYear,
    legalBasisIds: plan.legalBases.map(({ id }) => id),
  };
}

/** With which unit the dialog begins: the one whose book the reader keeps, else their own. */
function ownUnit(me: ReturnType<typeof useMe>, level: PlanLevel): Partial<PlanIn> {
  const kept = me.grants.find(({ role, atBloc }) => !atBloc && (role === 'clerk' || role === 'secretary'));
  if (level === 'bloc') return {};
  return { unitId: kept?.unitId ?? me.homeUnits.at(-1)?.id, ...(kept ? {} : { personId: me.personId }) };
}
