/** Refusals of re-organisations. */
export const REORGANISATION_PROBLEMS = {
  'reorganisation.refused': [422, 'Chưa ghi được quyết định sắp xếp. Đề nghị đồng chí sửa các mục được nêu.'],
  'reorganisation.in-force': [
    409,
    'Quyết định này đã có hiệu lực từ ngày {date} nên không rút lại. Nếu cần, đề nghị ghi một quyết định mới.',
  ],
  'reorganisation.built-upon': [
    409,
    'Đã có nội dung khác ghi theo quyết định này: {list}. Đề nghị bỏ các nội dung đó trước khi rút lại.',
  ],
  'reorganisation.works-refused': [
    422,
    'Chưa ghi được cách xử lý công việc đang dở. Đề nghị đồng chí sửa các mục được nêu.',
  ],
} as const satisfies Record<string, readonly [number, string]>;
