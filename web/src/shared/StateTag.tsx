import type { ReactNode } from 'react';
import type { State } from '../api/types';
import { STATE_WORDS } from '../words';

type Shape = 'dashed' | 'ring' | 'half' | 'triangle' | 'disc' | 'tick' | 'bar';
export type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'dark-green';

const LOOK = {
  draft: ['dashed', 'grey'],
  submitted: ['ring', 'blue'],
  returned: ['triangle', 'amber'],
  resubmitted: ['half', 'blue'],
  registered: ['disc', 'green'],
  'self-assessed': ['half', 'blue'],
  'assessment-returned': ['triangle', 'amber'],
  verified: ['tick', 'dark-green'],
  stopped: ['bar', 'grey'],
} as const satisfies Record<State, readonly [Shape, Tone]>;

const SHAPES: Record<Shape, ReactNode> = {
  dashed: <circle cx="8" cy="8" r="5.5" fill="none" strokeDasharray="2.5 2.5" />,
  ring: <circle cx="8" cy="8" r="5.5" fill="none" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" />
      <path d="M8 2.500a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  triangle: <path d="M8 2.5 14 13.500H2z" fill="none" />,
  disc: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  tick: <path d="M2.5 8.5 6.5 12.5 13.5 4" fill="none" strokeWidth="2.6" />,
  bar: <path d="M3 8h10" strokeWidth="3" />,
};

/** A state as a word with a shape; its colour only repeats what both say. */
export function StateTag({ state }: { state: State }) {
  const [shape, tone] = LOOK[state];
  return <Marked shape={shape} tone={tone} words={STATE_WORDS[state]} />;
}

/** The same look for states of other records. */
export function Marked({ shape, tone, words }: { shape: Shape; tone: Tone; words: string }) {
  return (
    <span className={`state-tag ${tone}`}>
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        {SHAPES[shape]}
      </svg>
      {words}
    </span>
  );
}
