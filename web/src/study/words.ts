import type { SessionAction, SessionState, StudyKind } from '../api/types';

export const STUDY_KIND_WORDS = {
  study: 'Học tập, quán triệt',
  'topic-meeting': 'Sinh hoạt chuyên đề',
  propaganda: 'Tuyên truyền',
} satisfies Record<StudyKind, string>;

export const SESSION_STATE_WORDS = {
  planned: 'Chưa tổ chức',
  held: 'Đã tổ chức',
  cancelled: 'Không tổ chức',
} satisfies Record<SessionState, string>;

export const SESSION_ACTION_WORDS = {
  update: 'Sửa',
  hold: 'Ghi kết quả',
  cancel: 'Không tổ chức',
  reopen: 'Ghi lại là chưa tổ chức',
  delete: 'Xóa khỏi kế hoạch',
} satisfies Record<SessionAction, string>;

export const SESSION_HISTORY_WORDS: Record<string, string> = {
  create: 'đã ghi buổi này',
  update: 'đã sửa',
  hold: 'đã ghi kết quả',
  cancel: 'đã ghi là không tổ chức',
  reopen: 'đã ghi lại là chưa tổ chức',
  delete: 'đã xóa khỏi kế hoạch',
};
