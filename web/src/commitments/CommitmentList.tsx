import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Commitment } from '../api/types';
import { StateTag } from '../shared/StateTag';
import { date } from '../shared/format';
import { useNarrow } from '../shared/use-narrow';
import { KIND_WORDS } from '../words';
import { contentOf, registrantName, resultWords } from './names';

const COLUMNS: TableColumnsType<Commitment> = [
  {
    title: 'Việc làm theo Bác',
    key: 'content',
    render: (_, item) => (
      <>
        <Link to={`/viec/${item.id}`} className="clip">
          {contentOf(item)}
        </Link>
        <span className="muted code">{item.code}</span>
      </>
    ),
  },
  {
    title: 'Tập thể / cá nhân',
    key: 'registrant',
    width: '22%',
    render: (_, item) => (
      <>
        <span className="clip">{registrantName(item)}</span>
        <span className="muted clip">
          {item.kind === 'individual' ? item.unit.name : KIND_WORDS.collective}
        </span>
      </>
    ),
  },
  { title: 'Trạng thái', key: 'state', width: '18%', render: (_, item) => <StateTag state={item.state} /> },
  { title: 'Kết quả', key: 'result', width: '13%', render: (_, item) => resultWords(item) },
  { title: 'Thời hạn', key: 'deadline', width: '8.5rem', render: (_, item) => date(item.deadline) },
];

interface CommitmentListProps {
  items: Commitment[];
  /** For choosing several: what is chosen, and which may be. */
  chosen?: string[];
  onChoose?: (ids: string[]) => void;
  choosable?: (item: Commitment) => boolean;
}

/** Items as a table, on a phone as cards. */
export function CommitmentList({ items, chosen, onChoose, choosable }: CommitmentListProps) {
  const narrow = useNarrow();
  if (narrow) return <Cards items={items} />;
  return (
    <Table<Commitment>
      className="item-table"
      rowKey="id"
      columns={COLUMNS}
      dataSource={items}
      pagination={false}
      tableLayout="fixed"
      rowSelection={
        onChoose && {
          selectedRowKeys: chosen,
          onChange: (keys) => onChoose(keys.map(String)),
          getCheckboxProps: (item) => ({
            disabled: !(choosable?.(item) ?? true),
            'aria-label': `Chọn ${item.code}`,
          }),
        }
      }
    />
  );
}

function Cards({ items }: { items: Commitment[] }) {
  return (
    <ul className="item-cards">
      {items.map((item) => (
        <li key={item.id}>
          <Link to={`/viec/${item.id}`}>
            <StateTag state={item.state} />
            <strong className="clip">{contentOf(item)}</strong>
            <span>
              {item.kind === 'individual'
                ? `${registrantName(item)} – ${item.unit.name}`
                : registrantName(item)}
            </span>
            <span className="muted">
              {KIND_WORDS[item.kind]} · Thời hạn {date(item.deadline)} · {resultWords(item)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
