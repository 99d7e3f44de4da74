import type { PlanLevel, PlanUnit } from '../api/types';
import { number } from '../shared/format';

/** Units without a plan: a list to see to, in the order of the office. */
export function WithoutPlan({ units, level }: { units: readonly PlanUnit[]; level: PlanLevel }) {
  if (units.length === 0) return null;
  const what = level === 'head' ? 'kế hoạch của người đứng đầu' : 'kế hoạch của đơn vị';
  return (
    <details className="card without-plan" open={units.length <= 6}>
      <summary>
        Chưa có {what}: {number(units.length)} đơn vị
      </summary>
      <ul>
        {units.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
