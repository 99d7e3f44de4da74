import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Commitment, CommitmentDetail } from '../api/types';
import { ActDialog } from '../commitments/ActDialog';
import { ChangesTable } from '../commitments/ChangesTable';
import { Evidence } from '../commitments/Evidence';
import { ItemText } from '../commitments/ItemText';
import { Progress } from '../commitments/Progress';
import { Results } from '../commitments/Results';
import type { Act } from '../commitments/acts';
import { useCommitment } from '../commitments/queries';
import { ProblemAlert } from '../shared/ProblemAlert';
import { StateTag } from '../shared/StateTag';
import { dayOf } from '../shared/format';
import { fieldWord } from '../words';
import { LastYear } from './LastYear';
import { ReviewActions } from './ReviewActions';
import { registrantOf } from './queue';

interface ReviewItemProps {
  id: string;
  /** The item as the list has it, shown until the whole is there. */
  listed: Commitment | undefined;
  place: string;
  onPrevious?: () => void;
  onNext?: () => void;
  onBack?: () => void;
  onDone: () => void;
  meetingDate: string;
  onMeetingDate: (day: string) => void;
}

/** One item as a reviewer reads it: what changed, all it says, what was before; then the decision. */
export function ReviewItem(props: ReviewItemProps) {
  const { id, listed, place, onPrevious, onNext, onBack, onDone } = props;
  const detail = useCommitment(id);
  const [act, setAct] = useState<Act | null>(null);
  const item: CommitmentDetail | undefined =
    detail.data ??
    (listed && {
      ...listed,
      evidence: [],
      progress: [],
      changesSinceReturn: null,
      recipient: null,
      reorganisation: null,
    });
  return (
    <section className="queue-item card" aria-label="Việc đang xem xét">
      <div className="queue-steps">
        {onBack ? (
          <Button onClick={onBack}>Danh sách</Button>
        ) : (
          <span className="muted">Phím J: việc sau, K: việc trước</span>
        )}
        <Button onClick={onPrevious} disabled={!onPrevious}>
          Việc trước
        </Button>
        <span className="muted">{place}</span>
        <Button onClick={onNext} disabled={!onNext}>
          Việc sau
        </Button>
      </div>
      <ProblemAlert error={detail.error} />
      {!item && !detail.error && <Skeleton active paragraph={{ rows: 10 }} />}
      {item && (
        <>
          <Heading item={item} />
          <SinceReturn item={item} />
          {item.stopRequestedAt && (
            <div className="callout">
              <strong>Đã đề nghị dừng thực hiện</strong> ngày {dayOf(item.stopRequestedAt)}: {item.stopReason}
            </div>
          )}
          {item.selfResult && <Results item={item} />}
          <ItemText item={item} />
          {detail.data && (
            <>
              {item.progress.length > 0 && <Progress item={item} onAct={setAct} />}
              <Evidence item={item} />
              <LastYear item={item} />
              <ReviewActions
                item={item}
                meetingDate={props.meetingDate}
                onMeetingDate={props.onMeetingDate}
                onAct={setAct}
                onDone={onDone}
              />
            </>
          )}
          {act && (
            <ActDialog
              act={act}
              item={item}
              onClose={() => setAct(null)}
              onDone={act === 'add-progress' ? undefined : onDone}
            />
          )}
        </>
      )}
    </section>
  );
}

function Heading({ item }: { item: CommitmentDetail }) {
  return (
    <header className="item-heading">
      <h2>{registrantOf(item)}</h2>
      <p>
        <Link to={`/viec/${item.id}`}>{item.code}</Link> · <StateTag state={item.state} />
        <span className="muted">
          {item.selfAssessedAt && item.state === 'self-assessed'
            ? ` · tự đánh giá ngày ${dayOf(item.selfAssessedAt)}`
            : item.submittedAt && ` · gửi ngày ${dayOf(item.submittedAt)}`}
        </span>
      </p>
    </header>
  );
}

/** Of an item that was returned and sent again: what was asked for, and what is different now. */
function SinceReturn({ item }: { item: CommitmentDetail }) {
  if (item.state !== 'resubmitted' || !item.returnReason) return null;
  const changed = Object.keys(item.changesSinceReturn ?? {}).length > 0;
  return (
    <div className="callout">
      <p>
        <strong>Nội dung cần hoàn thiện đã nêu</strong>
        {item.returnField && ` (${fieldWord(item.returnField)})`}: {item.returnReason}
      </p>
      {changed && item.changesSinceReturn ? (
        <>
          <h3>Nội dung đã thay đổi so với lần gửi trước</h3>
          <ChangesTable changes={item.changesSinceReturn} year={item.year} heads={['Lần trước', 'Lần này']} />
        </>
      ) : (
        item.changesSinceReturn && <p>Nội dung giữ nguyên so với lần gửi trước.</p>
      )}
    </div>
  );
}
