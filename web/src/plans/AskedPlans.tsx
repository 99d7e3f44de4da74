import { Skeleton } from 'antd';
import type { PlansQuery } from '../api/types';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { useUnits } from '../shared/units';
import { PlansTable } from './PlansTable';
import { WithoutPlan } from './WithoutPlan';
import { usePlans } from './queries';
import { PLAN_LEVEL_WORDS } from './words';

interface AskedPlansProps {
  query: PlansQuery & { year: number };
  onClear: () => void;
}

/** Exactly the plans that a link asks for, such as those that a figure counts. */
export function AskedPlans({ query, onClear }: AskedPlansProps) {
  const { data, error, isPending, refetch } = usePlans(query);
  const units = useUnits();
  const { unit, base, year } = query;
  const level = query.level ?? undefined;
  const words = [
    ...(level ? [PLAN_LEVEL_WORDS[level]] : []),
    ...(unit ? [units?.find(({ code }) => code === unit)?.name ?? unit] : []),
    ...(base ? ['chỉ các đảng bộ, chi bộ cơ sở'] : []),
    `năm ${year}`,
  ];
  return (
    <>
      <FilterLine
        words={words}
        count={data && `${number(data.total)} kế hoạch`}
        asked={{ list: 'plans', filter: query }}
        onClear={onClear}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && data.items.length === 0 && <EmptyState words="Không có kế hoạch phù hợp." />}
      {data && data.items.length > 0 && <PlansTable plans={data.items} year={year} level={level} />}
      {data && level && level !== 'bloc' && <WithoutPlan units={data.without} level={level} />}
    </>
  );
}
