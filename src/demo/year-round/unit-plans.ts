import type { DemoAccount } from '../accounts.js';
import { demoId } from '../bulk.js';
import type { Place } from '../organisation.js';
import type { DemoPerson } from '../people.js';
import { Random } from '../texts/random.js';
import { SHOWN } from '../plan.js';
import { BLOC_PLAN_ID, BREAKTHROUGH_OF, contentId } from './bloc-plan.js';

export interface UnitOfYear {
  own: Place;
  people: DemoPerson[];
  secretary: DemoAccount;
}

const OF_TERM: Record<string, string> = {
  '1': 'Tổ chức học chuyên đề hằng năm cho toàn thể cán bộ, đảng viên; có bài thu hoạch gắn với vị trí việc làm',
  '2': 'Rà soát quy trình tham mưu, giao thời hạn và người chịu trách nhiệm cho từng loại văn bản',
  '3': 'Rút ngắn thời gian giải quyết hồ sơ, công khai kết quả theo quý',
  '5': 'Mỗi quý một lần làm việc tại cơ sở, trả lời kiến nghị trong 15 ngày',
  '6': 'Cấp ủy viên nhận theo dõi một chi bộ, dự sinh hoạt ít nhất mỗi quý một lần',
  '7': 'Mỗi chi bộ chọn một nội dung tự phê bình và phê bình theo chuyên đề trong năm',
};

const OF_YEAR: Record<number, [content: string, text: string]> = {
  2017: ['3', 'Bổ sung năm 2017: kiểm tra việc chấp hành giờ làm việc và trách nhiệm trả lời công dân'],
  2018: ['3', 'Bổ sung năm 2018: cắt giảm thành phần hồ sơ, hẹn giờ trả kết quả cho người dân'],
};

const OF_HEAD = [
  ['6', 'Trực tiếp đối thoại với cán bộ, công chức, người lao động ít nhất hai lần trong năm'],
  ['2', 'Giải quyết văn bản thuộc thẩm quyền trong hai ngày làm việc'],
] as const;

/** Kế hoạch toàn khóa of most units and of many heads, with what each year added. */
export function unitPlanRows(units: readonly UnitOfYear[]) {
  const random = new Random(20160915);
  const plans = units.flatMap((unit) => plansOf(unit, random));
  return { plans, actions: plans.flatMap((plan) => actionsOf(plan, random)) };
}

type PlanRow = ReturnType<typeof planRow>;

function plansOf({ own, people, secretary }: UnitOfYear, random: Random): PlanRow[] {
  const head = people.find((person) => person.isHead);
  const ofUnit = random.chance(0.87) || SHOWN.includes(own.code) ? [planRow(own, null, secretary)] : [];
  return [...ofUnit, ...(head && random.chance(0.7) ? [planRow(own, head, secretary)] : [])];
}

const planRow = (own: Place, head: DemoPerson | null, secretary: DemoAccount) => ({
  id: demoId('plan', own.code, head ? 'head' : 'unit'),
  level: head ? 'head' : 'unit',
  unit_id: own.id,
  person_id: head?.id ?? null,
  from_year: 2016,
  to_year: 2020,
  title: head
    ? `Kế hoạch của người đứng đầu ${own.unit.shortName} giai đoạn 2016–2020`
    : `Kế hoạch toàn khóa của ${own.name} giai đoạn 2016–2020`,
  number: null,
  issued_on: '2016-11-30',
  summary: null,
  bloc_plan_id: BLOC_PLAN_ID,
  version: 1,
  created_by: secretary.id,
  created_at: '2016-11-30T02:00:00Z',
});

function actionsOf(plan: PlanRow, random: Random) {
  const action = (year: number | null, content: string, text: string, addedOn: string) => ({
    id: demoId('plan-action', plan.id, year ?? 'term', content),
    plan_id: plan.id,
    year,
    content_id: contentId(content),
    breakthrough_id: BREAKTHROUGH_OF[content] ?? null,
    text,
    due_on: year ? `${year}-12-15` : null,
    added_on: addedOn,
    version: 1,
    created_by: plan.created_by,
    created_at: `${addedOn}T02:00:00Z`,
  });
  if (plan.level === 'head')
    return OF_HEAD.map(([content, text]) => action(null, content, text, plan.issued_on));
  const term = Object.entries(OF_TERM).filter(() => random.chance(0.6));
  return [
    ...term.map(([content, text]) => action(null, content, text, plan.issued_on)),
    ...[2017, 2018].flatMap((year) => {
      const [content, text] = OF_YEAR[year] as [string, string];
      return random.chance(0.8) ? [action(year, content, text, `${year}-02-20`)] : [];
    }),
  ];
}
