import { Link } from 'react-router';
import type { Inspection } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { Marked } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { InspectionStateTag } from './InspectionTags';
import { INSPECTION_KIND_WORDS, TODO_WORDS } from './words';

const COLUMNS: Column<Inspection>[] = [
  {
    key: 'subject',
    title: 'Tổ chức đảng được kiểm tra, giám sát',
    card: 'title',
    cell: (one) => (
      <>
        <Link className="inspection-link" to={`/kiem-tra/${one.id}?nam=${one.year}`}>
          {one.subjectUnitName}
        </Link>
        <p className="inspection-contents">{one.contents}</p>
      </>
    ),
  },
  {
    key: 'kind',
    title: 'Loại',
    card: 'plain',
    cell: (one) => <span className="inspection-kind">{INSPECTION_KIND_WORDS[one.kind]}</span>,
  },
  { key: 'day', title: 'Thời gian', cell: (one) => whenOf(one) },
  { key: 'findings', title: 'Hạn chế, khuyết điểm được nêu', cell: (one) => <Found one={one} /> },
  {
    key: 'state',
    title: 'Trạng thái',
    card: 'plain',
    cell: (one) => (
      <div className="inspection-states">
        <InspectionStateTag state={one.state} />
        {one.todo.map((todo) => (
          <Marked key={todo} shape="triangle" tone="amber" words={TODO_WORDS[todo]} />
        ))}
      </div>
    ),
  },
];

interface InspectionsTableProps {
  caption: string;
  items: readonly Inspection[];
  step?: number;
}

export function InspectionsTable({ caption, items, step }: InspectionsTableProps) {
  return <DataTable caption={caption} columns={COLUMNS} rows={items} rowKey={(one) => one.id} step={step} />;
}

/** When it was held, else when it is to be. */
export function whenOf({ heldFrom, heldTo, plannedOn }: Inspection): string {
  if (!heldFrom) return `Dự kiến ${date(plannedOn)}`;
  return heldTo && heldTo !== heldFrom ? `${date(heldFrom)} – ${date(heldTo)}` : date(heldFrom);
}

/** Nothing told is not nothing found. */
function Found({ one }: { one: Inspection }) {
  if (one.findings === null || one.state === 'planned') return '—';
  if (one.findings === 0) return one.state === 'concluded' ? 'Không nêu' : 'Chưa ghi';
  return (
    <>
      {number(one.findings)} nội dung, đã khắc phục {number(one.fixed ?? 0)}
      {(one.overdue ?? 0) > 0 && <p>{number(one.overdue ?? 0)} nội dung quá thời hạn</p>}
    </>
  );
}
