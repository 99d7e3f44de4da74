import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { holds, holdsAtBloc, useMe, useYear } from '../app/session';
import { DateField } from '../shared/DateField';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { date } from '../shared/format';
import { useUrlFilter } from '../shared/use-url-filter';
import { KindCard } from './KindCard';
import { ManySessionsDialog } from './ManySessionsDialog';
import { SessionDialog } from './SessionDialog';
import { Sessions } from './Sessions';
import { StudyPlans } from './StudyPlans';
import { useStudyOverview } from './queries';
import './study.css';

/** The three kinds apart as of a date, the year's plans, and the sessions themselves. */
export function StudyPage() {
  const year = useYear();
  const me = useMe();
  const filter = useUrlFilter();
  const unit = filter.text('unit');
  const last = me.today.startsWith(String(year)) ? me.today : `${year}-12-31`;
  const until = filter.text('until') ?? last;
  const overview = useStudyOverview({ year, unit, until });
  const [adding, setAdding] = useState<'one' | 'many' | null>(null);
  const keeps = holds(me, 'clerk', 'secretary') || holdsAtBloc(me, 'reviewer');
  const found = overview.data;
  return (
    <Page
      title="Học tập, sinh hoạt chuyên đề, tuyên truyền"
      note={`Năm ${year}, số liệu tính đến hết ngày ${date(until)}`}
      actions={
        keeps && (
          <>
            <Button onClick={() => setAdding('many')}>Nhập nhiều buổi</Button>
            <Button type="primary" onClick={() => setAdding('one')}>
              Thêm buổi
            </Button>
          </>
        )
      }
    >
      <div className="study-controls" role="group" aria-label="Lọc">
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker
            by="code"
            value={unit}
            onChange={(code) => filter.set({ unit: code, own: null })}
            placeholder="Tất cả đơn vị"
          />
        </label>
        <label>
          <span>Tính đến hết ngày</span>
          <DateField
            value={until}
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            onChange={(day) => filter.set({ until: day === last ? null : day })}
          />
        </label>
      </div>
      <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {found && (
        <>
          <div className="study-kinds">
            {found.kinds.map((kind) => (
              <KindCard key={kind.kind} kind={kind} units={found.units} asked={{ year, unit, until }} />
            ))}
          </div>
          <p className="muted study-note">
            Lượt người dự được cộng theo từng buổi: một người dự hai buổi là hai lượt. Tỷ lệ là số lượt đã dự
            trên tổng số người thuộc thành phần của các buổi đã tổ chức.
          </p>
        </>
      )}
      <StudyPlans year={year} unit={unit} mayWrite={keeps} />
      <Sessions year={year} filter={filter} onAdd={keeps ? () => setAdding('one') : undefined} />
      {adding === 'one' && <SessionDialog year={year} onClose={() => setAdding(null)} />}
      {adding === 'many' && <ManySessionsDialog year={year} onClose={() => setAdding(null)} />}
    </Page>
  );
}
