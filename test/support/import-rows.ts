/** Items of 2019. */
export const QUERY = 'kind=commitments&year=2019';
export const HEAD = [
  'Mã đơn vị',
  'Loại',
  'Họ và tên',
  'Nhóm nội dung',
  'Lý do không gắn với hạn chế',
  'Việc làm theo Bác',
  'Mức cần đạt',
  'Thời hạn hoàn thành',
];
/** A row that is right, with what is told otherwise. */
export const row = (over: Partial<Record<string, unknown>> = {}) => {
  const values: Record<string, unknown> = {
    'Mã đơn vị': 'KBNN.CB1',
    Loại: 'Việc của tập thể',
    'Nhóm nội dung': 'Phong cách',
    'Lý do không gắn với hạn chế': 'Năm trước không có hạn chế về việc này.',
    'Việc làm theo Bác': 'Rút thời gian kiểm soát chi xuống một ngày làm việc.',
    'Mức cần đạt': '95 %',
    'Thời hạn hoàn thành': '15/12/2019',
    ...over,
  };
  return HEAD.map((heading) => values[heading] ?? null);
};
