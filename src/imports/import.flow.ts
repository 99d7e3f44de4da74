export const IMPORT_KINDS = ['commitments', 'organisation'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** reading: the file is being read and checked. failed: nothing was taken in, the reason is told. */
export const IMPORT_STATES = ['reading', 'failed', 'checked', 'writing', 'done', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_STATE_NAMES: Record<ImportState, string> = {
  reading: 'đang kiểm tra tệp',
  failed: 'không đọc được tệp',
  checked: 'đã kiểm tra, chưa ghi',
  writing: 'đang ghi',
  done: 'đã ghi',
  undone: 'đã hoàn tác',
};

/**
 * What becomes of a row. new, change: it will be written (or was). same: nothing differs. ask: it can be written
 * once the reader confirms what was read (a name without marks, a word of an old font). bad: it must be mended.
 */
export const ROW_OUTCOMES = ['new', 'change', 'same', 'ask', 'bad'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export const IMPORT_ACTIONS = ['confirm', 'undo', 'discard'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

const FROM: Record<ImportAction, readonly ImportState[]> = {
  confirm: ['checked'],
  undo: ['done'],
  discard: ['checked', 'failed'],
};

export const allows = (action: ImportAction, state: ImportState): boolean => FROM[action].includes(state);

/** After this long without a word, work was cut off by a stop of the server. */
const CUT_OFF = 10 * 60_000;

/** The state as it is to be taken: work that was cut off has failed, and nothing of it was written. */
export function stateNow(
  { state, touchedAt }: { state: ImportState; touchedAt: Date },
  now: number,
): ImportState {
  const working = state === 'reading' || state === 'writing';
  return working && now - touchedAt.getTime() > CUT_OFF ? 'failed' : state;
}
