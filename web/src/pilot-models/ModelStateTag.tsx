import type { ModelState } from '../api/types';
import { Marked } from '../shared/StateTag';
import { MODEL_STATE_WORDS } from './words';

const LOOK = {
  chosen: ['dashed', 'grey'],
  baseline: ['ring', 'blue'],
  running: ['half', 'blue'],
  evaluated: ['disc', 'green'],
  copied: ['tick', 'dark-green'],
  stopped: ['bar', 'grey'],
} as const satisfies Record<ModelState, readonly [string, string]>;

export function ModelStateTag({ state }: { state: ModelState }) {
  const [shape, tone] = LOOK[state];
  return <Marked shape={shape} tone={tone} words={MODEL_STATE_WORDS[state]} />;
}
