import { Button, Checkbox, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { useMediaQuery } from '../shared/use-narrow';
import { LIST_WORDS } from '../words';
import { QueueFilters } from './QueueFilters';
import { QueueList } from './QueueList';
import { RegisterManyDialog } from './RegisterManyDialog';
import { ReviewItem } from './ReviewItem';
import { useChosen, useQueue, useQueueFilter } from './queue';
import './review.css';
import { useStepKeys } from './use-step-keys';

export function ReviewQueuePage() {
  const { today } = useMe();
  const [filter, changeFilter] = useQueueFilter();
  const [, setParameters] = useSearchParams();
  const queue = useQueue(filter);
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const total = queue.data?.pages[0]?.total ?? 0;
  const wide = useMediaQuery('(min-width: 1024px)');
  const [chosenId, choose] = useChosen();
  // On a desk the first item is open at once; on a phone the list comes first.
  const currentId = chosenId ?? (wide ? (items[0]?.id ?? null) : null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const [meetingDate, setMeetingDate] = useState(today);
  const index = items.findIndex((item) => item.id === currentId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;

  useEffect(() => {
    if (index >= items.length - 3 && hasNextPage && !isFetchingNextPage && index >= 0) void fetchNextPage();
  }, [index, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const step = (by: 1 | -1) => {
    const next = items[index + by];
    if (next) choose(next.id);
  };
  useStepKeys(step);

  const mark = (id: string, value: boolean) => {
    const next = new Set(marked);
    if (value) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  const markable = items.filter((item) => item.can.includes('register')).map((item) => item.id);
  const chosen = markable.filter((id) => marked.has(id));
  const done = () => choose(items[index + 1]?.id ?? items[index - 1]?.id ?? null);
  const clear = () =>
    setParameters((old) => new URLSearchParams([...old].filter(([name]) => name === 'nam')));
  const showList = wide || !currentId;

  return (
    <Page title={`Chờ xem xét${queue.data ? ` (${number(total)})` : ''}`}>
      {showList && <QueueFilters filter={filter} onChange={changeFilter} onClear={clear} />}
      <ProblemAlert error={queue.error} onRetry={() => void queue.refetch()} />
      {queue.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {queue.data && items.length === 0 && !chosenId && (
        <EmptyState
          words={
            Object.values(filter).some(Boolean)
              ? LIST_WORDS.noneMatch
              : 'Không có việc nào chờ đồng chí xem xét.'
          }
          action={
            Object.values(filter).some(Boolean)
              ? { words: 'Bỏ lọc', onClick: clear }
              : { words: 'Về nội dung cần xử lý', to: '/' }
          }
        />
      )}
      {(items.length > 0 || chosenId) && (
        <div className="queue">
          {showList && (
            <section className="queue-side" aria-label="Danh sách">
              {markable.length > 0 && (
                <div className="queue-all">
                  <Checkbox
                    checked={chosen.length === markable.length}
                    indeterminate={chosen.length > 0 && chosen.length < markable.length}
                    onChange={(event) => setMarked(new Set(event.target.checked ? markable : []))}
                  >
                    Chọn {number(markable.length)} việc chờ xác nhận đăng ký
                  </Checkbox>
                  {chosen.length > 0 && (
                    <Button onClick={() => setConfirming(true)}>
                      Xác nhận {number(chosen.length)} việc đã chọn
                    </Button>
                  )}
                </div>
              )}
              <QueueList
                items={items}
                currentId={currentId}
                onOpen={choose}
                onStep={step}
                marked={marked}
                onMark={mark}
              />
              {hasNextPage && (
                <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  Xem thêm (đang hiện {number(items.length)}/{number(total)})
                </Button>
              )}
            </section>
          )}
          {currentId && (
            <ReviewItem
              key={currentId}
              id={currentId}
              listed={items[index]}
              place={index >= 0 ? `${number(index + 1)}/${number(total)}` : ''}
              onPrevious={index > 0 ? () => step(-1) : undefined}
              onNext={index >= 0 && index < items.length - 1 ? () => step(1) : undefined}
              onBack={wide ? undefined : () => choose(null)}
              onDone={done}
              meetingDate={meetingDate}
              onMeetingDate={setMeetingDate}
            />
          )}
        </div>
      )}
      {confirming && (
        <RegisterManyDialog
          items={items.filter((item) => chosen.includes(item.id))}
          meetingDate={meetingDate}
          onClose={() => {
            setConfirming(false);
            setMarked(new Set());
            choose(null);
          }}
        />
      )}
    </Page>
  );
}
