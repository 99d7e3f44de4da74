import type {
  ConsequenceKind,
  FixState,
  InspectionKind,
  InspectionState,
  InspectionTodo,
} from '../api/types';

export const INSPECTION_KIND_WORDS = {
  check: 'Kiểm tra',
  supervise: 'Giám sát',
  self: 'Tự kiểm tra',
} satisfies Record<InspectionKind, string>;

export const INSPECTION_STATE_WORDS = {
  planned: 'Chưa tiến hành',
  held: 'Đã tiến hành, chưa có kết luận',
  concluded: 'Đã có kết luận',
  cancelled: 'Không tiến hành',
} satisfies Record<InspectionState, string>;

export const FIX_STATE_WORDS = {
  open: 'Chưa khắc phục',
  partly: 'Khắc phục một phần',
  fixed: 'Đã khắc phục',
} satisfies Record<FixState, string>;

export const CONSEQUENCE_WORDS = {
  reminded: 'Nhắc nhở',
  criticised: 'Phê bình',
  'review-asked': 'Yêu cầu kiểm điểm, rút kinh nghiệm',
  'praise-withheld': 'Chưa xem xét biểu dương',
} satisfies Record<ConsequenceKind, string>;

/** What waits for the reader. */
export const TODO_WORDS = {
  hold: 'Đã qua ngày dự kiến, đề nghị ghi việc tiến hành',
  conclude: 'Chờ ghi kết luận',
  answer: 'Chờ ghi kết quả khắc phục',
  confirm: 'Chờ xác nhận kết quả khắc phục',
} satisfies Record<InspectionTodo, string>;

/** A sentence after the name of who did it. */
export const INSPECTION_HISTORY_WORDS: Record<string, string> = {
  create: 'đã lập',
  update: 'đã sửa',
  hold: 'đã ghi việc tiến hành',
  conclude: 'đã ghi kết luận',
  cancel: 'đã ghi không tiến hành',
  'add-finding': 'đã thêm hạn chế, khuyết điểm được nêu',
  'update-finding': 'đã sửa hạn chế, khuyết điểm được nêu',
  'delete-finding': 'đã xóa một nội dung trước khi kết luận',
  'answer-finding': 'đã ghi kết quả khắc phục',
  'confirm-finding': 'đã xác nhận kết quả khắc phục',
  'open-shortcoming': 'đã đưa vào hạn chế cần khắc phục của đơn vị',
  'add-consequence': 'đã thêm hướng xử lý đã công bố',
  'update-consequence': 'đã sửa hướng xử lý đã công bố',
  'delete-consequence': 'đã xóa một hướng xử lý trước khi kết luận',
  'add-file': 'đã thêm tệp',
  'remove-file': 'đã bỏ tệp',
};

export const NO_SECRETS = 'Không nhập nội dung thuộc bí mật nhà nước.';
