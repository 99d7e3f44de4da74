import { FORMAT_PROFILES, profileOn } from '../../../src/documents/papers/format-profile.js';
import { type Paper, type PaperFile, heading, plain } from '../../../src/documents/papers/paper.model.js';

export const MARK = 'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN';

export const paper = (change: Partial<Paper> = {}): Paper => ({
  landscape: false,
  heading: {
    superior: 'ĐẢNG BỘ TỈNH NGHỆ AN',
    issuer: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
    number: 'Số       -BC/ĐUK',
    placeAndDate: 'Nghệ An, ngày     tháng     năm 2018',
  },
  typeName: 'BÁO CÁO',
  subject: ['sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TW'],
  body: [
    plain('Đảng ủy Khối báo cáo kết quả như sau:'),
    heading(1, 'I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT'),
    { kind: 'quote', author: 'Đảng ủy Kho bạc', text: 'Đã làm <tốt> & đều.\nCòn chậm #read("x") $1$ *.' },
    { kind: 'dots', lines: 2 },
    {
      kind: 'chart',
      chart: {
        caption: 'Biểu đồ. Việc đăng ký theo năm',
        categories: ['Năm 2017', 'Năm 2018'],
        series: [{ name: 'Việc của tập thể', values: [1250, 1267] }],
      },
    },
    {
      kind: 'table',
      table: {
        size: 11,
        columns: [
          { width: 1, align: 'center' },
          { width: 4, align: 'left' },
          { width: 2, align: 'right' },
        ],
        head: [
          [
            { text: 'TT', rows: 2 },
            { text: 'Theo đơn vị', columns: 2 },
          ],
          [{ text: 'Đơn vị' }, { text: 'Số việc' }],
        ],
        rows: [{ cells: ['1', 'Kho bạc', null] }, { cells: ['', 'Tổng số', '0'], bold: true }],
      },
    },
    plain('Hết.'),
  ],
  closing: {
    left: { kind: 'recipients', items: ['Ban Thường vụ Tỉnh ủy (báo cáo),', 'Lưu Văn phòng Đảng ủy Khối.'] },
    right: { kind: 'signature', authority: 'T/M BAN THƯỜNG VỤ', office: 'BÍ THƯ', name: null },
  },
  appendices: [{ landscape: true, name: 'Phụ lục 1', title: 'Biểu 1. Đăng ký', body: [plain('Số liệu.')] }],
  ...change,
});

export const file = (change: Partial<PaperFile> = {}): PaperFile => ({
  title: 'Báo cáo sơ kết 2 năm',
  organisation: 'Đảng ủy Khối các cơ quan tỉnh',
  profile: profileOn('2018-11-20'),
  mark: null,
  madeOn: '2018-11-20',
  papers: [paper()],
  ...change,
});

export const profiles = FORMAT_PROFILES.map(({ code }) => code);
