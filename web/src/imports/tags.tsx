import type { ImportState, RowOutcomeKind } from '../api/types';
import { Marked } from '../shared/StateTag';
import { IMPORT_STATE_WORDS, ROW_OUTCOME_WORDS } from '../words';

const STATES = {
  reading: ['half', 'blue'],
  failed: ['triangle', 'amber'],
  checked: ['ring', 'blue'],
  writing: ['half', 'blue'],
  done: ['tick', 'green'],
  undone: ['bar', 'grey'],
} as const;

const OUTCOMES = {
  new: ['disc', 'green'],
  change: ['half', 'blue'],
  same: ['bar', 'grey'],
  ask: ['ring', 'amber'],
  bad: ['triangle', 'amber'],
} as const;

export function ImportStateTag({ state }: { state: ImportState }) {
  const [shape, tone] = STATES[state];
  return <Marked shape={shape} tone={tone} words={IMPORT_STATE_WORDS[state]} />;
}

export function OutcomeTag({ outcome }: { outcome: RowOutcomeKind }) {
  const [shape, tone] = OUTCOMES[outcome];
  return <Marked shape={shape} tone={tone} words={ROW_OUTCOME_WORDS[outcome]} />;
}
