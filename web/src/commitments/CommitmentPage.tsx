import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { CommitmentDetail } from '../api/types';
import { Reorganised } from '../reorganisations/Reorganised';
import { Icon } from '../shared/Icon';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { StateTag } from '../shared/StateTag';
import { dayOf } from '../shared/format';
import { ActDialog } from './ActDialog';
import { ActionBar } from './ActionBar';
import { ChangesTable } from './ChangesTable';
import { CorrectDialog } from './CorrectDialog';
import { Evidence } from './Evidence';
import { HistoryList } from './HistoryList';
import { TurnsLeft, useTurns } from './InTurn';
import { ItemText } from './ItemText';
import { Progress } from './Progress';
import { Results } from './Results';
import { fieldWord } from '../words';
import type { Act } from './acts';
import './commitments.css';
import { useCommitment } from './queries';
import { useRecipient } from './use-recipient';

/** One việc đăng ký with all that belongs to it. */
export function CommitmentPage() {
  const { id } = useParams();
  const answer = useCommitment(id);
  // With names after a reason was given: for this look only.
  const [opened, setOpened] = useState<CommitmentDetail | null>(null);
  const item = opened?.id === id ? opened : answer.data;
  if (answer.error) {
    return (
      <Page title="Việc đăng ký">
        <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />
      </Page>
    );
  }
  if (!item) return <Skeleton active={false} title paragraph={{ rows: 10 }} />;
  return <Loaded key={item.id} item={item} onOpened={setOpened} />;
}

function Loaded({ item, onOpened }: { item: CommitmentDetail; onOpened: (item: CommitmentDetail) => void }) {
  const navigate = useNavigate();
  const recipient = useRecipient(item);
  const { next } = useTurns();
  const [act, setAct] = useState<Act | 'correct' | null>(null);
  const withheld = item.registrant === null;
  return (
    <Page
      title={`Việc đăng ký ${item.code}`}
      note={<StateTag state={item.state} />}
      actions={
        <Link className="button-link" to={`/viec/${item.id}/in`}>
          <Icon name="print" /> In bản đăng ký
        </Link>
      }
    >
      <TurnsLeft />
      <Reorganised told={item.reorganisation} />
      <Notes item={item} />
      {withheld && (
        <div className="callout">
          <p>Tên cá nhân chưa hiển thị ở cấp này.</p>
          <Button onClick={() => setAct('open')}>Mở nội dung của cá nhân</Button>
        </div>
      )}
      <div className="item-page">
        <div>
          <section className="card">
            <ItemText item={item} />
          </section>
          <Results item={item} />
          <Progress item={item} onAct={setAct} />
          <Evidence item={item} />
        </div>
        <div>
          {item.changesSinceReturn && Object.keys(item.changesSinceReturn).length > 0 && (
            <section className="card">
              <h2>Nội dung đã thay đổi so với lần gửi trước</h2>
              <ChangesTable
                changes={item.changesSinceReturn}
                year={item.year}
                heads={['Lần trước', 'Lần này']}
              />
            </section>
          )}
          <section className="card">
            <h2>Lịch sử thay đổi</h2>
            <HistoryList id={item.id} year={item.year} />
          </section>
        </div>
      </div>
      <ActionBar item={item} recipient={recipient} onAct={setAct} />
      {act === 'correct' && <CorrectDialog item={item} onClose={() => setAct(null)} />}
      {act !== null && act !== 'correct' && (
        <ActDialog
          act={act}
          item={item}
          recipient={recipient}
          onClose={() => setAct(null)}
          onField={(field) => void navigate(`/viec/${item.id}/sua#${field}`)}
          onDone={(answer) => {
            const done = act === 'assess' || act === 'submit';
            if (done && next()) return;
            if (act === 'delete') void navigate('/viec');
            if (act === 'open' && answer) onOpened(answer);
          }}
        />
      )}
    </Page>
  );
}

/** What the reader has to know first. */
function Notes({ item }: { item: CommitmentDetail }) {
  const returned = item.state === 'returned' || item.state === 'assessment-returned';
  return (
    <>
      {returned && item.returnReason && (
        <div className="callout">
          <strong>Nội dung cần hoàn thiện</strong>
          {item.returnField && ` (${fieldWord(item.returnField)})`}: {item.returnReason}
          {item.returnedAt && <p className="muted">Ngày {dayOf(item.returnedAt)}</p>}
        </div>
      )}
      {item.stopRequestedAt && item.state !== 'stopped' && (
        <div className="callout">
          <strong>Đã đề nghị dừng thực hiện</strong> ngày {dayOf(item.stopRequestedAt)}: {item.stopReason}
        </div>
      )}
      {item.state === 'stopped' && item.stopReason && (
        <div className="callout">
          <strong>Dừng thực hiện</strong>: {item.stopReason}
        </div>
      )}
    </>
  );
}
