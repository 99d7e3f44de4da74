import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { api, body } from '../api/client';
import type { Participant } from '../api/types';
import { useYear } from '../app/session';
import { useProgrammes } from '../pilot-models/queries';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { FilterNotice, isFiltered } from '../shared/FilterNotice';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { number } from '../shared/format';
import { useUrlFilter, yearsWords } from '../shared/use-url-filter';
import { LIST_WORDS } from '../words';
import { TakingDays, decision } from './Participants';
import { ProgrammeTabs } from './ProgrammeTabs';

const NAMES = ['unit', 'programme', 'year', 'from', 'to'];

/** Units that took part in programmes in the year, or exactly those that the address asks for. */
export function ParticipantsPage() {
  const year = useYear();
  const filter = useUrlFilter();
  const years = filter.years(year);
  const programme = filter.text('programme');
  const programmes = useProgrammes();
  const query = {
    from: years.from ?? years.year,
    to: years.to ?? years.year,
    unit: filter.text('unit'),
    programme,
  };
  const participants = useQuery({
    queryKey: ['programmes', 'participants', query],
    queryFn: () => body(api.GET('/api/programmes/participants', { params: { query } })),
    placeholderData: keepPreviousData,
  });
  const rows = participants.data?.items ?? [];
  const caption = `Đơn vị tham gia chương trình, chỉ thị ${yearsWords(years)}`;
  return (
    <Page
      title="Chương trình, chỉ thị gắn với mô hình"
      note="Mỗi đơn vị tính một lần trong một chương trình, không cộng vào số mô hình."
    >
      <ProgrammeTabs year={year} tab="don-vi" />
      <section aria-labelledby="don-vi-tham-gia">
        <h2 id="don-vi-tham-gia">
          {caption} {participants.data && `(${number(participants.data.total)})`}
        </h2>
        <div className="participant-filters" role="group" aria-label="Lọc">
          <UnitPicker
            aria-label="Đơn vị"
            by="code"
            placeholder="Mọi đơn vị"
            value={filter.text('unit')}
            onChange={(unit) => filter.set({ unit })}
          />
          <Select
            aria-label="Chương trình, chỉ thị"
            placeholder="Mọi chương trình, chỉ thị"
            allowClear
            value={programmes.length > 0 ? programme : undefined}
            onChange={(value?: string) => filter.set({ programme: value })}
            options={programmes.map((one) => ({ value: one.id, label: one.shortName }))}
          />
        </div>
        <FilterNotice
          filter={filter}
          names={NAMES}
          year={year}
          words={[programmes.find((one) => one.id === programme)?.shortName]}
          asked={{ list: 'programmes/participants', filter: query }}
          count={participants.data && `${number(participants.data.total)} đơn vị`}
        />
        <ProblemAlert error={participants.error} onRetry={() => void participants.refetch()} />
        {participants.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
        {participants.data && rows.length === 0 && (
          <EmptyState words={isFiltered(filter, NAMES) ? LIST_WORDS.noneMatch : LIST_WORDS.empty} />
        )}
        {rows.length > 0 && (
          <DataTable caption={caption} columns={COLUMNS} rows={rows} rowKey={(one) => one.id} step={50} />
        )}
      </section>
    </Page>
  );
}

const COLUMNS: Column<Participant>[] = [
  { key: 'unit', title: 'Đơn vị', cell: (one) => one.unitName ?? '—', card: 'title' },
  { key: 'programme', title: 'Chương trình, chỉ thị', cell: (one) => one.programmeName },
  { key: 'role', title: 'Vai trò', cell: (one) => one.role },
  { key: 'decision', title: 'Quyết định', cell: decision },
  { key: 'days', title: 'Thời gian tham gia', cell: (one) => <TakingDays one={one} /> },
];
