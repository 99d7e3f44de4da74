import type {
  Action,
  EvaluationLevel,
  FilingKind,
  FilingState,
  ImportKind,
  ImportState,
  Kind,
  ModelLevel,
  Remedy,
  ReportKind,
  Role,
  RowOutcomeKind,
  Scope,
  SelfResult,
  ShortcomingState,
  State,
  UnitKind,
  VerifiedResult,
  WindowKind,
  Year,
} from './api/types';
import { date } from './shared/format';

/** The dictionary of the client. A code of the API without a word here fails the build. */
export const APP = {
  name: 'Sổ đăng ký làm theo Bác',
  fullName: 'Theo dõi đăng ký học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  demo: 'DỮ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CHÍNH THỨC',
  demoDocument: 'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN',
};

export const ROLE_WORDS = {
  member: 'Cán bộ, đảng viên',
  clerk: 'Cán bộ giúp việc cấp ủy',
  secretary: 'Bí thư cấp ủy',
  reviewer: 'Cán bộ xem xét',
  inspector: 'Cán bộ Ủy ban Kiểm tra',
  leader: 'Lãnh đạo (Ban Thường vụ)',
  administrator: 'Quản trị hệ thống',
  grantor: 'Người giao quyền',
} satisfies Record<Role, string>;

export const UNIT_KIND_WORDS = {
  bloc: 'Đảng bộ cấp trên trực tiếp cơ sở',
  'base-committee': 'Đảng bộ cơ sở',
  'base-cell': 'Chi bộ cơ sở',
  'part-committee': 'Đảng bộ bộ phận',
  cell: 'Chi bộ trực thuộc',
  other: 'Tổ chức khác (đoàn thể, phòng, ban)',
} satisfies Record<UnitKind, string>;

export const KIND_WORDS = {
  collective: 'Việc của tập thể',
  individual: 'Việc của cá nhân',
} satisfies Record<Kind, string>;

export const SCOPE_WORDS = {
  yearly: 'Hằng năm',
  term: 'Cả nhiệm kỳ',
  supplement: 'Đăng ký bổ sung sau học chuyên đề',
} satisfies Record<Scope, string>;

export const STATE_WORDS = {
  draft: 'Đang soạn, chưa gửi',
  submitted: 'Đã gửi, chờ xem xét',
  returned: 'Cần hoàn thiện',
  resubmitted: 'Đã hoàn thiện, chờ xem xét',
  registered: 'Đã xác nhận đăng ký',
  'self-assessed': 'Đã tự đánh giá, chờ xác nhận',
  'assessment-returned': 'Cần hoàn thiện kết quả tự đánh giá',
  verified: 'Đã xác nhận kết quả',
  stopped: 'Dừng thực hiện',
} satisfies Record<State, string>;

export const ACTION_WORDS = {
  update: 'Sửa',
  delete: 'Xóa bản nháp',
  submit: 'Gửi',
  withdraw: 'Rút lại để sửa',
  return: 'Trả lại để hoàn thiện',
  register: 'Xác nhận đăng ký',
  assess: 'Tự đánh giá kết quả',
  verify: 'Xác nhận kết quả',
  'request-stop': 'Đề nghị dừng thực hiện',
  stop: 'Dừng thực hiện',
  correct: 'Đính chính',
  'add-progress': 'Ghi tiến độ',
  'add-evidence': 'Thêm minh chứng',
} satisfies Record<Action, string>;

export const SELF_RESULT_WORDS = {
  exceeded: 'Vượt mức đăng ký',
  met: 'Đạt',
  partly: 'Đạt một phần',
  'not-met': 'Chưa đạt',
} satisfies Record<SelfResult, string>;

export const VERIFIED_RESULT_WORDS = {
  ...SELF_RESULT_WORDS,
  'no-evidence': 'Chưa có minh chứng',
} satisfies Record<VerifiedResult, string>;

export const NOT_ASSESSED = 'Chưa đánh giá';
export const UNCLASSIFIED = 'Chưa phân loại';

export const REMEDY_WORDS = {
  remedied: 'Đã khắc phục',
  partly: 'Khắc phục một phần',
  'not-remedied': 'Chưa khắc phục',
  carried: 'Tiếp tục khắc phục năm sau',
} satisfies Record<Remedy, string>;

