import type { ChangedFieldOut, CorrectionOut } from '../closings/closing.dto.js';
import { dateInVietNam } from '../shared/clock.js';
import { vietnameseDate } from '../shared/dates.js';
import type { YearClosedOut } from '../years/closed.dto.js';

const ACTS: Record<CorrectionOut['act'], string> = { add: 'thêm', change: 'sửa', remove: 'bỏ' };

/** Printed below the figures of a closed year: what was changed since, and the code of the book. */
export function closingLines(closed: YearClosedOut | null, changes: readonly CorrectionOut[]): string[] {
  if (!closed) return [];
  return [
    `${closed.changes} thay đổi sau khi khóa số liệu${changes.length > 0 ? ':' : '.'}`,
    ...changes.map(correctionWords),
    ...unseen(closed.changes - changes.length),
    `Mã đối chiếu: ${closed.hash}`,
  ];
}

/** What belongs to units that the reader does not look into is counted, and not told. */
const unseen = (count: number): string[] =>
  count > 0 ? [`${count} thay đổi của đơn vị khác không nêu ở đây.`] : [];

/** Đính chính số n: what, field, before, after, when, by whose decision. */
function correctionWords({ number, act, subject, fields, lastAt, decision, shared }: CorrectionOut): string {
  const what = act === 'change' ? `: ${fields.map(fieldWords).join('; ')}` : '';
  const by = decision ? ` theo ${decision}` : shared ? '; nội dung của nhiều năm' : '';
  return `Đính chính số ${number}: ${ACTS[act]} ${subject}${what} (ngày ${vietnameseDate(dateInVietNam(lastAt))}${by}).`;
}

function fieldWords({ label, before, after, masked }: ChangedFieldOut): string {
  if (masked) return `${label} (không hiển thị)`;
  return `${label} từ “${before ?? '—'}” thành “${after ?? '—'}”`;
}
