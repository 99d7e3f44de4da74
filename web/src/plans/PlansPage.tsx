import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PlanLevel } from '../api/types';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { useUrlFilter } from '../shared/use-url-filter';
import { AskedPlans } from './AskedPlans';
import { BlocPlan } from './BlocPlan';
import { PlanDialog } from './PlanDialog';
import { PlansTable } from './PlansTable';
import { WithoutPlan } from './WithoutPlan';
import { LEVELS, WHOLE_LIST, isNarrowed, readQuery } from './filter-url';
import './plans.css';
import { usePlans } from './queries';
import { PLAN_LEVEL_WORDS, termWords } from './words';

/** The term plans of the year of the top bar: the bloc's with its lists, those of units and of heads. */
export function PlansPage() {
  const [parameters] = useSearchParams();
  const { set } = useUrlFilter();
  const asked = readQuery(parameters, useYear());
  const { year } = asked;
  const narrowed = isNarrowed(parameters);
  const level = asked.level ?? (narrowed ? null : 'bloc');
  const [adding, setAdding] = useState(false);
  const plans = {
    bloc: usePlans({ year, level: 'bloc' }),
    unit: usePlans({ year, level: 'unit' }),
    head: usePlans({ year, level: 'head' }),
  };
  const [bloc] = plans.bloc.data?.items ?? [];
  // One plan of the bloc at a time; those of units and heads carry it out.
  const mayAdd =
    level && plans[level].data?.can.includes(level) && (level === 'bloc') === (bloc === undefined);
  const add = { words: 'Lập kế hoạch', onClick: () => setAdding(true) };
  return (
    <Page
      title={bloc ? `Kế hoạch toàn khóa ${termWords(bloc)}` : 'Kế hoạch thực hiện'}
      note={`Kế hoạch đang thực hiện trong năm ${year}`}
      actions={
        mayAdd && (
          <Button type="primary" onClick={add.onClick}>
            {add.words}
          </Button>
        )
      }
    >
      <div className="tabs" role="group" aria-label="Kế hoạch của">
        {LEVELS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === level}
            onClick={() => set({ ...WHOLE_LIST, level: one })}
          >
            {PLAN_LEVEL_WORDS[one]}
            {one !== 'bloc' && plans[one].data && ` (${number(plans[one].data.total)})`}
          </button>
        ))}
      </div>
      {narrowed ? (
        <AskedPlans query={asked} onClear={() => set(WHOLE_LIST)} />
      ) : (
        level && <LevelPlans level={level} year={year} action={mayAdd ? add : undefined} />
      )}
      {adding && level && <PlanDialog level={level} year={year} onClose={() => setAdding(false)} />}
    </Page>
  );
}

interface LevelPlansProps {
  level: PlanLevel;
  year: number;
  action: { words: string; onClick: () => void } | undefined;
}

/** All plans of a level in a year. */
function LevelPlans({ level, year, action }: LevelPlansProps) {
  const { data, error, isPending, refetch } = usePlans({ year, level });
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && data.total === 0 && <EmptyState words={emptyWords(level, year)} action={action} />}
      {data &&
        level === 'bloc' &&
        data.items.map((plan) => <BlocPlan key={plan.id} id={plan.id} year={year} />)}
      {data && level !== 'bloc' && data.total > 0 && (
        <PlansTable plans={data.items} year={year} level={level} />
      )}
      {data && level !== 'bloc' && data.total + data.without.length > 1 && (
        <WithoutPlan units={data.without} level={level} />
      )}
    </>
  );
}

function emptyWords(level: PlanLevel, year: number): string {
  if (level === 'bloc') return `Chưa có kế hoạch toàn khóa của Đảng ủy Khối cho năm ${year}.`;
  return `Chưa có ${PLAN_LEVEL_WORDS[level].toLowerCase()} cho năm ${year}.`;
}