export const SHORTCOMING_WORDS = {
  open: 'Chưa có việc đăng ký khắc phục',
  addressed: 'Đang khắc phục',
  remedied: 'Đã khắc phục',
  partly: 'Khắc phục một phần',
  carried: 'Tiếp tục khắc phục năm sau',
  closed: 'Kết thúc theo dõi (có lý do)',
} satisfies Record<ShortcomingState, string>;

export const WINDOW_WORDS = {
  registration: 'Thời gian đăng ký',
  supplement: 'Thời gian đăng ký bổ sung',
  'half-year': 'Thời gian báo cáo 6 tháng',
  assessment: 'Thời gian tự đánh giá',
  review: 'Thời gian xác nhận kết quả',
} satisfies Record<WindowKind, string>;

export const FILING_KIND_WORDS = {
  'registration-list': 'Danh mục việc đăng ký của đơn vị',
  'half-year': 'Báo cáo kết quả 6 tháng đầu năm',
  yearly: 'Báo cáo kết quả năm',
} satisfies Record<FilingKind, string>;

/** `overdue` is not filed and past its last day. */
export const FILING_STATE_WORDS = {
  'not-filed': 'Chưa gửi',
  overdue: 'Quá thời hạn, chưa gửi',
  filed: 'Đã gửi, chờ xem xét',
  returned: 'Cần hoàn thiện',
  'filed-again': 'Đã gửi lại, chờ xem xét',
  accepted: 'Đã tiếp nhận để tổng hợp',
} satisfies Record<FilingState | 'overdue', string>;

export const MODEL_LEVEL_WORDS = {
  bloc: 'Mô hình điểm của Đảng ủy Khối',
  unit: 'Mô hình của đơn vị',
} satisfies Record<ModelLevel, string>;

export const EVALUATION_WORDS = {
  good: 'Hiệu quả rõ, đề nghị nhân rộng',
  fair: 'Có hiệu quả',
  unclear: 'Chưa rõ hiệu quả',
} satisfies Record<EvaluationLevel, string>;

export const YEAR_STATE_WORDS = {
  preparing: 'Đang chuẩn bị',
  open: 'Đang thực hiện',
  closed: 'Đã khóa số liệu',
} satisfies Record<Year['state'], string>;

/** What a file taken in is of. */
export const IMPORT_KIND_WORDS = {
  commitments: 'Việc đăng ký',
  organisation: 'Đơn vị, cán bộ',
} satisfies Record<ImportKind, string>;

export const IMPORT_STATE_WORDS = {
  reading: 'Đang kiểm tra tệp',
  failed: 'Chưa nhập được',
  checked: 'Đã kiểm tra, chưa ghi',
  writing: 'Đang ghi',
  done: 'Đã ghi',
  undone: 'Đã hoàn tác',
} satisfies Record<ImportState, string>;

/** What becomes of a row of a file, in the order in which it is shown. */
export const ROW_OUTCOME_WORDS = {
  new: 'Ghi mới',
  change: 'Thay đổi',
  same: 'Giữ nguyên',
  ask: 'Cần xác nhận',
  bad: 'Cần sửa',
} satisfies Record<RowOutcomeKind, string>;

/** A report over a span of `n` years. */
export const REPORT_KIND_WORDS = {
  review: (n) => `Báo cáo sơ kết ${n} năm thực hiện Chỉ thị 05`,
  yearly: () => 'Báo cáo kết quả năm',
  'half-year': () => 'Báo cáo kết quả 6 tháng đầu năm',
} satisfies Record<ReportKind, (n: number) => string>;

/** By whose organisation past years are shown. */
export const VIEW_WORDS = {
  legend: 'Xem theo đơn vị',
  asThen: 'Theo tổ chức tại thời điểm đó',
  successor: (day?: string | null) => `Quy về đơn vị kế thừa${day ? ` (ngày ${date(day)})` : ''}`,
  day: 'Tính đến ngày',
};

