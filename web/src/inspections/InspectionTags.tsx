import type { FixState, InspectionState } from '../api/types';
import { Marked } from '../shared/StateTag';
import { FIX_STATE_WORDS, INSPECTION_STATE_WORDS } from './words';

const STATES = {
  planned: ['dashed', 'grey'],
  held: ['half', 'blue'],
  concluded: ['tick', 'green'],
  cancelled: ['bar', 'grey'],
} as const satisfies Record<InspectionState, readonly [string, string]>;

const FIXES = {
  open: ['ring', 'blue'],
  partly: ['half', 'blue'],
  fixed: ['tick', 'dark-green'],
} as const satisfies Record<FixState, readonly [string, string]>;

export function InspectionStateTag({ state }: { state: InspectionState }) {
  const [shape, tone] = STATES[state];
  return <Marked shape={shape} tone={tone} words={INSPECTION_STATE_WORDS[state]} />;
}

export function FixStateTag({ state }: { state: FixState }) {
  const [shape, tone] = FIXES[state];
  return <Marked shape={shape} tone={tone} words={FIX_STATE_WORDS[state]} />;
}
