import { demoId } from '../bulk.js';
import { BLOC_ID } from '../organisation.js';
import { hashOf } from '../texts/random.js';

export const BLOC_PLAN_ID = demoId('plan', 'DUK');
const partId = (code: string) => demoId('plan-part', code);

interface Part {
  kind: 'task-group' | 'content' | 'breakthrough';
  code: string;
  name: string;
  group?: string;
  /** Topics of a year's list that serve it. */
  topics?: readonly string[];
}

/** 3 – 7 – 3, as the article counts them. It names the breakthroughs; the wording of the rest is invented. */
const PARTS: readonly Part[] = [
  { kind: 'task-group', code: 'N1', name: 'Học tập, quán triệt, tuyên truyền' },
  { kind: 'task-group', code: 'N2', name: 'Làm theo gắn với nhiệm vụ chính trị của từng cơ quan, đơn vị' },
  { kind: 'task-group', code: 'N3', name: 'Nêu gương, kiểm tra, giám sát và biểu dương điển hình' },
  {
    kind: 'content',
    code: '1',
    name: 'Học tập lý luận, nghị quyết và chuyên đề hằng năm',
    group: 'N1',
    topics: ['hoctap', 'duluan'],
  },
  {
    kind: 'content',
    code: '2',
    name: 'Nâng cao trách nhiệm tham mưu, thực hiện nhiệm vụ',
    group: 'N2',
    topics: ['thammuu', 'cds'],
  },
  {
    kind: 'content',
    code: '3',
    name: 'Cải cách hành chính, giữ kỷ cương và văn hóa phục vụ',
    group: 'N2',
    topics: ['cchc', 'kyluat', 'vanhoacs'],
  },
  {
    kind: 'content',
    code: '4',
    name: 'Thực hành tiết kiệm; phòng, chống tham nhũng, lãng phí',
    group: 'N2',
    topics: ['tietkiem', 'phongchongtn'],
  },
  {
    kind: 'content',
    code: '5',
    name: 'Gần dân, sát cơ sở, giúp đỡ xã nghèo, xã miền núi',
    group: 'N2',
    topics: ['gandan', 'ansinh'],
  },
  {
    kind: 'content',
    code: '6',
    name: 'Trách nhiệm nêu gương của cấp ủy, người đứng đầu',
    group: 'N3',
    topics: ['neuguong'],
  },
  {
    kind: 'content',
    code: '7',
    name: 'Tự phê bình và phê bình, đoàn kết, dân chủ trong nội bộ',
    group: 'N3',
    topics: ['phebinh', 'doanket'],
  },
  {
    kind: 'breakthrough',
    code: 'ĐP1',
    name: 'Đổi mới phương thức lãnh đạo, phong cách, tác phong công tác của cấp ủy',
    topics: ['neuguong', 'phebinh'],
  },
  {
    kind: 'breakthrough',
    code: 'ĐP2',
    name: 'Nâng cao trách nhiệm tham mưu, thực hiện nhiệm vụ',
    topics: ['thammuu'],
  },
  {
    kind: 'breakthrough',
    code: 'ĐP3',
    name: 'Cải cách hành chính, cải cách thủ tục hành chính',
    topics: ['cchc'],
  },
];

/** What an item names of the bloc's plan, by its topic; some name nothing, and are “chưa phân loại”. */
export function planOf(code: string, topic: string | null) {
  const drawn = hashOf(`plan ${code}`) % 100;
  const named = (kind: Part['kind']) =>
    PARTS.find((part) => part.kind === kind && part.topics?.includes(topic ?? ''));
  const content = drawn < 4 ? undefined : named('content');
  const breakthrough = drawn >= 45 ? named('breakthrough') : undefined;
  return {
    plan_content_id: content ? partId(content.code) : null,
    breakthrough_id: content && breakthrough ? partId(breakthrough.code) : null,
  };
}

/** Contents by code, for what refers to them. */
export const contentId = (code: string): string => partId(code);
export const BREAKTHROUGH_OF: Record<string, string> = {
  '2': partId('ĐP2'),
  '3': partId('ĐP3'),
  '6': partId('ĐP1'),
};

/** Rows of the bloc's plan of the term and of its lists. */
export function blocPlanRows(createdBy: string, bases: readonly string[]) {
  return {
    plans: [
      {
        id: BLOC_PLAN_ID,
        level: 'bloc',
        unit_id: BLOC_ID,
        person_id: null,
        from_year: 2016,
        to_year: 2020,
        title: 'Kế hoạch thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị giai đoạn 2016–2020',
        number: null,
        issued_on: '2016-09-15',
        summary:
          'Ba nhóm nhiệm vụ, giải pháp; bảy nội dung; ba nội dung đột phá. Tập thể và người đứng đầu lập kế hoạch toàn khóa, đăng ký việc làm theo Bác hằng năm.',
        bloc_plan_id: null,
        version: 1,
        created_by: createdBy,
        created_at: '2016-09-15T02:00:00Z',
      },
    ],
    parts: PARTS.map(({ kind, code, name, group }, position) => ({
      id: partId(code),
      plan_id: BLOC_PLAN_ID,
      kind,
      code,
      name,
      position,
      belongs_to_id: group ? partId(group) : null,
      from_year: 2016,
      to_year: null,
      version: 1,
    })),
    bases: bases.map((id) => ({ plan_id: BLOC_PLAN_ID, legal_basis_id: id })),
  };
}
