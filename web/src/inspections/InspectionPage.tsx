import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import type { InspectionDetail } from '../api/types';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { date } from '../shared/format';
import { Consequences } from './Consequences';
import { Findings } from './Findings';
import { InspectionActions } from './InspectionActions';
import { InspectionFiles } from './InspectionFiles';
import { InspectionHistory } from './InspectionHistory';
import { InspectionStateTag } from './InspectionTags';
import { whenOf } from './InspectionsTable';
import { SecretsNote } from './SecretsNote';
import { useInspection } from './queries';
import { INSPECTION_KIND_WORDS, TODO_WORDS } from './words';
import './inspections.css';

export function InspectionPage() {
  const { id = '' } = useParams();
  const inspection = useInspection(id);
  if (inspection.data) return <InspectionView one={inspection.data} />;
  return (
    <Page title="Kiểm tra, giám sát" narrow>
      <ProblemAlert error={inspection.error} onRetry={() => void inspection.refetch()} />
      {inspection.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
    </Page>
  );
}

function InspectionView({ one }: { one: InspectionDetail }) {
  return (
    <Page
      title={`${INSPECTION_KIND_WORDS[one.kind]}: ${one.subjectUnitName}`}
      note={`Năm ${one.year} · ${whenOf(one)}`}
      actions={
        <Link className="button-link" to={`/kiem-tra?nam=${one.year}`}>
          Về danh sách
        </Link>
      }
    >
      {(one.can.length > 0 || one.todo.length > 0) && <SecretsNote />}
      <div className="inspection">
        <div className="inspection-main">
          <Facts one={one} />
          {one.told ? <Told one={one} /> : <NotTold one={one} />}
        </div>
        <aside className="inspection-side">
          <StateCard one={one} />
          {one.told && <InspectionFiles one={one} />}
          <InspectionHistory id={one.id} />
        </aside>
      </div>
      <InspectionActions one={one} />
    </Page>
  );
}

function Facts({ one }: { one: InspectionDetail }) {
  return (
    <section className="card" aria-labelledby="noi-dung-can-cu">
      <h2 id="noi-dung-can-cu">Nội dung, căn cứ</h2>
      <p className="pre-line">{one.contents}</p>
      <dl className="inspection-facts">
        <dt>Căn cứ</dt>
        <dd>{one.legalBases.map(({ shortName }) => shortName).join('; ') || '—'}</dd>
        <dt>Chủ trì</dt>
        <dd>{one.kind === 'self' ? one.byUnitName : 'Đảng ủy Khối'}</dd>
        <dt>Chương trình</dt>
        <dd>{one.programmeName ?? `Ngoài chương trình: ${one.outsideReason ?? ''}`}</dd>
      </dl>
    </section>
  );
}

function Told({ one }: { one: InspectionDetail }) {
  if (one.state === 'planned') return null;
  return (
    <>
      <section className="card" aria-labelledby="uu-diem">
        <h2 id="uu-diem">Ưu điểm</h2>
        <p className={one.strengths ? 'pre-line' : 'muted'}>{one.strengths ?? 'Chưa ghi.'}</p>
      </section>
      <Findings one={one} />
      <Consequences one={one} />
    </>
  );
}

function NotTold({ one }: { one: InspectionDetail }) {
  if (one.state === 'cancelled') return null;
  return (
    <section className="card">
      <p className="muted">
        Ưu điểm, hạn chế được nêu, kiến nghị và hướng xử lý hiện ở đây khi đã có kết luận.
      </p>
    </section>
  );
}

function StateCard({ one }: { one: InspectionDetail }) {
  return (
    <section className="card" aria-labelledby="trang-thai">
      <h2 id="trang-thai">Trạng thái</h2>
      <InspectionStateTag state={one.state} />
      {one.conclusionOn && (
        <p>
          Thông báo kết luận{one.conclusionNumber && ` số ${one.conclusionNumber}`} ngày{' '}
          {date(one.conclusionOn)}
        </p>
      )}
      {one.cancelReason && <p>Lý do: {one.cancelReason}</p>}
      {one.todo.map((todo) => (
        <p key={todo}>
          <Marked shape="triangle" tone="amber" words={TODO_WORDS[todo]} />
        </p>
      ))}
    </section>
  );
}
