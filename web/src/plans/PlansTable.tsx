import { Link } from 'react-router';
import type { Plan, PlanLevel } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { date, number } from '../shared/format';
import { PLAN_LEVEL_WORDS, termWords } from './words';

interface PlansTableProps {
  plans: readonly Plan[];
  /** Missing: plans of several levels. */
  level?: PlanLevel;
  year: number;
}

/** Plans of units or of heads, in the order of the office; each opens its contents. */
export function PlansTable({ plans, level, year }: PlansTableProps) {
  const open = (plan: Plan, words: string) => <Link to={`/ke-hoach/${plan.id}?nam=${year}`}>{words}</Link>;
  const whose: Column<Plan>[] =
    level === 'head' || !level
      ? [
          {
            key: 'head',
            title: level ? 'Người đứng đầu' : 'Của',
            cell: (plan) => open(plan, plan.personName ?? plan.unitName),
            card: 'title',
          },
          { key: 'unit', title: 'Đơn vị', cell: (plan) => plan.unitName },
        ]
      : [{ key: 'unit', title: 'Đơn vị', cell: (plan) => open(plan, plan.unitName), card: 'title' }];
  const columns: Column<Plan>[] = [
    ...(level ? [] : [LEVEL]),
    ...whose,
    { key: 'title', title: 'Kế hoạch', cell: (plan) => titleWords(plan), card: 'plain' },
    {
      key: 'number',
      title: 'Số, ngày',
      cell: (plan) => [plan.number, plan.issuedOn && date(plan.issuedOn)].filter(Boolean).join(', ') || '—',
    },
    { key: 'term', title: 'Nội dung toàn khóa', numeric: true, cell: (plan) => number(plan.termActions) },
    { key: 'year', title: `Bổ sung năm ${year}`, numeric: true, cell: (plan) => number(plan.yearActions) },
  ];
  return (
    <DataTable
      caption={level ? PLAN_LEVEL_WORDS[level] : 'Các kế hoạch'}
      columns={columns}
      rows={plans}
      rowKey={(plan) => plan.id}
      step={70}
    />
  );
}

const LEVEL: Column<Plan> = {
  key: 'level',
  title: 'Loại',
  cell: (plan) => PLAN_LEVEL_WORDS[plan.level],
};

/** With its years, where the title does not tell them. */
function titleWords(plan: Plan): string {
  return plan.title.includes(String(plan.toYear)) ? plan.title : `${plan.title} (${termWords(plan)})`;
}
