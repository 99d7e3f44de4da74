import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { EventWork } from '../api/types';
import { Marked } from '../shared/StateTag';
import { dayOf } from '../shared/format';
import { UNDECIDED, WORK_OUTCOME_WORDS, workStateWords } from './words';

const PAGES: Partial<Record<EventWork['type'], string>> = {
  commitment: '/viec',
  shortcoming: '/han-che',
  filing: '/bao-cao',
};

interface WorkLineProps {
  work: EventWork;
  checked?: boolean;
  /** Missing: it is only shown. */
  onCheck?: (on: boolean) => void;
}

/** One piece of open work with what was decided of it. */
export function WorkLine({ work, checked, onCheck }: WorkLineProps) {
  const words = wordsOf(work);
  const page = PAGES[work.type];
  return (
    <li className="work-line">
      {onCheck && (
        <Checkbox
          checked={checked}
          onChange={(event) => onCheck(event.target.checked)}
          aria-label={`Chọn ${words}`}
        />
      )}
      <div>
        {page ? <Link to={`${page}/${work.id}?nam=${work.year}`}>{words}</Link> : <span>{words}</span>}
        <p className="muted">
          {[work.unit.name, `năm ${work.year}`, workStateWords(work)].filter(Boolean).join(' · ')}
        </p>
        <Decided work={work} />
      </div>
    </li>
  );
}

function Decided({ work: { decision } }: { work: EventWork }) {
  if (!decision) return <Marked shape="ring" tone="blue" words={UNDECIDED} />;
  const { outcome, to, reason, decidedBy, decidedAt } = decision;
  return (
    <>
      <Marked
        shape="tick"
        tone="green"
        words={to ? `${WORK_OUTCOME_WORDS[outcome]}: ${to.name}` : WORK_OUTCOME_WORDS[outcome]}
      />
      {reason && <p>“{reason}”</p>}
      <p className="muted">
        {decidedBy ?? 'Tài khoản được giao'}, ngày {dayOf(decidedAt)}
      </p>
    </>
  );
}

/** An individual's words are told to few; its code says which it is. */
function wordsOf({ type, code, title, individual }: EventWork): string {
  const untold = type === 'commitment' ? 'Việc của cá nhân' : 'Nội dung của cá nhân';
  const told = title ?? (individual ? untold : 'Không nêu nội dung');
  return code ? `${code} · ${told}` : told;
}