export const COMPARISON_WORDS = {
  title: (year: number, before: number) => `So sánh năm ${year} với năm ${before}`,
  link: 'So sánh với năm trước',
  with: 'So với năm',
  changes: 'Lưu ý khi so sánh',
  changesNote: 'Những thay đổi giữa hai năm làm số liệu không hoàn toàn so sánh được với nhau:',
  none: 'Giữa hai năm không có thay đổi về đơn vị, danh mục và thời hạn.',
  difference: 'Tăng, giảm',
  share: 'Tỷ lệ',
  how: 'Tăng, giảm là số của năm sau trừ số của năm trước; tỷ lệ là phần tăng, giảm chia cho số của năm trước. Dấu “—”: năm đó không có số liệu này, hoặc số của năm trước bằng 0.',
};

export const DOCUMENT_WORDS = {
  word: 'Tải văn bản Word',
  pdf: 'Tải PDF',
  excel: 'Tải bảng Excel',
  preparing: 'Đang chuẩn bị tệp…',
  clerkNotice: 'Thể thức do văn thư cơ quan thẩm định trước khi ban hành.',
};

/** Labels of the fields of an item, in the order of the form and of the paper. */
export const FIELD_WORDS = {
  registrant: 'Tập thể / cá nhân đăng ký',
  scope: 'Đăng ký cho',
  shortcomingId: 'Hạn chế cần khắc phục',
  noShortcomingReason: 'Lý do không gắn với hạn chế',
  aspect: 'Nhóm nội dung',
  secondAspect: 'Nhóm nội dung thứ hai',
  topic: 'Chủ đề',
  planContentId: 'Nội dung trong kế hoạch của Đảng ủy Khối',
  breakthroughId: 'Nội dung đột phá',
  legalBasisIds: 'Gắn với văn bản',
  content: 'Việc làm theo Bác',
  measures: 'Biện pháp thực hiện',
  indicator: 'Cách đo kết quả',
  baseline: 'Số liệu hiện nay',
  target: 'Mức cần đạt',
  measureUnit: 'Đơn vị tính',
  product: 'Sản phẩm, kết quả cụ thể',
  deadline: 'Thời hạn hoàn thành',
  milestone: 'Mốc giữa kỳ',
  milestoneOn: 'Ngày của mốc giữa kỳ',
  owner: 'Người phụ trách',
  watcher: 'Người theo dõi, giúp đỡ',
  expectedEvidence: 'Minh chứng dự kiến',
  signedOn: 'Ngày ký bản giấy',
} as const;

export type FieldName = keyof typeof FIELD_WORDS;

export function fieldWord(field: string): string {
  return field in FIELD_WORDS ? FIELD_WORDS[field as FieldName] : field;
}

/** What an act was, in the history of a record: “{name} đã …”. Codes come from all features. */
export const HISTORY_WORDS: Record<string, string> = {
  create: 'đã soạn',
  update: 'đã sửa',
  delete: 'đã xóa bản nháp',
  submit: 'đã gửi',
  withdraw: 'đã rút lại',
  return: 'đã trả lại để hoàn thiện',
  register: 'đã xác nhận đăng ký',
  assess: 'đã tự đánh giá',
  verify: 'đã xác nhận kết quả',
  'request-stop': 'đã đề nghị dừng thực hiện',
  stop: 'đã dừng',
  'decline-stop': 'đã quyết định tiếp tục thực hiện',
  correct: 'đã đính chính',
  open: 'đã mở nội dung của cá nhân',
  'add-progress': 'đã ghi tiến độ',
  'add-evidence': 'đã thêm minh chứng',
  'remove-evidence': 'đã bỏ minh chứng',
  file: 'đã gửi báo cáo',
  write: 'đã soạn nội dung báo cáo',
  accept: 'đã tiếp nhận để tổng hợp',
  comment: 'đã góp ý',
  resolve: 'đã trả lời góp ý',
  extend: 'đã gia hạn',
  remind: 'đã nhắc gửi báo cáo',
  close: 'đã khóa số liệu',
  reopen: 'đã mở lại',
  grant: 'đã giao quyền',
  revoke: 'đã kết thúc giao quyền',
};

export const LIST_WORDS = {
  empty: 'Chưa có nội dung nào.',
  noneMatch: 'Không có nội dung phù hợp. Đề nghị đồng chí bớt điều kiện lọc hoặc tìm không dấu.',
  searchHint: 'Tìm theo nội dung, đơn vị (gõ có dấu hoặc không dấu)',
};
