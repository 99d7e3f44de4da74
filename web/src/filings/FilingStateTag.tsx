import type { Filing } from '../api/types';
import { Marked } from '../shared/StateTag';
import { date, dayOf } from '../shared/format';
import { FILING_STATE_WORDS } from '../words';

export type ShownState = keyof typeof FILING_STATE_WORDS;

const LOOK = {
  'not-filed': ['dashed', 'grey'],
  overdue: ['dashed', 'amber'],
  filed: ['ring', 'blue'],
  returned: ['triangle', 'amber'],
  'filed-again': ['half', 'blue'],
  accepted: ['tick', 'green'],
} as const;

/** The state as it is shown: what is not filed and past its last day is told apart. */
export function shownState(filing: Filing): ShownState {
  return filing.state === 'not-filed' && filing.daysLate > 0 ? 'overdue' : filing.state;
}

export function FilingStateTag({ filing }: { filing: Filing }) {
  const state = shownState(filing);
  const [shape, tone] = LOOK[state];
  return <Marked shape={shape} tone={tone} words={FILING_STATE_WORDS[state]} />;
}

/** The date that matters in this state. */
export function filingDate(filing: Filing): string {
  if (filing.state === 'accepted') return `ngày ${date(filing.acceptedOn)}`;
  if (filing.firstFiledOn && filing.state !== 'not-filed') {
    return `gửi ngày ${filing.filedAt && filing.state === 'filed-again' ? dayOf(filing.filedAt) : date(filing.firstFiledOn)}`;
  }
  return filing.extendedUntil
    ? `gia hạn đến ${date(filing.finalDueOn)}`
    : `thời hạn ${date(filing.finalDueOn)}`;
}
