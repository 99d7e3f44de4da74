import type { Commitment } from '../api/types';
import { NOT_ASSESSED, SELF_RESULT_WORDS, VERIFIED_RESULT_WORDS } from '../words';

/** Whose it is, as lists show it. */
export function registrantName(item: Commitment): string {
  if (item.kind === 'collective') return item.registrant?.name ?? item.unit.name;
  return item.registrant?.name ?? 'Cá nhân (tên chưa mở)';
}

export const contentOf = (item: Commitment) => item.content ?? '(chưa ghi nội dung)';

/** The verified result, else what the registrant says, told apart. */
export function resultWords(item: Commitment): string {
  if (item.verifiedResult) return VERIFIED_RESULT_WORDS[item.verifiedResult];
  if (item.selfResult) return `Tự đánh giá: ${SELF_RESULT_WORDS[item.selfResult]}`;
  return NOT_ASSESSED;
}
