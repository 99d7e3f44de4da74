import { demoId } from './bulk.js';
import { ASPECTS, TOPICS } from './texts/topics.js';

const basis = (
  key: string,
  type: string,
  number: string,
  issuedOn: string | null,
  issuer: string,
  subject: string,
  shortName: string,
) => ({
  id: demoId('legal-basis', key),
  type,
  number,
  issued_on: issuedOn,
  issuer,
  subject,
  short_name: shortName,
});

/** Sources of numbers and dates: docs/decisions/0006-demo-data.md. */
export const LEGAL_BASES = [
  basis(
    'ct05',
    'Chỉ thị',
    '05-CT/TW',
    '2016-05-15',
    'Bộ Chính trị',
    'Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'Chỉ thị 05',
  ),
  basis(
    'nqtw4',
    'Nghị quyết',
    '04-NQ/TW',
    '2016-10-30',
    'Ban Chấp hành Trung ương khóa XII',
    'Về tăng cường xây dựng, chỉnh đốn Đảng',
    'Nghị quyết Trung ương 4 (khóa XII)',
  ),
  basis(
    'nqtw6',
    'Nghị quyết',
    '18-NQ/TW',
    '2017-10-25',
    'Ban Chấp hành Trung ương khóa XII',
    'Về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả',
    'Nghị quyết Trung ương 6 (khóa XII)',
  ),
  basis(
    'ct17',
    'Chỉ thị',
    '17-CT/TU',
    '2013-12-03',
    'Tỉnh ủy Nghệ An',
    'Về tăng cường kỷ luật, kỷ cương hành chính',
    'Chỉ thị 17',
  ),
];

export const BASIS_IDS = Object.fromEntries(LEGAL_BASES.map((one) => [one.short_name, one.id]));

const THEMES: Record<number, { theme: string | null; centreTopic: string | null }> = {
  2017: {
    theme: 'Tăng cường kỷ luật, kỷ cương hành chính trong các cơ quan, đơn vị',
    centreTopic: 'Phòng, chống “tự diễn biến”, “tự chuyển hóa” trong nội bộ',
  },
  2018: {
    theme: 'Đẩy mạnh công tác cải cách hành chính trong các cơ quan, đơn vị',
    centreTopic: 'Xây dựng phong cách, tác phong công tác của người đứng đầu, của cán bộ, đảng viên',
  },
  2019: { theme: null, centreTopic: null },
};

export const DEMO_YEARS = [2017, 2018, 2019] as const;

/** Windows of a year: the last days are included. Registration of a year opens late in the year before. */
const windowsOf = (year: number) => [
  { kind: 'registration', opens_on: `${year - 1}-11-15`, closes_on: `${year}-03-31` },
  { kind: 'supplement', opens_on: `${year}-04-01`, closes_on: `${year}-05-31` },
  { kind: 'half-year', opens_on: `${year}-06-01`, closes_on: `${year}-06-30` },
  { kind: 'assessment', opens_on: `${year}-11-01`, closes_on: `${year}-12-10` },
  { kind: 'review', opens_on: `${year}-11-01`, closes_on: `${year + 1}-01-31` },
];

export const DEADLINES = (year: number) => [
  { kind: 'registration-list', due_on: `${year}-04-10` },
  { kind: 'half-year', due_on: `${year}-06-20` },
  { kind: 'yearly', due_on: `${year}-11-30` },
];

/** Rows of the year tables. */
export function yearRows() {
  return {
    years: DEMO_YEARS.map((year) => ({
      year,
      theme: THEMES[year]?.theme ?? null,
      theme_basis_id: null,
      centre_topic: THEMES[year]?.centreTopic ?? null,
      centre_topic_basis_id: THEMES[year]?.centreTopic ? LEGAL_BASES[0]?.id : null,
      opened_at: `${year - 1}-11-10T02:00:00Z`,
      version: 1,
    })),
    windows: DEMO_YEARS.flatMap((year) => windowsOf(year).map((window) => ({ year, ...window }))),
    deadlines: DEMO_YEARS.flatMap((year) => DEADLINES(year).map((deadline) => ({ year, ...deadline }))),
    lists: DEMO_YEARS.flatMap((year) => [
      ...ASPECTS.map(({ code, name }, position) => ({ year, list: 'aspect', code, name, position })),
      ...TOPICS.map(({ code, name }, position) => ({ year, list: 'topic', code, name, position })),
    ]),
  };
}
