import { Checkbox, Select, Skeleton } from 'antd';
import type { SessionState, StudyKind, StudySession } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { date, number, percent } from '../shared/format';
import { type UrlFilter, spanWords } from '../shared/use-url-filter';
import { LIST_WORDS } from '../words';
import { SessionActions } from './SessionActions';
import { useSessions } from './queries';
import { SESSION_STATE_WORDS, STUDY_KIND_WORDS } from './words';

interface SessionsProps {
  year: number;
  filter: UrlFilter;
  /** Missing: the reader adds none. */
  onAdd: (() => void) | undefined;
}

export function Sessions({ year, filter, onAdd }: SessionsProps) {
  const kind = filter.one('kind', KINDS);
  const state = filter.one('state', STATES);
  const unit = filter.text('unit');
  const own = unit !== undefined && filter.isOn('own');
  const span = filter.span(year);
  const until = filter.text('until');
  const query = { ...span, unit, ...(own ? { own } : {}), kind, state, until };
  const sessions = useSessions(query);
  const rows = sessions.data?.items ?? [];
  const total = sessions.data?.total ?? 0;
  const filtered = kind !== undefined || state !== undefined || unit !== undefined || until !== undefined;
  return (
    <section className="study-sessions" aria-labelledby="study-sessions">
      <h2 id="study-sessions">
        Các buổi trong {spanWords(span)} {sessions.data && `(${number(total)})`}
      </h2>
      <div className="study-controls" role="group" aria-label="Lọc các buổi">
        <label>
          <span>Loại</span>
          <Select
            allowClear
            placeholder="Cả ba loại"
            value={kind}
            onChange={(value?: StudyKind) => filter.set({ kind: value })}
            options={options(STUDY_KIND_WORDS)}
          />
        </label>
        <label>
          <span>Trạng thái</span>
          <Select
            allowClear
            placeholder="Tất cả"
            value={state}
            onChange={(value?: SessionState) => filter.set({ state: value })}
            options={options(SESSION_STATE_WORDS)}
          />
        </label>
        {unit && (
          <Checkbox
            className="study-own"
            checked={own}
            onChange={(event) => filter.set({ own: event.target.checked ? 'true' : null })}
          >
            Chỉ của chính đơn vị
          </Checkbox>
        )}
      </div>
      {filtered && (
        <FilterLine
          count={sessions.data && `${number(total)} buổi`}
          asked={{ list: 'study-sessions', filter: query }}
          onClear={() =>
            filter.set(
              Object.fromEntries(
                ['kind', 'state', 'unit', 'own', 'until', 'from', 'to', 'view', 'source'].map((name) => [
                  name,
                  null,
                ]),
              ),
            )
          }
        />
      )}
      <ProblemAlert error={sessions.error} onRetry={() => void sessions.refetch()} />
      {sessions.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {sessions.data && rows.length === 0 && (
        <EmptyState
          words={filtered ? LIST_WORDS.noneMatch : LIST_WORDS.empty}
          action={onAdd && !filtered ? { words: 'Thêm buổi', onClick: onAdd } : undefined}
        />
      )}
      {total > rows.length && (
        <p className="muted">Đang hiện {number(rows.length)} buổi gần nhất. Đề nghị chọn đơn vị.</p>
      )}
      {rows.length > 0 && (
        <DataTable
          caption="Các buổi trong năm"
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.id}
          step={50}
        />
      )}
    </section>
  );
}

const KINDS = Object.keys(STUDY_KIND_WORDS) as StudyKind[];
const STATES = Object.keys(SESSION_STATE_WORDS) as SessionState[];

const COLUMNS: Column<StudySession>[] = [
  { key: 'topic', title: 'Nội dung', card: 'title', cell: (row) => <Topic session={row} /> },
  { key: 'unit', title: 'Đơn vị tổ chức', cell: (row) => <Holder session={row} /> },
  { key: 'day', title: 'Ngày', cell: (row) => <Day session={row} /> },
  { key: 'attended', title: 'Đã dự', cell: (row) => <Attended session={row} /> },
  { key: 'state', title: 'Trạng thái', card: 'plain', cell: (row) => <SessionStateTag session={row} /> },
  { key: 'actions', title: 'Thao tác', card: 'plain', cell: (row) => <SessionActions session={row} /> },
];

function Holder({ session }: { session: StudySession }) {
  return (
    <>
      {session.unitName}
      {session.baseUnitName && (
        <>
          <br />
          <span className="muted">{session.baseUnitName}</span>
        </>
      )}
    </>
  );
}

function Topic({ session }: { session: StudySession }) {
  const further = [session.audience, session.legalBasis].filter(Boolean).join(' · ');
  return (
    <>
      <span className="muted">{STUDY_KIND_WORDS[session.kind]}</span>
      <br />
      <strong>{session.topic}</strong>
      {further && <p className="muted">{further}</p>}
      {session.note && <p className="study-words">{session.note}</p>}
    </>
  );
}

function Day({ session }: { session: StudySession }) {
  return session.heldOn ? date(session.heldOn) : <>Dự kiến {date(session.plannedOn)}</>;
}

function Attended({ session: { attended, total } }: { session: StudySession }) {
  if (attended === null || total === null) return '—';
  return (
    <>
      {number(attended)}/{number(total)}{' '}
      <span className="muted study-percent">({percent(attended, total)})</span>
    </>
  );
}

const LOOK = {
  planned: ['ring', 'blue'],
  held: ['tick', 'dark-green'],
  cancelled: ['bar', 'grey'],
} as const;

function SessionStateTag({ session }: { session: StudySession }) {
  const [shape, tone] = LOOK[session.state];
  return (
    <>
      <Marked shape={shape} tone={tone} words={SESSION_STATE_WORDS[session.state]} />
      {session.cancelReason && <p className="muted">Lý do: {session.cancelReason}</p>}
    </>
  );
}

export const options = <T extends string>(words: Record<T, string>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
