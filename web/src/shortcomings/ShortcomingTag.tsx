import type { ShortcomingState } from '../api/types';
import { Marked, type Tone } from '../shared/StateTag';
import { SHORTCOMING_WORDS } from '../words';

const LOOK = {
  open: ['triangle', 'amber'],
  addressed: ['half', 'blue'],
  remedied: ['tick', 'dark-green'],
  partly: ['disc', 'green'],
  carried: ['ring', 'blue'],
  closed: ['bar', 'grey'],
} as const satisfies Record<ShortcomingState, readonly [string, Tone]>;

/** The state of a shortcoming as a word with a shape. */
export function ShortcomingTag({ state }: { state: ShortcomingState }) {
  const [shape, tone] = LOOK[state];
  return <Marked shape={shape} tone={tone} words={SHORTCOMING_WORDS[state]} />;
}
