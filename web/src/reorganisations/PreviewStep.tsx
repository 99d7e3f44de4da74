import { Skeleton } from 'antd';
import type { ReorganisationEffects } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number } from '../shared/format';
import { BeforeAfter } from './BeforeAfter';
import { type RoleChoices, Roles } from './Roles';
import { Warnings } from './Warnings';
import { WorkLine } from './WorkLine';
import { titleOf } from './sides';
import { WORK_TYPE_WORDS } from './words';

interface PreviewStepProps {
  effects: ReorganisationEffects | undefined;
  error: unknown;
  pending: boolean;
  stale: boolean;
  choices: RoleChoices;
  onField: (field: string) => void;
}

const SHOWN = 5;

/** Exactly what would be written, as the server answers it; nothing is written yet. */
export function PreviewStep({ effects, error, pending, stale, choices, onField }: PreviewStepProps) {
  return (
    <>
      <h2 id="buoc-3" tabIndex={-1} className="event-preview-head">
        Xem trước
      </h2>
      <ProblemAlert error={error} onField={onField} />
      {pending && <Skeleton active paragraph={{ rows: 8 }} />}
      {effects && !error && (
        <div aria-busy={stale} className={stale ? 'stale' : undefined}>
          <p className="event-preview-note">
            {titleOf(effects)}. Quyết định số {effects.decisionNumber} ngày {date(effects.decidedOn)}, có hiệu
            lực từ ngày {date(effects.effectiveOn)}. Chưa có gì được ghi; không việc, báo cáo hay số liệu nào
            bị chuyển hoặc sửa.
          </p>
          <Warnings one={effects} />
          <section className="card" aria-labelledby="xem-truoc-sau">
            <h2 id="xem-truoc-sau">Trước và sau sắp xếp</h2>
            <BeforeAfter one={effects} previewed />
          </section>
          <section className="card" aria-labelledby="xem-truoc-viec">
            <h2 id="xem-truoc-viec">Công việc đang dở khi sắp xếp</h2>
            <Works one={effects} />
          </section>
          <section className="card" aria-labelledby="xem-truoc-quyen">
            <h2 id="xem-truoc-quyen">Quyền, chức vụ kết thúc và bắt đầu</h2>
            <Roles one={effects} choices={choices} />
          </section>
        </div>
      )}
    </>
  );
}

function Works({ one }: { one: ReorganisationEffects }) {
  const counts = one.workCounts.filter(({ count }) => count > 0);
  if (counts.length === 0) return <p className="muted">Không có công việc nào đang dở.</p>;
  return (
    <>
      <p>Sau khi ghi nhận, hướng xử lý từng nội dung được ghi ở trang của lần sắp xếp này.</p>
      {counts.map(({ type, count }) => (
        <details key={type} className="event-preview-works">
          <summary>
            {WORK_TYPE_WORDS[type]}: {number(count)}
          </summary>
          <ul className="work-lines">
            {one.works
              .filter((work) => work.type === type)
              .slice(0, SHOWN)
              .map((work) => (
                <WorkLine key={work.id} work={work} />
              ))}
          </ul>
          {count > SHOWN && <p className="muted">và {number(count - SHOWN)} nội dung khác</p>}
        </details>
      ))}
    </>
  );
}
