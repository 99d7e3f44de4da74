import { Select, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { Reorganisation } from '../api/types';
import { holdsAtBloc, useMe } from '../app/session';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { UnitPicker } from '../shared/UnitPicker';
import { date, number } from '../shared/format';
import { useUrlFilter } from '../shared/use-url-filter';
import { useReorganisations } from './queries';
import { namesOf, sidesOf, titleOf } from './sides';
import './reorganisations.css';

const NEW = '/sap-xep-to-chuc/moi';

const COLUMNS: Column<Reorganisation>[] = [
  {
    key: 'what',
    title: 'Nội dung',
    card: 'title',
    cell: (one) => (
      <>
        <Link className="event-link" to={`/sap-xep-to-chuc/${one.id}`}>
          {titleOf(one)}
        </Link>
        <Into one={one} />
      </>
    ),
  },
  {
    key: 'from',
    title: 'Có hiệu lực từ',
    cell: (one) => (
      <>
        {date(one.effectiveOn)}
        {one.upcoming && <Marked shape="ring" tone="blue" words="Chưa có hiệu lực" />}
      </>
    ),
  },
  {
    key: 'decision',
    title: 'Quyết định',
    cell: (one) => (
      <>
        Số {one.decisionNumber} ngày {date(one.decidedOn)}
        {one.files.map(({ id, fileName }) => (
          <a
            key={id}
            className="event-file"
            href={`/api/reorganisations/${one.id}/files/${id}`}
            download={fileName ?? ''}
          >
            {fileName}
          </a>
        ))}
      </>
    ),
  },
  {
    key: 'works',
    title: 'Công việc đang dở',
    cell: (one) => <Undecided one={one} />,
  },
];

/** How much is left to decide; of an event that ended nothing there is nothing to say. */
function Undecided({ one }: { one: Reorganisation }) {
  if (one.undecided > 0)
    return (
      <Marked
        shape="ring"
        tone="blue"
        words={`Còn ${number(one.undecided)} nội dung chưa xác định hướng xử lý`}
      />
    );
  if (!one.units.some(({ part }) => part === 'ended')) return <span className="muted">—</span>;
  return <Marked shape="tick" tone="green" words="Đã xác định hết" />;
}

function Into({ one }: { one: Reorganisation }) {
  const { before, after } = sidesOf(one);
  if (one.kind === 'rename') {
    const names = after.filter(({ name }, n) => name !== before[n]?.name);
    return names.length > 0 && <p className="muted event-into">Tên mới: {namesOf(names)}</p>;
  }
  if (before.length === 0 || after.length === 0 || one.links.length === 0) return null;
  return <p className="muted event-into">Đơn vị sau sắp xếp: {namesOf(after)}</p>;
}

/** Re-organisations by decision, the latest effective day first. */
export function ReorganisationsPage() {
  const me = useMe();
  const filter = useUrlFilter();
  const unit = filter.text('unit');
  const year = Number(filter.text('year')) || undefined;
  const events = useReorganisations({ unit, year });
  const all = useReorganisations({ unit }).data?.items ?? [];
  const items = events.data?.items ?? [];
  const may = holdsAtBloc(me, 'administrator');
  const years = [
    ...new Set([...all.map(({ effectiveOn }) => Number(effectiveOn.slice(0, 4))), year ?? []].flat()),
  ];
  return (
    <Page
      title="Sắp xếp tổ chức"
      note="Theo quyết định; công việc và số liệu các năm trước giữ nguyên như đã ghi."
      actions={
        may && (
          <Link className="button-link main" to={NEW}>
            Ghi nhận sắp xếp
          </Link>
        )
      }
    >
      <div className="event-filters" role="group" aria-label="Lọc">
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker
            by="code"
            value={unit}
            onChange={(code) => filter.set({ unit: code })}
            placeholder="Tất cả đơn vị"
          />
        </label>
        <label>
          <span>Năm có hiệu lực</span>
          <Select
            allowClear
            value={year}
            onChange={(chosen?: number) => filter.set({ year: chosen === undefined ? null : String(chosen) })}
            placeholder="Tất cả các năm"
            options={years.sort((a, b) => b - a).map((one) => ({ value: one, label: `Năm ${one}` }))}
          />
        </label>
      </div>
      <ProblemAlert error={events.error} onRetry={() => void events.refetch()} />
      {events.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {events.data && items.length === 0 && (
        <EmptyState
          words={
            unit || year
              ? 'Không có lần sắp xếp nào phù hợp.'
              : 'Chưa ghi nhận lần sắp xếp tổ chức nào. Khi có quyết định, ghi nhận tại đây để quyền, chức vụ và công việc đang dở được bàn giao đúng ngày.'
          }
          action={may && !unit && !year ? { words: 'Ghi nhận sắp xếp', to: NEW } : undefined}
        />
      )}
      {items.length > 0 && (
        <DataTable
          caption="Các lần sắp xếp tổ chức"
          columns={COLUMNS}
          rows={items}
          rowKey={({ id }) => id}
          step={50}
        />
      )}
    </Page>
  );
}
