import { Select, Skeleton } from 'antd';
import type { AidAssignment, AidListState, AidState, AidUnit } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { date, number } from '../shared/format';
import { type UrlFilter, spanWords } from '../shared/use-url-filter';
import { LIST_WORDS } from '../words';
import { AidStateTag } from './AidStateTag';
import { AssignmentActions } from './AssignmentActions';
import { PlannedDone } from './PlannedDone';
import { useAidUnits } from './queries';
import { AID_STATE_WORDS, AID_WAITING_WORDS, options } from './words';

const STATES = Object.keys(AID_STATE_WORDS) as AidListState[];
const WAITING = Object.keys(AID_WAITING_WORDS) as Exclude<AidState, 'assigned'>[];
const BEFORE: Record<(typeof WAITING)[number], AidState> = {
  planned: 'assigned',
  reported: 'planned',
  checked: 'reported',
};

/** One line of the table: a unit and a commune in a year, or a unit without any. */
interface Row {
  unit: AidUnit;
  assignment: AidAssignment | null;
}

/** Units with their communes, and how far each has come. */
export function AidUnits({ year, filter }: { year: number; filter: UrlFilter }) {
  const span = filter.span(year);
  const unit = filter.text('unit');
  const state = filter.one('state', STATES);
  const before = filter.one('before', WAITING);
  const query = { ...span, unit, state, before };
  const list = useAidUnits(query);
  const filtered = unit !== undefined || state !== undefined || before !== undefined;
  const clear = () => filter.set({ unit: null, state: null, before: null, view: null, source: null });
  const items = list.data?.items ?? [];
  const rows = items.flatMap((one): Row[] =>
    one.assignments.length === 0
      ? [{ unit: one, assignment: null }]
      : one.assignments.map((assignment) => ({ unit: one, assignment })),
  );
  const chosen = before ? `before:${before}` : state;
  const choose = (value?: string) => {
    const late = WAITING.find((one) => value === `before:${one}`);
    filter.set(late ? { state: BEFORE[late], before: late } : { state: value, before: null });
  };
  return (
    <>
      <div className="aid-controls" role="search" aria-label="Lọc">
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker
            by="code"
            value={unit}
            onChange={(code) => filter.set({ unit: code })}
            placeholder="Tất cả đơn vị"
          />
        </label>
        <label className="wide">
          <span>Đã làm đến</span>
          <Select
            allowClear
            placeholder="Tất cả, kể cả chưa làm"
            value={chosen}
            options={[
              { label: 'Đã đến bước', options: options(AID_STATE_WORDS) },
              {
                label: 'Chưa làm',
                options: WAITING.map((one) => ({ value: `before:${one}`, label: AID_WAITING_WORDS[one] })),
              },
            ]}
            onChange={choose}
          />
        </label>
      </div>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {filtered && (
        <FilterLine
          count={list.data && `${number(list.data.total)} đơn vị`}
          asked={{ list: 'aid/assignments', filter: query }}
          onClear={clear}
        />
      )}
      {list.data && !filtered && (
        <p className="muted aid-status" role="status">
          {number(list.data.total)} đơn vị, {spanWords(span)}
        </p>
      )}
      {list.data && rows.length === 0 && (
        <EmptyState words={LIST_WORDS.noneMatch} action={{ words: 'Bỏ lọc', onClick: clear }} />
      )}
      {rows.length > 0 && (
        <DataTable
          caption="Đơn vị và xã được phân công giúp đỡ"
          columns={columnsOf(span.from !== span.to)}
          rows={rows}
          rowKey={({ unit: of, assignment }) =>
            `${of.unitId} ${assignment?.communeId ?? ''} ${assignment?.year ?? ''}`
          }
          step={100}
        />
      )}
    </>
  );
}

const columnsOf = (severalYears: boolean): Column<Row>[] => [
  { key: 'unit', title: 'Đơn vị', card: 'title', cell: ({ unit }) => unit.unitName },
  ...(severalYears
    ? [{ key: 'year', title: 'Năm', cell: ({ assignment }: Row) => (assignment ? assignment.year : null) }]
    : []),
  { key: 'commune', title: 'Xã được giúp đỡ', cell: ({ assignment }) => <CommuneName of={assignment} /> },
  {
    key: 'state',
    title: 'Trạng thái',
    card: 'plain',
    cell: ({ unit, assignment }) => <AidStateTag state={assignment?.state ?? unit.state} />,
  },
  {
    key: 'kinds',
    title: 'Kế hoạch và đã giúp',
    card: 'plain',
    cell: ({ assignment }) => assignment && <PlannedDone assignment={assignment} />,
  },
  {
    key: 'actions',
    title: 'Thao tác',
    card: 'plain',
    cell: ({ unit, assignment }) => assignment && <AssignmentActions unit={unit} assignment={assignment} />,
  },
];

function CommuneName({ of }: { of: AidAssignment | null }) {
  if (!of) return <>—</>;
  const marks = [of.isPoor && 'xã nghèo', of.isMountainous && 'xã miền núi'].filter(Boolean).join(', ');
  return (
    <>
      <strong>{of.communeName}</strong>, {of.district}
      {marks && <span className="muted"> ({marks})</span>}
      <p className="muted">
        Quyết định {of.decisionNumber}, ngày {date(of.decisionIssuedOn)}
      </p>
    </>
  );
}
