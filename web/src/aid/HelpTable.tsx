import type { AidOverviewKind, Figure } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { FigureLink } from '../shared/FigureLink';
import { number } from '../shared/format';
import { Amount } from './Amount';
import { AID_KIND_WORDS } from './words';

/** Planned beside done, a kind a line. Kinds have different measures and no line adds them up. */
export function HelpTable({ kinds, nam }: { kinds: AidOverviewKind[]; nam: number }) {
  const figure = (kind: AidOverviewKind, of: Figure) =>
    of.value === 0 ? (
      '—'
    ) : (
      <FigureLink figure={of} nam={nam}>
        <Amount kind={kind.kind} amount={of.amount} />
        <span className="visually-hidden">, xem {number(of.value)} nội dung giúp đỡ</span>
      </FigureLink>
    );
  const columns: Column<AidOverviewKind>[] = [
    { key: 'kind', title: 'Loại', card: 'title', cell: ({ kind }) => AID_KIND_WORDS[kind] },
    {
      key: 'planned',
      title: 'Theo kế hoạch',
      numeric: true,
      cell: ({ kind, planned }) => <Amount kind={kind} amount={planned} />,
    },
    { key: 'done', title: 'Đã giúp', numeric: true, cell: (row) => figure(row, row.done) },
    {
      key: 'external',
      title: 'Vận động ngoài đơn vị',
      numeric: true,
      cell: (row) => figure(row, row.external),
    },
    {
      key: 'gifts',
      title: 'Số nội dung',
      numeric: true,
      cell: (row) => <FigureLink figure={row.done} nam={nam} />,
      card: 'none',
    },
  ];
  return (
    <section aria-labelledby="aid-kinds" className="aid-section">
      <h2 id="aid-kinds">Kết quả giúp đỡ xã được phân công</h2>
      <DataTable
        caption="Kế hoạch và kết quả theo loại"
        columns={columns}
        rows={kinds}
        rowKey={({ kind }) => kind}
      />
      <p className="muted">Mỗi loại có đơn vị tính riêng nên không cộng các loại với nhau.</p>
    </section>
  );
}
