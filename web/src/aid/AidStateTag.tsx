import type { AidListState } from '../api/types';
import { Marked } from '../shared/StateTag';
import { AID_STATE_WORDS } from './words';

const LOOK = {
  'not-assigned': ['bar', 'grey'],
  assigned: ['ring', 'blue'],
  planned: ['half', 'blue'],
  reported: ['disc', 'green'],
  checked: ['tick', 'dark-green'],
} as const satisfies Record<AidListState, readonly [string, string]>;

export function AidStateTag({ state }: { state: AidListState }) {
  const [shape, tone] = LOOK[state];
  return <Marked shape={shape} tone={tone} words={AID_STATE_WORDS[state]} />;
}
