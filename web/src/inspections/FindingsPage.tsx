import { Checkbox, Select, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { FindingRow, FixState, InspectionKind } from '../api/types';
import { useYear } from '../app/session';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { FilterNotice, flagWords, isFiltered } from '../shared/FilterNotice';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { date, number } from '../shared/format';
import { type UrlFilter, useUrlFilter, yearsWords } from '../shared/use-url-filter';
import { LIST_WORDS } from '../words';
import { FixStateTag } from './InspectionTags';
import { InspectionTabs } from './InspectionTabs';
import { useFindings } from './queries';
import { FIX_STATE_WORDS, INSPECTION_KIND_WORDS } from './words';

const KINDS = Object.keys(INSPECTION_KIND_WORDS) as InspectionKind[];
const STATES = Object.keys(FIX_STATE_WORDS) as FixState[];
const NAMES = ['unit', 'kind', 'state', 'overdue', 'year', 'from', 'to'];

/** What concluded inspections found, of the year or exactly what the address asks for. */
export function FindingsPage() {
  const year = useYear();
  const filter = useUrlFilter();
  const years = filter.years(year);
  const kind = filter.one('kind', KINDS);
  const states = filter.many('state', STATES);
  const overdue = filter.flag('overdue');
  const query = { ...years, unit: filter.text('unit'), kind, state: states, overdue };
  const findings = useFindings(query);
  const rows = findings.data?.items ?? [];
  const total = findings.data?.total;
  const caption = `Hạn chế, khuyết điểm được nêu ${yearsWords(years)}`;
  return (
    <Page title="Kiểm tra, giám sát">
      <InspectionTabs year={year} tab="han-che" />
      <section aria-labelledby="han-che">
        <h2 id="han-che">{caption}</h2>
        <Controls filter={filter} />
        <FilterNotice
          filter={filter}
          names={NAMES}
          year={year}
          words={[
            kind && INSPECTION_KIND_WORDS[kind],
            states?.map((one) => FIX_STATE_WORDS[one]).join(' hoặc '),
            flagWords(overdue, 'quá thời hạn khắc phục'),
          ]}
          asked={{ list: 'inspection-findings', filter: query }}
          count={total === undefined ? undefined : `${number(total)} nội dung`}
        />
        <ProblemAlert error={findings.error} onRetry={() => void findings.refetch()} />
        {findings.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
        {findings.data && rows.length === 0 && (
          <EmptyState words={isFiltered(filter, NAMES) ? LIST_WORDS.noneMatch : LIST_WORDS.empty} />
        )}
        {rows.length > 0 && (
          <DataTable caption={caption} columns={COLUMNS} rows={rows} rowKey={(one) => one.id} step={50} />
        )}
        {total !== undefined && total > rows.length && (
          <p className="muted">
            Đang hiện {number(rows.length)}/{number(total)} nội dung.
          </p>
        )}
      </section>
    </Page>
  );
}

function Controls({ filter }: { filter: UrlFilter }) {
  return (
    <div className="inspection-filters" role="group" aria-label="Lọc">
      <Select
        aria-label="Loại"
        className="inspection-state"
        allowClear
        placeholder="Mọi loại"
        value={filter.one('kind', KINDS)}
        onChange={(kind?: InspectionKind) => filter.set({ kind })}
        options={KINDS.map((value) => ({ value, label: INSPECTION_KIND_WORDS[value] }))}
      />
      <Select
        aria-label="Kết quả khắc phục"
        className="inspection-state"
        mode="multiple"
        allowClear
        showSearch={false}
        placeholder="Mọi kết quả khắc phục"
        value={filter.many('state', STATES) ?? []}
        onChange={(state: FixState[]) => filter.set({ state })}
        options={STATES.map((value) => ({ value, label: FIX_STATE_WORDS[value] }))}
      />
      <div className="inspection-unit">
        <UnitPicker
          aria-label="Đơn vị"
          by="code"
          placeholder="Mọi đơn vị"
          value={filter.text('unit')}
          onChange={(unit) => filter.set({ unit })}
        />
      </div>
      <Checkbox
        className="inspection-overdue"
        checked={filter.isOn('overdue')}
        onChange={(event) => filter.set({ overdue: event.target.checked ? 'true' : null })}
      >
        Quá thời hạn khắc phục
      </Checkbox>
    </div>
  );
}

const COLUMNS: Column<FindingRow>[] = [
  {
    key: 'text',
    title: 'Hạn chế, khuyết điểm được nêu',
    card: 'title',
    cell: (one) => (
      <>
        <Link className="inspection-link" to={`/kiem-tra/${one.inspectionId}?nam=${one.year}`}>
          {one.text}
        </Link>
        {one.recommendation && <p className="inspection-contents">{one.recommendation}</p>}
      </>
    ),
  },
  { key: 'unit', title: 'Tổ chức đảng được kiểm tra, giám sát', cell: (one) => one.unitName },
  {
    key: 'inspection',
    title: 'Thông báo kết luận',
    cell: (one) => (
      <>
        {INSPECTION_KIND_WORDS[one.kind]} năm {one.year}
        <p className="muted">
          {one.conclusionNumber && `Số ${one.conclusionNumber}, `}ngày {date(one.conclusionOn)}
        </p>
      </>
    ),
  },
  { key: 'fix-by', title: 'Thời hạn khắc phục', cell: (one) => <FixBy one={one} /> },
  {
    key: 'state',
    title: 'Kết quả khắc phục',
    card: 'plain',
    cell: (one) => <FixStateTag state={one.fixState} />,
  },
];

function FixBy({ one }: { one: FindingRow }) {
  if (!one.fixBy) return '—';
  return (
    <>
      {date(one.fixBy)}
      {one.daysLate > 0 && <p className="muted">đã qua {number(one.daysLate)} ngày</p>}
    </>
  );
}
