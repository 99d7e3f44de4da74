import { daysUntil, number } from '../shared/format';

/** Until the end of its last day, included. */
export function DaysLeft({ until, today }: { until: string; today: string }) {
  const left = daysUntil(until, today);
  return <p>{left === 0 ? 'Hết hôm nay' : `Còn ${number(left)} ngày`}</p>;
}
