import { Link } from 'react-router';
import type { Shortcoming } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { number } from '../shared/format';
import { ShortcomingTag } from './ShortcomingTag';
import { ownerOf } from './words';

const COLUMNS: Column<Shortcoming>[] = [
  {
    key: 'text',
    title: 'Nội dung',
    card: 'title',
    cell: (one) => <Link to={`/han-che/${one.id}`}>{one.text}</Link>,
  },
  { key: 'owner', title: 'Đơn vị, cá nhân', card: 'plain', cell: ownerOf },
  { key: 'found', title: 'Kiểm điểm năm', cell: (one) => one.foundYear },
  { key: 'items', title: 'Việc đăng ký', numeric: true, cell: (one) => number(one.commitments) },
  {
    key: 'state',
    title: 'Trạng thái',
    card: 'plain',
    cell: (one) => (
      <>
        <ShortcomingTag state={one.state} />
        {one.continuedById && <div className="muted">Năm sau nêu lại</div>}
      </>
    ),
  },
];

export function ShortcomingsTable({ rows }: { rows: readonly Shortcoming[] }) {
  return (
    <DataTable
      caption="Hạn chế sau kiểm điểm"
      columns={COLUMNS}
      rows={rows}
      rowKey={(one) => one.id}
      step={50}
    />
  );
}
