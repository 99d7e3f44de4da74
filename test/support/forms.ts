import type { FormColumn, FormRow, FormWorkbook } from '../../src/documents/workbooks/form.js';

export const COLUMNS: FormColumn[] = [
  { key: 'code', heading: 'Mã việc', width: 18, kind: 'text', info: true },
  { key: 'kind', heading: 'Loại', width: 18, kind: 'text', list: 'kinds' },
  { key: 'topic', heading: 'Chủ đề', width: 18, kind: 'text', list: 'topics' },
  { key: 'content', heading: 'Việc làm theo Bác', width: 40, kind: 'long' },
  { key: 'deadline', heading: 'Thời hạn hoàn thành', width: 13, kind: 'date' },
  { key: 'version', heading: 'Lần sửa', width: 8, kind: 'number', info: true },
];
export const LONG =
  'Giải quyết hồ sơ thanh toán trước hạn cho khách hàng, bố trí cán bộ trực tiếp nhận hồ sơ. '.repeat(3);
export const DANGEROUS = [
  '=1+1',
  '+84',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  "'quoted",
  '\t=1',
  '<b>&</b>',
];
export const ROWS: FormRow[] = [
  ['KBNN-1', 'Việc của tập thể', null, LONG, '2018-12-15', 1],
  ['KBNN-2', null, null, 'dòng một\ndòng hai', '31/2/2018', 12_345],
  ...DANGEROUS.map((text): FormRow => [text, text, text, text, null, 1]),
];

/** A form of one sheet. */
export const form = (
  change: Partial<FormWorkbook> = {},
  rows: FormWorkbook['sheets'][0]['rows'] = ROWS,
): FormWorkbook => ({
  organisation: 'Đảng bộ Khối các cơ quan tỉnh',
  demo: false,
  lists: { kinds: ['Việc của tập thể', 'Việc của cá nhân'], topics: [] },
  mark: { form: 'commitments', version: '1', unit: '=KBNN' },
  sheets: [
    {
      name: 'Việc đăng ký',
      title: 'DANH MỤC VIỆC ĐĂNG KÝ NĂM 2018',
      notes: ['Số liệu đến ngày 20/11/2018', 'Theo tổ chức tại thời điểm đó'],
      columns: COLUMNS,
      rows,
      blankRows: 3,
      locked: true,
    },
  ],
  ...change,
});
