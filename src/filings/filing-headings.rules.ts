/** Headings of a unit's report, in its order. */
export const HEADINGS = [
  'leadership',
  'registration',
  'results',
  'remedies',
  'models',
  'heads',
  'aid',
  'self-criticism',
  'inspection',
  'commendation',
  'weaknesses',
  'next-steps',
] as const;
export type Heading = (typeof HEADINGS)[number];

export const HEADING_NAMES: Record<Heading, string> = {
  leadership: 'Tình hình lãnh đạo, chỉ đạo, học tập, quán triệt',
  registration: 'Đăng ký việc làm theo Bác',
  results: 'Kết quả thực hiện việc đã đăng ký',
  remedies: 'Khắc phục hạn chế sau kiểm điểm',
  models: 'Mô hình, cách làm hiệu quả',
  heads: 'Nêu gương của người đứng đầu',
  aid: 'Giúp đỡ xã nghèo, xã miền núi',
  'self-criticism': 'Tự phê bình và phê bình',
  inspection: 'Tự kiểm tra; kiểm tra, giám sát',
  commendation: 'Tuyên truyền; biểu dương, khen thưởng',
  weaknesses: 'Hạn chế và nguyên nhân',
  'next-steps': 'Phương hướng thời gian tới',
};

/** A registration list tells what was registered and why; what came of it is for the reports. */
const OF_REGISTRATION: readonly Heading[] = [
  'leadership',
  'registration',
  'remedies',
  'heads',
  'weaknesses',
  'next-steps',
];

export const HEADINGS_OF = {
  'registration-list': OF_REGISTRATION,
  'half-year': HEADINGS,
  yearly: HEADINGS,
} as const satisfies Record<string, readonly Heading[]>;
export type HeadedKind = keyof typeof HEADINGS_OF;

/** Names under which three of the texts were sent before there were headings, and still may be. */
export const HEADING_OF_NAME = {
  situation: 'leadership',
  weaknesses: 'weaknesses',
  nextSteps: 'next-steps',
} as const satisfies Record<string, Heading>;
