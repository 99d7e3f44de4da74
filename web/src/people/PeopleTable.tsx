import { Button } from 'antd';
import type { Person, Posting } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { date } from '../shared/format';
import { lastDay } from '../shared/last-day';
import { useUnits } from '../shared/units';

interface PeopleTableProps {
  people: Person[];
  on: string;
  keeps: boolean;
  onPost: (person: Person) => void;
  onEnd: (person: Person, posting: Posting) => void;
}

export function PeopleTable({ people, on, keeps, onPost, onEnd }: PeopleTableProps) {
  const units = useUnits(on);
  const unitName = (posting: Posting) =>
    units?.find((one) => one.id === posting.unitId)?.name ?? posting.unitCode;
  const columns: Column<Person>[] = [
    { key: 'name', title: 'Họ và tên', cell: (person) => person.name, card: 'title' },
    {
      key: 'postings',
      title: 'Chức vụ, đơn vị',
      card: 'plain',
      cell: (person) => (
        <ul className="postings">
          {person.postings.map((posting) => (
            <li key={posting.id}>
              <div>
                {officesOf(posting)} – {unitName(posting)}
                <br />
                <span className="muted">
                  từ {date(posting.validFrom)}
                  {posting.validTo && ` đến hết ${lastDay(posting.validTo)}`}
                  {posting.decisionNumber && ` · Quyết định ${posting.decisionNumber}`}
                </span>
              </div>
              {keeps && !posting.validTo && (
                <Button
                  onClick={() => onEnd(person, posting)}
                  aria-label={`Kết thúc chức vụ của ${person.name}`}
                >
                  Kết thúc
                </Button>
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  if (keeps) {
    columns.push({
      key: 'acts',
      title: 'Thao tác',
      card: 'plain',
      cell: (person) => (
        <Button onClick={() => onPost(person)} aria-label={`Thêm chức vụ cho ${person.name}`}>
          Thêm chức vụ
        </Button>
      ),
    });
  }
  return (
    <DataTable
      step={50}
      caption="Cán bộ, đảng viên"
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
    />
  );
}

/** The offices of a posting, with the marks that decide who reviews. */
function officesOf(posting: Posting): string {
  const named = [posting.partyOffice, posting.stateOffice].filter((office): office is string =>
    Boolean(office),
  );
  const marks = [
    posting.isSecretary && 'Bí thư',
    posting.isCommitteeMember && 'Cấp ủy viên',
    posting.isHead && 'Người đứng đầu',
  ].filter((mark): mark is string => typeof mark === 'string');
  const unsaid = marks.filter(
    (mark) => !named.some((office) => office.toLowerCase().includes(mark.toLowerCase())),
  );
  return [...named, ...unsaid].join(', ') || 'Cán bộ, đảng viên';
}
