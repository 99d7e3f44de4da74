import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PlanDetail, PlanPart } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { PartDialog } from './PartDialog';
import { PartRow } from './PartRow';
import { PlanDialog } from './PlanDialog';
import { PlanFacts } from './PlanFacts';
import { PlanHistory } from './PlanHistory';
import { usePlan } from './queries';
import { PART_WORDS } from './words';

/** The bloc's plan: its task groups with their contents, and the breakthroughs, as they are called in a year. */
export function BlocPlan({ id, year }: { id: string; year: number }) {
  const plan = usePlan(id);
  if (plan.isPending) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (plan.error) return <ProblemAlert error={plan.error} onRetry={() => void plan.refetch()} />;
  return <Loaded plan={plan.data} year={year} />;
}

type Dialog = { act: 'plan' } | { act: 'part'; part?: PlanPart };

function Loaded({ plan, year }: { plan: PlanDetail; year: number }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const inForce = plan.parts.filter((part) => part.fromYear <= year && year <= part.toYear);
  const of = (kind: PlanPart['kind']) => inForce.filter((part) => part.kind === kind);
  const [groups, contents, breakthroughs] = [of('task-group'), of('content'), of('breakthrough')];
  const groupOf = (part: PlanPart) => groups.find((group) => group.code === part.belongsToCode);
  const loose = contents.filter((content) => !groupOf(content));
  const marksOf = (content: PlanPart) => breakthroughs.filter((part) => part.belongsToCode === content.code);
  const edit = (part: PlanPart) => setDialog({ act: 'part', part });
  const rows = (parts: PlanPart[]) => (
    <ol className="plan-parts">
      {parts.map((part) => (
        <PartRow key={part.id} part={part} marks={marksOf(part)} onEdit={edit} />
      ))}
    </ol>
  );
  return (
    <>
      <section className="card">
        <PlanFacts plan={plan} />
        <p className="plan-counts">
          {number(groups.length)} nhóm nhiệm vụ, giải pháp · {number(contents.length)} nội dung ·{' '}
          {number(breakthroughs.length)} nội dung đột phá
        </p>
        <div className="plan-buttons">
          <Link className="button-link" to={`/noi-dung-ke-hoach?nam=${year}`}>
            Xem đơn vị đăng ký theo nội dung
          </Link>
          {plan.can.includes('update') && (
            <Button onClick={() => setDialog({ act: 'plan' })}>Sửa kế hoạch</Button>
          )}
          {plan.can.includes('add-part') && (
            <Button onClick={() => setDialog({ act: 'part' })}>Thêm mục</Button>
          )}
        </div>
      </section>
      {groups.map((group) => (
        <section key={group.id} className="card plan-group">
          <PartRow part={group} marks={[]} onEdit={edit} heading />
          {rows(contents.filter((content) => groupOf(content) === group))}
        </section>
      ))}
      {loose.length > 0 && (
        <section className="card">
          <h2>{groups.length > 0 ? 'Nội dung chưa xếp vào nhóm nhiệm vụ' : PART_WORDS.content}</h2>
          {rows(loose)}
        </section>
      )}
      {breakthroughs.length > 0 && (
        <section className="card">
          <h2>{PART_WORDS.breakthrough}</h2>
          {rows(breakthroughs)}
        </section>
      )}
      <PlanHistory id={plan.id} />
      {dialog?.act === 'plan' && (
        <PlanDialog level="bloc" year={year} plan={plan} onClose={() => setDialog(null)} />
      )}
      {dialog?.act === 'part' && (
        <PartDialog plan={plan} part={dialog.part} year={year} onClose={() => setDialog(null)} />
      )}
    </>
  );
}
