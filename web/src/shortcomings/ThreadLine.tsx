import { Link } from 'react-router';
import type { Shortcoming, ShortcomingThread, ThreadCommitment, ThreadStep, ThreadYear } from '../api/types';
import { StateTag } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { NOT_ASSESSED, REMEDY_WORDS, SELF_RESULT_WORDS, VERIFIED_RESULT_WORDS } from '../words';
import { ShortcomingTag } from './ShortcomingTag';
import { STEP_WORDS } from './words';

/** The years one below the other, joined by a line; each ends with the state that it left. */
export function ThreadLine({ thread }: { thread: ShortcomingThread }) {
  return (
    <ol className="thread">
      {thread.years.map((year) => (
        <li key={year.year} className={isQuiet(year) ? 'quiet' : undefined}>
          <h3>
            Năm {year.year} <ShortcomingTag state={year.state} />
          </h3>
          {thread.shortcomings
            .filter(({ foundYear }) => foundYear === year.year)
            .map((one) => (
              <Found key={one.id} one={one} asked={one.id === thread.id} again={one.continuesId !== null} />
            ))}
          {year.commitments.map((item) => (
            <Item key={item.id} item={item} />
          ))}
          {year.others > 0 && (
            <p className="muted">{number(year.others)} việc đăng ký khác đã xác nhận gắn với nội dung này.</p>
          )}
          <Steps steps={year.steps} />
          {isQuiet(year) && <p className="muted">Không có việc đăng ký gắn với nội dung này.</p>}
        </li>
      ))}
    </ol>
  );
}

const isQuiet = ({ steps, commitments, others }: ThreadYear) =>
  steps.length + commitments.length + others === 0;

function Found({ one, asked, again }: { one: Shortcoming; asked: boolean; again: boolean }) {
  return (
    <div className="thread-found">
      <p className="muted">{again ? `${one.source}: nêu lại` : one.source}</p>
      <p>{asked ? one.text : <Link to={`/han-che/${one.id}`}>{one.text}</Link>}</p>
    </div>
  );
}

/** A commitment: what was registered, its evidence, the registrant's word and the verified one apart. */
function Item({ item }: { item: ThreadCommitment }) {
  return (
    <article className="thread-item">
      <p className="thread-item-head">
        <Link to={`/viec/${item.id}`}>{item.code}</Link> <StateTag state={item.state} />
      </p>
      <p className="muted">{item.registrantName ?? `Cá nhân thuộc ${item.unitName}`}</p>
      <p>{item.content ?? 'Chưa ghi nội dung việc.'}</p>
      <dl>
        {item.target && <Fact words="Mức cần đạt" value={item.target} />}
        {item.deadline && <Fact words="Thời hạn" value={date(item.deadline)} />}
        <Fact words="Minh chứng" value={item.evidence > 0 ? `${number(item.evidence)} tệp` : 'Chưa có'} />
        <Fact
          words="Tự đánh giá"
          value={item.selfResult ? SELF_RESULT_WORDS[item.selfResult] : NOT_ASSESSED}
        />
        <Fact
          words="Được xác nhận"
          value={item.verifiedResult ? VERIFIED_RESULT_WORDS[item.verifiedResult] : 'Chưa xác nhận'}
        />
        {item.remedy && <Fact words="Kết quả khắc phục" value={REMEDY_WORDS[item.remedy]} strong />}
      </dl>
    </article>
  );
}

function Fact({ words, value, strong }: { words: string; value: string; strong?: boolean }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{strong ? <strong>{value}</strong> : value}</dd>
    </div>
  );
}

/** What happened besides being found, in the order in which it was written. */
function Steps({ steps }: { steps: readonly ThreadStep[] }) {
  const told = steps.filter(({ act }) => act !== 'find');
  if (told.length === 0) return null;
  return (
    <ul className="thread-steps">
      {told.map((step, place) => (
        <li key={place}>
          {date(step.on)}: {STEP_WORDS[step.act]}
          {step.remedy && ` (${REMEDY_WORDS[step.remedy].toLowerCase()})`}
          {step.act === 'remedy' && step.state === 'closed' && ', nội dung vẫn kết thúc theo dõi'}
          {step.by && <span className="muted">, {step.by}</span>}
          {step.reason && <div>“{step.reason}”</div>}
        </li>
      ))}
    </ul>
  );
}
