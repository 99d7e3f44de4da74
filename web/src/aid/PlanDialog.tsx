import { Button, Form, Input, Select } from 'antd';
import { api, body } from '../api/client';
import type { AidAssignment, AidKind, AidPlanIn, AidUnit } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { decimal, decimalRule, typedDecimal } from '../shared/decimals';
import { measureOf } from './amounts';
import { refreshAid, useNeeds } from './queries';
import { AID_KIND_WORDS, options } from './words';

interface PlanDialogProps {
  unit: AidUnit;
  assignment: AidAssignment;
  onClose: () => void;
}

type Values = Pick<AidPlanIn, 'plannedOn' | 'planWords' | 'lines'>;

/** The plan of a unit for a commune in a year; what the commune asked for stands beside. */
export function PlanDialog({ unit, assignment, onClose }: PlanDialogProps) {
  const { today } = useMe();
  const { communeId, communeName, year, planId, version, plannedOn } = assignment;
  const send = async ({ lines, ...words }: Values) => {
    const sent = {
      ...words,
      lines: lines.map((line) => ({ ...line, amount: typedDecimal(line.amount) ?? line.amount })),
    };
    const change = plannedOn !== null && planId !== null && version !== null;
    await (change
      ? body(
          api.PATCH('/api/aid/plans/{id}', { params: { path: { id: planId } }, body: { version, ...sent } }),
        )
      : body(api.POST('/api/aid/plans', { body: { ...sent, unitId: unit.unitId, communeId, year } })));
    await refreshAid();
  };
  return (
    <FormDialog<Values>
      title={`Kế hoạch giúp đỡ ${communeName} năm ${year}`}
      okWords="Ghi kế hoạch"
      doneWords="Đã ghi kế hoạch"
      initial={{
        plannedOn: plannedOn ?? today,
        planWords: assignment.planWords ?? '',
        lines: assignment.lines.map((line) => ({ ...line, amount: decimal(line.amount) })),
      }}
      onSubmit={send}
      onClose={onClose}
      width={760}
    >
      <Needs communeId={communeId} year={year} />
      <Form.Item name="plannedOn" label="Ngày của kế hoạch" rules={[mustChoose('ngày của kế hoạch')]}>
        <DateField min={`${year - 1}-01-01`} max={today} />
      </Form.Item>
      <Form.Item name="planWords" label="Nội dung kế hoạch" rules={[required('nội dung kế hoạch')]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} showCount />
      </Form.Item>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <fieldset className="aid-lines">
            <legend>Dự kiến giúp đỡ</legend>
            {fields.map((field, index) => (
              <div key={field.key} className="aid-line-fields">
                <Form.Item name={[field.name, 'kind']} label="Loại" rules={[mustChoose('loại')]}>
                  <Select options={options(AID_KIND_WORDS)} aria-label={`Loại, dòng ${index + 1}`} />
                </Form.Item>
                <Form.Item name={[field.name, 'description']} label="Nội dung" rules={[required('nội dung')]}>
                  <Input maxLength={500} />
                </Form.Item>
                <AmountField name={[field.name, 'amount']} kindOf={['lines', field.name, 'kind']} />
                <Button onClick={() => remove(field.name)} aria-label={`Bỏ dòng ${index + 1}`}>
                  Bỏ
                </Button>
              </div>
            ))}
            {fields.length < 50 && <Button onClick={() => add({ kind: 'money' })}>Thêm dòng</Button>}
          </fieldset>
        )}
      </Form.List>
    </FormDialog>
  );
}

/** A number in the measure of the kind beside it. */
function AmountField({ name, kindOf }: { name: (string | number)[]; kindOf: (string | number)[] }) {
  const kind = Form.useWatch<AidKind | undefined>(kindOf);
  return (
    <Form.Item
      name={name}
      label={`Số lượng${kind ? ` (${measureOf(kind)})` : ''}`}
      rules={[required('số lượng'), decimalRule]}
    >
      <Input inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}

function Needs({ communeId, year }: { communeId: string; year: number }) {
  const needs = useNeeds({ communeId, year }).data?.items ?? [];
  if (needs.length === 0) return null;
  return (
    <section className="aid-beside" aria-label="Nhu cầu xã đề xuất">
      <p className="muted">Nhu cầu xã đề xuất năm {year}:</p>
      <ul>
        {needs.map((need) => (
          <li key={need.id}>{need.text}</li>
        ))}
      </ul>
    </section>
  );
}
