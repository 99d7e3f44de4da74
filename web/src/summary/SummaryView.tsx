import { Suspense, lazy } from 'react';
import type { Breakdown, Summary } from '../api/types';
import { BigNumbers } from './BigNumbers';
import { Excluded } from './Excluded';
import { FigureLines } from './FigureLines';
import { UnitsTable } from './UnitsTable';
import { WorkFigures } from './WorkFigures';
import { YearsTable } from './YearsTable';

const ResultsChart = lazy(async () => ({ default: (await import('./charts')).ResultsChart }));
const UnitsChart = lazy(async () => ({ default: (await import('./charts')).UnitsChart }));

/** The year on one page: the totals, what they are made of, and the units. */
export function SummaryView({ summary, unitName }: { summary: Summary; unitName: string | null }) {
  const nam = summary.to;
  const find = (key: string): Breakdown | undefined => summary.breakdowns.find((one) => one.key === key);
  const lines = (key: string) => {
    const breakdown = find(key);
    return breakdown && <FigureLines breakdown={breakdown} whole={summary.sums.all} nam={nam} />;
  };
  const self = find('self');
  const verified = find('verified');
  return (
    <>
      <BigNumbers summary={summary} />
      <Excluded figures={summary.excluded} nam={nam} />
      {summary.years.length > 1 && <YearsTable summary={summary} />}
      <section className="card">
        <h2>Kết quả</h2>
        <div className="with-chart">
          <div>
            {lines('self')}
            {lines('verified')}
          </div>
          {self && verified && (
            <Suspense fallback={<div className="chart-space" />}>
              <ResultsChart self={self} verified={verified} />
            </Suspense>
          )}
        </div>
      </section>
      <section className="card">
        <h2>Nội dung đăng ký</h2>
        <div className="breakdowns">
          {lines('aspect')}
          {lines('topic')}
          {lines('linked')}
          {lines('state')}
        </div>
      </section>
      <WorkFigures summary={summary} />
      <section className="card">
        <h2>{unitName ? `Các đơn vị thuộc ${unitName}` : 'Các đơn vị'}</h2>
        {summary.units.length > 1 && (
          <Suspense fallback={<div className="chart-space" />}>
            <UnitsChart units={summary.units} />
          </Suspense>
        )}
        <UnitsTable summary={summary} />
      </section>
    </>
  );
}
