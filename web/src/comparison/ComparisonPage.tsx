import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import { useYear, useYears } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { ViewSwitch } from '../shared/ViewSwitch';
import { date } from '../shared/format';
import { useUnitsDay, useView, viewPart, viewWords } from '../shared/use-view';
import { COMPARISON_WORDS as WORDS } from '../words';
import { ComparedTable } from './ComparedTable';
import { YearChanges } from './YearChanges';
import './comparison.css';

/** A year beside an earlier one, with what makes them not comparable above the numbers. */
export function ComparisonPage() {
  const year = useYear();
  const [parameters, setParameters] = useSearchParams();
  const { view } = useView();
  const unitsOn = useUnitsDay(year);
  const earlier = useYears()
    .map((one) => one.year)
    .filter((one) => one < year)
    .sort((a, b) => b - a);
  const asked = Number(parameters.get('with'));
  const before = earlier.includes(asked) ? asked : earlier[0];
  const unit = parameters.get('unit') ?? undefined;
  const query = { year, with: before, unit, ...viewPart(view) };
  const comparison = useQuery({
    queryKey: ['comparison', query],
    queryFn: () => body(api.GET('/api/summaries/comparison', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: before !== undefined,
  });
  const set = (name: string, value: string | undefined) =>
    setParameters((old) => {
      if (value) old.set(name, value);
      else old.delete(name);
      return old;
    });
  const { data } = comparison;
  const summary = new URLSearchParams({ nam: String(year), ...(unit ? { unit } : {}), ...viewPart(view) });
  return (
    <Page
      title={before === undefined ? WORDS.link : WORDS.title(year, before)}
      note={data && `Số liệu đến ngày ${date(data.asOf)} · ${viewWords(data)}`}
      actions={
        <Link className="button-link no-print" to={`/tong-hop?${summary}`}>
          Xem tổng hợp năm {year}
        </Link>
      }
    >
      <div className="summary-controls no-print" role="group" aria-label="Phạm vi so sánh">
        <label>
          <span>{WORDS.with}</span>
          <Select
            value={before}
            options={earlier.map((value) => ({ value, label: `Năm ${value}` }))}
            onChange={(value) => set('with', String(value))}
          />
        </label>
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker
            by="code"
            on={unitsOn}
            value={unit}
            onChange={(value) => set('unit', value)}
            placeholder="Tất cả đơn vị"
          />
        </label>
      </div>
      <ViewSwitch />
      <ProblemAlert error={comparison.error} onRetry={() => void comparison.refetch()} />
      {before === undefined && <EmptyState words={`Chưa có năm nào trước năm ${year} để so sánh.`} />}
      {before !== undefined && comparison.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && (
        <div aria-busy={comparison.isPlaceholderData} className={comparison.isPlaceholderData ? 'stale' : ''}>
          <YearChanges changes={data.changes} />
          <p className="muted compared-how">{WORDS.how}</p>
          {data.groups.map((group) => (
            <ComparedTable key={group.key} group={group} year={data.year} before={data.with} />
          ))}
        </div>
      )}
    </Page>
  );
}
