import { App, Button } from 'antd';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import type { PlanAction, PlanYear as PlannedYear } from '../api/types';
import { Marked } from '../shared/StateTag';
import { date } from '../shared/format';
import { planAnswered } from './queries';

interface PlanYearProps {
  planned: PlannedYear;
  onEdit: (action: PlanAction) => void;
}

/** What is planned for the whole term, or what a year added, each with what it serves in the bloc's plan. */
export function PlanYear({ planned, onEdit }: PlanYearProps) {
  const { modal, message } = App.useApp();
  const { year, closed, actions } = planned;
  const remove = (action: PlanAction) =>
    modal.confirm({
      title: 'Bỏ nội dung này khỏi kế hoạch?',
      content: action.text,
      okText: 'Bỏ nội dung',
      cancelText: 'Hủy',
      onOk: async () => {
        try {
          await planAnswered(
            await body(api.DELETE('/api/plans/actions/{id}', { params: { path: { id: action.id } } })),
          );
          void message.success('Đã bỏ nội dung. Nội dung cũ được giữ trong lịch sử.');
        } catch (thrown) {
          void message.error(asProblem(thrown).title);
        }
      },
    });
  return (
    <section className="card">
      <h2>{year === null ? 'Toàn khóa' : `Bổ sung năm ${year}`}</h2>
      {closed && <p className="muted">Số liệu năm {year} đã khóa.</p>}
      <ol className="plan-actions">
        {actions.map((action) => (
          <li key={action.id}>
            <p className="plan-text">{action.text}</p>
            <p className="muted">
              {action.content
                ? `Nội dung ${action.content.code}: ${action.content.name}`
                : 'Chưa gắn với nội dung của kế hoạch'}
              {action.dueOn && ` · Thời hạn: ${date(action.dueOn)}`}
            </p>
            {action.breakthrough && (
              <p>
                <Marked shape="disc" tone="amber" words={`Đột phá: ${action.breakthrough.name}`} />
              </p>
            )}
            {action.can.length > 0 && (
              <p className="plan-buttons">
                <Button onClick={() => onEdit(action)}>Sửa</Button>
                {action.can.includes('delete') && <Button onClick={() => remove(action)}>Bỏ nội dung</Button>}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
