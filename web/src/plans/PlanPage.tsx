import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PlanAction, PlanDetail } from '../api/types';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ActionDialog } from './ActionDialog';
import { BlocPlan } from './BlocPlan';
import { PlanDialog } from './PlanDialog';
import { PlanFacts } from './PlanFacts';
import { PlanHistory } from './PlanHistory';
import { PlanYear } from './PlanYear';
import './plans.css';
import { usePlan } from './queries';
import { PLAN_LEVEL_WORDS } from './words';

/** One plan with what it plans for the whole term and what each year added. */
export function PlanPage() {
  const { id } = useParams();
  const year = useYear();
  const plan = usePlan(id);
  if (plan.error) {
    return (
      <Page title="Kế hoạch thực hiện">
        <ProblemAlert error={plan.error} onRetry={() => void plan.refetch()} />
      </Page>
    );
  }
  if (!plan.data) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  if (plan.data.level === 'bloc') {
    return (
      <Page title={PLAN_LEVEL_WORDS.bloc}>
        <BlocPlan id={plan.data.id} year={year} />
      </Page>
    );
  }
  return <Loaded plan={plan.data} year={year} />;
}

type Dialog = { act: 'plan' } | { act: 'action'; action?: PlanAction };

function Loaded({ plan, year }: { plan: PlanDetail; year: number }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const add = { words: 'Thêm nội dung', onClick: () => setDialog({ act: 'action' }) };
  const mayAdd = plan.can.includes('add-action');
  return (
    <Page
      title={`${PLAN_LEVEL_WORDS[plan.level]}: ${plan.personName ?? plan.unitName}`}
      note={<Link to={`/ke-hoach?level=${plan.level}&nam=${year}`}>Các kế hoạch khác</Link>}
      actions={
        <>
          {plan.can.includes('update') && (
            <Button onClick={() => setDialog({ act: 'plan' })}>Sửa kế hoạch</Button>
          )}
          {mayAdd && (
            <Button type="primary" onClick={add.onClick}>
              {add.words}
            </Button>
          )}
        </>
      }
    >
      <section className="card">
        <PlanFacts plan={plan} />
      </section>
      {plan.years.length === 0 && (
        <EmptyState words="Kế hoạch chưa có nội dung nào." action={mayAdd ? add : undefined} />
      )}
      {plan.years.map((one) => (
        <PlanYear
          key={one.year ?? 'term'}
          planned={one}
          onEdit={(action) => setDialog({ act: 'action', action })}
        />
      ))}
      <PlanHistory id={plan.id} />
      {dialog?.act === 'plan' && (
        <PlanDialog level={plan.level} year={year} plan={plan} onClose={() => setDialog(null)} />
      )}
      {dialog?.act === 'action' && (
        <ActionDialog plan={plan} action={dialog.action} year={year} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}
