import { App, Button } from 'antd';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import type { PlanPart } from '../api/types';
import { Marked } from '../shared/StateTag';
import { planAnswered } from './queries';

interface PartRowProps {
  part: PlanPart;
  /** Breakthroughs that are part of it. */
  marks: readonly PlanPart[];
  onEdit: (part: PlanPart) => void;
  /** A task group heads its contents. */
  heading?: boolean;
}

/** One part of the plan with its code, and what may be done with it. */
export function PartRow({ part, marks, onEdit, heading }: PartRowProps) {
  const { modal, message } = App.useApp();
  const remove = () =>
    modal.confirm({
      title: `Bỏ mục “${part.name}”?`,
      content: 'Mục này chưa gắn với việc đăng ký hoặc kế hoạch nào.',
      okText: 'Bỏ mục',
      cancelText: 'Hủy',
      onOk: async () => {
        try {
          await planAnswered(
            await body(api.DELETE('/api/plans/parts/{id}', { params: { path: { id: part.id } } })),
          );
          void message.success('Đã bỏ mục');
        } catch (thrown) {
          void message.error(asProblem(thrown).title);
        }
      },
    });
  const Name = heading ? 'h2' : 'span';
  const Row = heading ? 'div' : 'li';
  return (
    <Row className="plan-part">
      <span className="plan-code">{part.code}</span>
      <div className="plan-part-words">
        <Name>{part.name}</Name>
        {marks.map((mark) => (
          <span key={mark.id} className="plan-mark">
            <Marked shape="disc" tone="amber" words={`Đột phá: ${mark.name}`} />
          </span>
        ))}
      </div>
      {part.can.length > 0 && (
        <span className="plan-part-acts">
          <Button type="link" onClick={() => onEdit(part)} aria-label={`Sửa mục ${part.name}`}>
            Sửa
          </Button>
          {part.can.includes('delete') && (
            <Button type="link" onClick={remove} aria-label={`Bỏ mục ${part.name}`}>
              Bỏ
            </Button>
          )}
        </span>
      )}
    </Row>
  );
}
