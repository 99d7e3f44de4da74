import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Commune } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { EmptyState } from '../shared/EmptyState';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number } from '../shared/format';
import type { UrlFilter } from '../shared/use-url-filter';
import { LIST_WORDS } from '../words';
import { CommuneDialog, EndCommuneDialog } from './CommuneDialogs';
import { MoreActs } from './MoreActs';
import { NeedDialog } from './NeedDialog';
import { Needs } from './Needs';
import { useCommunes } from './queries';

interface CommunesProps {
  year: number;
  filter: UrlFilter;
  onAdd: (() => void) | undefined;
}

/** Communes of the year, who helps them, what they got and what they asked for. */
export function Communes({ year, filter, onAdd }: CommunesProps) {
  const communes = useCommunes(year);
  const [poor, without] = [filter.isOn('poor'), filter.isOn('without')];
  const rows = (communes.data?.items ?? []).filter(
    (commune) => (!poor || commune.isPoor) && (!without || (commune.contributions === 0 && commune.isThere)),
  );
  const box = (name: string, words: string, checked: boolean) => (
    <Checkbox
      checked={checked}
      onChange={(event) => filter.set({ [name]: event.target.checked ? 'true' : null })}
    >
      {words}
    </Checkbox>
  );
  return (
    <>
      <div className="aid-controls" role="search" aria-label="Lọc">
        {box('poor', 'Chỉ xã nghèo', poor)}
        {box('without', `Chưa nhận được giúp đỡ trong năm ${year}`, without)}
      </div>
      <ProblemAlert error={communes.error} onRetry={() => void communes.refetch()} />
      {communes.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {communes.data && rows.length === 0 && (
        <EmptyState
          words={poor || without ? LIST_WORDS.noneMatch : LIST_WORDS.empty}
          action={onAdd && !poor && !without ? { words: 'Thêm xã', onClick: onAdd } : undefined}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption="Xã nghèo, xã miền núi"
          columns={columnsOf(year)}
          rows={rows}
          rowKey={({ id }) => id}
          step={50}
        />
      )}
      <Needs year={year} />
    </>
  );
}

const columnsOf = (year: number): Column<Commune>[] => [
  { key: 'name', title: 'Xã', card: 'title', cell: (commune) => <Name commune={commune} /> },
  {
    key: 'units',
    title: 'Đơn vị được phân công',
    cell: ({ units }) => (units.length > 0 ? units.map(({ name }) => name).join('; ') : '—'),
  },
  {
    key: 'gifts',
    title: `Nội dung giúp đỡ năm ${year}`,
    numeric: true,
    cell: ({ id, contributions }) =>
      contributions === 0 ? (
        'Chưa có'
      ) : (
        <Link className="figure" to={`/giup-xa?xem=noi-dung&commune=${id}&nam=${year}`}>
          {number(contributions)}
          <span className="visually-hidden"> nội dung giúp đỡ, xem danh sách</span>
        </Link>
      ),
  },
  { key: 'needs', title: 'Nhu cầu đã đề xuất', numeric: true, cell: ({ needs }) => number(needs) },
  {
    key: 'actions',
    title: 'Thao tác',
    card: 'plain',
    cell: (commune) => <CommuneActions commune={commune} year={year} />,
  },
];

function Name({ commune }: { commune: Commune }) {
  const marks = [commune.isPoor && 'xã nghèo', commune.isMountainous && 'xã miền núi']
    .filter(Boolean)
    .join(', ');
  const last = commune.versions.at(-1);
  return (
    <>
      <strong>{commune.name}</strong>, {commune.district}
      {marks && <span className="muted"> ({marks})</span>}
      {!commune.isThere && last?.validTo && (
        <p className="muted">
          Đến ngày {date(last.validTo)}
          {commune.successorName && `, nhập vào ${commune.successorName}`}
        </p>
      )}
    </>
  );
}

function CommuneActions({ commune, year }: { commune: Commune; year: number }) {
  const [open, setOpen] = useState<'change' | 'end' | 'need' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="aid-actions">
      {commune.can.includes('add-need') && <Button onClick={() => setOpen('need')}>Ghi nhu cầu</Button>}
      <MoreActs
        of={commune.name}
        acts={[
          ...(commune.can.includes('change')
            ? [{ key: 'change', words: 'Thay đổi từ ngày…', onClick: () => setOpen('change') }]
            : []),
          ...(commune.can.includes('end')
            ? [{ key: 'end', words: 'Kết thúc', onClick: () => setOpen('end') }]
            : []),
        ]}
      />
      {open === 'change' && <CommuneDialog commune={commune} onClose={close} />}
      {open === 'end' && <EndCommuneDialog commune={commune} year={year} onClose={close} />}
      {open === 'need' && <NeedDialog commune={commune} year={year} onClose={close} />}
    </div>
  );
}
