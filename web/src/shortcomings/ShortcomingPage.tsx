import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Shortcoming, ShortcomingAction, ShortcomingThread } from '../api/types';
import { useMe, useYears } from '../app/session';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Candidates } from './Candidates';
import { ShortcomingDialog } from './ShortcomingDialog';
import { ShortcomingHistory } from './ShortcomingHistory';
import { ShortcomingTag } from './ShortcomingTag';
import { ThreadLine } from './ThreadLine';
import { registeringYear } from './registering-year';
import { useThread } from './queries';
import { SHORTCOMING_ACTION_WORDS, capital, nounOf, ownerOf } from './words';
import './shortcomings.css';

/** One shortcoming over the years: found, what was registered, evidence, what came of it. */
export function ShortcomingPage() {
  const { id = '' } = useParams();
  const thread = useThread(id);
  if (thread.isPending) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  if (thread.error) return <ProblemAlert error={thread.error} onRetry={() => void thread.refetch()} />;
  const one = thread.data.shortcomings.find((part) => part.id === id);
  return one ? <Thread key={id} one={one} thread={thread.data} /> : null;
}

/** In dialogs; to register has a page of its own, to link a choice beside the line. */
const ASKED: readonly ShortcomingAction[] = ['update', 'carry', 'close', 'reopen', 'unlink'];

function Thread({ one, thread }: { one: Shortcoming; thread: ShortcomingThread }) {
  const me = useMe();
  const years = useYears();
  const [asking, setAsking] = useState<ShortcomingAction | null>(null);
  const acts = ASKED.filter((act) => one.can.includes(act));
  const target = registeringYear(years, Number(me.today.slice(0, 4)));
  return (
    <Page title={capital(nounOf(one))} note={<Link to="/han-che">Khắc phục hạn chế sau kiểm điểm</Link>}>
      <section className="card shortcoming-head">
        <p className="shortcoming-text">{one.text}</p>
        <p>
          {ownerOf(one)}. {one.source}
          {one.source.includes(String(one.foundYear)) ? '' : ` (năm ${one.foundYear})`}
        </p>
        <p>
          <ShortcomingTag state={one.state} />
        </p>
        {one.closedReason && <p>Lý do: {one.closedReason}</p>}
        {(acts.length > 0 || one.can.includes('register')) && (
          <div className="page-actions">
            {acts.map((act) => (
              <Button key={act} onClick={() => setAsking(act)}>
                {SHORTCOMING_ACTION_WORDS[act]}
              </Button>
            ))}
            {one.can.includes('register') && target !== null && (
              <Link className="button-link main" to={`/viec/moi?nam=${target}&han-che=${one.id}`}>
                {SHORTCOMING_ACTION_WORDS.register}
              </Link>
            )}
          </div>
        )}
        {one.can.includes('register') && target === null && (
          <p className="muted">Thời gian đăng ký việc chưa mở.</p>
        )}
      </section>
      <div className="thread-columns">
        <section className="card" aria-labelledby="qua-cac-nam">
          <h2 id="qua-cac-nam">Qua các năm</h2>
          <ThreadLine thread={thread} />
        </section>
        <div>
          {one.can.includes('link') && <Candidates one={one} />}
          <ShortcomingHistory id={one.id} />
        </div>
      </div>
      {asking && <ShortcomingDialog act={asking} one={one} onClose={() => setAsking(null)} />}
    </Page>
  );
}
