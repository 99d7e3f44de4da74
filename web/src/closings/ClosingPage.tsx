import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Closing, ClosingAction } from '../api/types';
import { useMe, useYear, useYearSetup } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { BookCard } from './BookCard';
import { CloseDialog } from './CloseDialog';
import { Corrections } from './Corrections';
import { OpenWork } from './OpenWork';
import { ReopeningDialog } from './ReopeningDialog';
import { Reopenings } from './Reopenings';
import { readsClosings, useBooks, useChanges, useClosing, useReopenings } from './queries';
import { WHO_OPENS } from './words';
import './closings.css';

/** Khóa số liệu: what is open, then the closing with its book, and what was changed since by which decision. */
export function ClosingPage() {
  const year = useYear();
  const setup = useYearSetup(year);
  const closed = setup?.state === 'closed';
  const reads = readsClosings(useMe());
  const closing = useClosing(year, reads);
  const books = useBooks(year);
  const reopenings = useReopenings(year);
  const changes = useChanges(year, (books.data?.total ?? 0) > 0);
  const problem = closing.error ?? books.error ?? reopenings.error ?? changes.error;
  const pending = (reads && closing.isPending) || books.isPending || reopenings.isPending;
  const items = changes.data?.items ?? [];
  const decisions = reopenings.data?.items ?? [];
  if (setup?.state === 'preparing' || !setup)
    return (
      <Page title={`Khóa số liệu năm ${year}`}>
        <EmptyState words={`Năm ${year} đang chuẩn bị, chưa có số liệu để khóa.`} />
      </Page>
    );
  return (
    <Page
      title={`Khóa số liệu năm ${year}`}
      note={
        closed
          ? `Số liệu năm ${year} đã khóa: báo cáo và bảng đọc sổ đã khóa. ${WHO_OPENS}.`
          : 'Khóa số liệu giữ lại nguyên vẹn các dòng, các con số của năm theo quyết định; báo cáo in lại về sau vẫn như vậy.'
      }
    >
      <ProblemAlert
        error={problem}
        onRetry={() => {
          for (const query of [closing, books, reopenings, changes]) if (query.error) void query.refetch();
        }}
      />
      {pending && !problem && <Skeleton active paragraph={{ rows: 8 }} />}
      {books.data && <BookCard books={books.data.items} />}
      {changes.data && (
        <section className="card" aria-labelledby="thay-doi">
          <h2 id="thay-doi">{number(items.length)} thay đổi sau khi khóa số liệu</h2>
          {items.length === 0 ? (
            <p className="muted">Số liệu hiện nay giống hệt sổ đã khóa.</p>
          ) : (
            <Corrections items={items} caption="Thay đổi sau khi khóa số liệu" />
          )}
        </section>
      )}
      {decisions.length > 0 && (
        <section className="card" aria-labelledby="mo-lai">
          <h2 id="mo-lai">Mở lại số liệu, gia hạn</h2>
          <Reopenings items={decisions} />
        </section>
      )}
      {closing.data && <OpenWork closing={closing.data} />}
      {!closed && !reads && books.data && decisions.length === 0 && (
        <EmptyState
          words={`Số liệu năm ${year} chưa khóa. Việc khóa số liệu do lãnh đạo Đảng ủy Khối quyết định.`}
        />
      )}
      {closing.data && <Acts closing={closing.data} changed={items.length > 0} />}
    </Page>
  );
}

/** What the leader decides; a closed year is closed anew only when something was changed since. */
function Acts({ closing, changed }: { closing: Closing; changed: boolean }) {
  const [act, setAct] = useState<ClosingAction | null>(null);
  const can = new Set(closing.can);
  const closed = closing.state === 'closed';
  const closes = can.has('close') && (!closed || changed);
  if (!closes && !can.has('reopen') && !can.has('extend')) return null;
  const done = () => setAct(null);
  return (
    <>
      <div className="action-bar">
        {can.has('extend') && <Button onClick={() => setAct('extend')}>Gia hạn một thời gian</Button>}
        {can.has('reopen') && <Button onClick={() => setAct('reopen')}>Mở lại số liệu</Button>}
        {closes && (
          <Button type="primary" onClick={() => setAct('close')}>
            {closed ? 'Khóa lại số liệu' : `Khóa số liệu năm ${closing.year}`}
          </Button>
        )}
      </div>
      {act === 'close' && <CloseDialog closing={closing} onClose={done} />}
      {act === 'reopen' && <ReopeningDialog year={closing.year} kind="reopening" onClose={done} />}
      {act === 'extend' && <ReopeningDialog year={closing.year} kind="extension" onClose={done} />}
    </>
  );
}
