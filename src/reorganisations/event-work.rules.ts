import type { WorkOutcome } from '../units/unit-event.rules.js';

interface OpenWork {
  individual: boolean;
  heir: object | null;
}

interface Fault {
  field: string;
  code: string;
  message: string;
}

/** Why this cannot become of a piece of work; null when it can. `work` null: it is none of the event. */
export function workFault(
  { outcome, reason }: { outcome: WorkOutcome; reason?: string | null },
  work: OpenWork | null,
): Fault | null {
  if (!work) {
    const message =
      'Nội dung này không phải công việc đang dở của đơn vị kết thúc hoạt động. Đề nghị tải lại trang.';
    return { field: 'id', code: 'reorganisation.not-its-work', message };
  }
  if (outcome === 'ended' && !reason)
    return { field: 'reason', code: 'value.required', message: 'Đề nghị ghi lý do kết thúc.' };
  if (outcome === 'handed' && !work.heir) {
    const message = 'Chưa xác định đơn vị kế thừa nên chưa bàn giao được. Đề nghị chọn cách xử lý khác.';
    return { field: 'outcome', code: 'reorganisation.no-heir', message };
  }
  if (outcome === 'kept' && !work.individual) {
    const message = 'Việc của tập thể không do cá nhân tiếp tục thực hiện. Đề nghị chọn cách xử lý khác.';
    return { field: 'outcome', code: 'reorganisation.not-individual', message };
  }
  return null;
}
