import type { State } from '../commitments/commitment.flow.js';
import { STATE_NAMES, VERIFIED_NAMES, VERIFIED_RESULTS } from '../commitments/commitment.flow.js';
import {
  ALL,
  COLLECTIVE,
  type FigureDefinition,
  HEAD_ITEMS,
  INDIVIDUAL,
  LINKED,
  type Named,
  listed,
} from './commitment.figures.js';

const counted = { counted: true } as const;

/** Counted, not stopped, and nothing verified yet. */
const RUNNING: State[] = ['registered', 'returned', 'resubmitted', 'self-assessed', 'assessment-returned'];

/** What became of the items: the parts make all of them, each item being in one. */
export const RESULTS: readonly FigureDefinition[] = [
  ...VERIFIED_RESULTS.map((code) => ({
    key: `verified.${code}`,
    label: VERIFIED_NAMES[code],
    filter: { ...counted, verified: code },
  })),
  {
    key: 'state.stopped',
    label: STATE_NAMES.stopped,
    filter: { ...counted, state: ['stopped' as const] },
  },
  { key: 'state.running', label: 'Chưa xác nhận kết quả', filter: { ...counted, state: RUNNING } },
];

export const WITH_EVIDENCE: FigureDefinition = {
  key: 'evidence.yes',
  label: 'Có minh chứng',
  filter: { ...counted, evidence: true },
};

/** The shortcoming that it addressed goes on into the next year. */
export const CARRIED: FigureDefinition = {
  key: 'remedy.carried',
  label: 'Tiếp tục năm sau',
  filter: { ...counted, remedy: 'carried' },
};

/** By aspect of the years' lists, what has none in a line of its own: the parts make all items. */
export const aspectParts = (aspects: Named[]): FigureDefinition[] => listed('aspect', aspects);

/** All figures that the appendix tables count of items, each once. */
export function tableFigures(aspects: Named[]): FigureDefinition[] {
  const registered = [ALL, COLLECTIVE, INDIVIDUAL, HEAD_ITEMS, ...aspectParts(aspects), LINKED];
  return [...registered, ...RESULTS, WITH_EVIDENCE, CARRIED];
}
