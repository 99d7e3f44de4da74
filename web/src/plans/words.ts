import type { PlanLevel, PlanPartKind } from '../api/types';

export const PLAN_LEVEL_WORDS = {
  bloc: 'Kế hoạch của Đảng ủy Khối',
  unit: 'Kế hoạch của đơn vị',
  head: 'Kế hoạch của người đứng đầu',
} satisfies Record<PlanLevel, string>;

export const PART_WORDS = {
  'task-group': 'Nhóm nhiệm vụ, giải pháp',
  content: 'Nội dung thực hiện',
  breakthrough: 'Nội dung đột phá',
} satisfies Record<PlanPartKind, string>;

/** What was done with a plan: “{name} đã …”. */
export const PLAN_ACT_WORDS: Record<string, string> = {
  create: 'đã lập kế hoạch',
  update: 'đã sửa kế hoạch',
  'add-part': 'đã thêm mục',
  'update-part': 'đã sửa mục',
  'remove-part': 'đã bỏ mục',
  'add-action': 'đã thêm nội dung',
  'update-action': 'đã sửa nội dung',
  'remove-action': 'đã bỏ nội dung',
};

/** Members of what history tells of a plan. */
export const PLAN_FIELD_WORDS: Record<string, string> = {
  part: 'Mã',
  kind: 'Loại mục',
  name: 'Tên',
  since: 'Hiệu lực từ năm',
  fromYear: 'Từ năm',
  toYear: 'Đến năm',
  position: 'Thứ tự',
  belongsToId: 'Mục cấp trên',
  title: 'Tên kế hoạch',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  summary: 'Tóm tắt',
  legalBases: 'Căn cứ',
  year: 'Năm',
  text: 'Nội dung',
  about: 'Nội dung trước khi sửa',
  contentId: 'Nội dung trong kế hoạch',
  breakthroughId: 'Nội dung đột phá',
  dueOn: 'Thời hạn',
};

export const termWords = ({ fromYear, toYear }: { fromYear: number; toYear: number }) =>
  fromYear === toYear ? `năm ${fromYear}` : `${fromYear}–${toYear}`;
