import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { InspectionKind } from '../api/types';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { isFiltered } from '../shared/FilterNotice';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { useUrlFilter } from '../shared/use-url-filter';
import { AllInspections } from './AllInspections';
import { FindingsPage } from './FindingsPage';
import { InspectionTabs } from './InspectionTabs';
import { InspectionsTable } from './InspectionsTable';
import { PlanDialog } from './PlanDialog';
import { Programmes } from './Programmes';
import { SecretsNote } from './SecretsNote';
import { useInspections } from './queries';
import './inspections.css';

/** What only links of figures ask for; the kind, the state and the unit are chosen on the page. */
const OF_FIGURES = ['year', 'from', 'to', 'programme', 'individuals', 'reminded'];
const NAMES = ['unit', 'kind', 'state', ...OF_FIGURES];

export function InspectionsPage() {
  const filter = useUrlFilter();
  return filter.text('xem') === 'han-che' ? <FindingsPage /> : <ListPage />;
}

function ListPage() {
  const year = useYear();
  const filter = useUrlFilter();
  const query = {
    ...filter.years(year),
    unit: filter.text('unit'),
    programme: filter.text('programme'),
    individuals: filter.flag('individuals'),
    reminded: filter.flag('reminded'),
  };
  const inspections = useInspections(query);
  const [planning, setPlanning] = useState(false);
  const may = inspections.data?.may ?? [];
  const items = inspections.data?.items ?? [];
  const waiting = items.filter((one) => one.todo.length > 0);
  const filtered = isFiltered(filter, NAMES);
  // Who comes from a figure finds the rows of the figure only.
  const ofFigure = isFiltered(filter, OF_FIGURES);
  return (
    <Page
      title="Kiểm tra, giám sát"
      note={ofFigure ? undefined : `Năm ${year}`}
      actions={
        may.length > 0 && (
          <Button type="primary" onClick={() => setPlanning(true)}>
            {planWords(may)}
          </Button>
        )
      }
    >
      <SecretsNote />
      <InspectionTabs year={year} tab="" />
      <ProblemAlert error={inspections.error} onRetry={() => void inspections.refetch()} />
      {inspections.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {waiting.length > 0 && !ofFigure && (
        <section aria-labelledby="cho-xu-ly">
          <h2 id="cho-xu-ly">Chờ đồng chí xử lý ({number(waiting.length)})</h2>
          <InspectionsTable caption="Các cuộc chờ đồng chí xử lý" items={waiting} />
        </section>
      )}
      {!ofFigure && <Programmes year={year} />}
      {inspections.data && items.length === 0 && !filtered && (
        <EmptyState
          words={`Chưa có cuộc kiểm tra, giám sát nào của năm ${year} mà đồng chí theo dõi.`}
          action={may.length > 0 ? { words: planWords(may), onClick: () => setPlanning(true) } : undefined}
        />
      )}
      {(items.length > 0 || filtered) && (
        <AllInspections year={year} filter={filter} names={NAMES} query={query} ofKinds={items} />
      )}
      {planning && <PlanDialog year={year} kinds={may} onClose={() => setPlanning(false)} />}
    </Page>
  );
}

const planWords = (kinds: readonly InspectionKind[]) =>
  kinds.every((kind) => kind === 'self') ? 'Thêm cuộc tự kiểm tra' : 'Thêm cuộc kiểm tra, giám sát';
