/** What may become of organisations by decision. */
export const EVENT_KINDS = [
  'create',
  'rename',
  'merge-new',
  'merge-into',
  'divide',
  'separate',
  'transfer-out',
  'transfer-in',
  'raise',
  'lower',
  'end',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Vietnamese names, as papers and refusals write them. */
export const EVENT_NAMES: Record<EventKind, string> = {
  create: 'Thành lập',
  rename: 'Đổi tên',
  'merge-new': 'Hợp nhất',
  'merge-into': 'Sáp nhập',
  divide: 'Chia',
  separate: 'Tách',
  'transfer-out': 'Chuyển giao tổ chức đảng',
  'transfer-in': 'Tiếp nhận tổ chức đảng',
  raise: 'Nâng lên đảng bộ cơ sở',
  lower: 'Chuyển thành chi bộ cơ sở',
  end: 'Kết thúc hoạt động',
};

/** What an event did to a unit. */
export const EVENT_PARTS = ['begun', 'changed', 'moved', 'ended'] as const;
export type EventPart = (typeof EVENT_PARTS)[number];

/** Work that may be open when a unit ends. */
export const WORK_TYPES = ['commitment', 'shortcoming', 'filing', 'finding'] as const;
export type WorkType = (typeof WORK_TYPES)[number];

/** Kết thúc có lý do, bàn giao đơn vị kế thừa, cá nhân tiếp tục thực hiện. */
export const WORK_OUTCOMES = ['ended', 'handed', 'kept'] as const;
export type WorkOutcome = (typeof WORK_OUTCOMES)[number];
