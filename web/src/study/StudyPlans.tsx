import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { StudyPlan, StudyPlanIn } from '../api/types';
import { DateField } from '../shared/DateField';
import { FormDialog, required } from '../shared/FormDialog';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number } from '../shared/format';
import { StudyUnitField } from './StudyUnitField';
import { refreshStudy, useStudyPlans } from './queries';

interface StudyPlansProps {
  year: number;
  unit: string | undefined;
  mayWrite: boolean;
}

/** The yearly plans of study: that of the bloc first. */
export function StudyPlans({ year, unit, mayWrite }: StudyPlansProps) {
  const plans = useStudyPlans(year, unit);
  const [writing, setWriting] = useState<StudyPlan | 'new' | null>(null);
  const items = plans.data?.items ?? [];
  return (
    <section className="card study-plans" aria-labelledby="study-plans">
      <div className="study-plans-head">
        <h2 id="study-plans">
          Kế hoạch học tập năm {year} {items.length > 1 && `(${number(items.length)})`}
        </h2>
        {mayWrite && <Button onClick={() => setWriting('new')}>Ghi kế hoạch</Button>}
      </div>
      <ProblemAlert error={plans.error} onRetry={() => void plans.refetch()} />
      {plans.data && items.length === 0 && <p className="muted">Chưa có nội dung nào.</p>}
      {items.map((plan, index) => (
        <details key={plan.id} open={index === 0}>
          <summary>
            <strong>{plan.unitName}</strong>
            {plan.number && `, số ${plan.number}`}
            {plan.issuedOn && `, ngày ${date(plan.issuedOn)}`}
          </summary>
          <p className="study-words">{plan.aim}</p>
          {plan.can.includes('put') && <Button onClick={() => setWriting(plan)}>Sửa</Button>}
        </details>
      ))}
      {writing && (
        <PlanDialog year={year} plan={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />
      )}
    </section>
  );
}

type Values = StudyPlanIn & { unitId: string };

function PlanDialog({ year, plan, onClose }: { year: number; plan: StudyPlan | null; onClose: () => void }) {
  const send = async ({ unitId, ...words }: Values) => {
    const params = { path: { unitId: plan?.unitId ?? unitId, year } };
    const version = plan ? { version: plan.version } : {};
    await body(api.PUT('/api/study-plans/{unitId}/{year}', { params, body: { ...words, ...version } }));
    await refreshStudy();
  };
  return (
    <FormDialog<Values>
      title={plan ? `Kế hoạch học tập năm ${year}: ${plan.unitName}` : `Kế hoạch học tập năm ${year}`}
      okWords="Lưu"
      doneWords="Đã lưu"
      initial={plan ?? {}}
      onSubmit={send}
      onClose={onClose}
    >
      {!plan && <StudyUnitField />}
      <div className="study-held-fields">
        <Form.Item name="number" label="Số kế hoạch">
          <Input maxLength={60} placeholder="Ví dụ: 12-KH/ĐU" />
        </Form.Item>
        <Form.Item name="issuedOn" label="Ngày ban hành">
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="aim" label="Mục đích, yêu cầu, nội dung chính" rules={[required('mục đích, yêu cầu')]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
