import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { InspectionProgramme } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number } from '../shared/format';
import { ProgrammeDialog } from './ProgrammeDialog';
import { useProgrammes } from './queries';

const FEW = 5;

/** The programmes of a year: that of the bloc, and of units for their own tự kiểm tra. */
export function Programmes({ year }: { year: number }) {
  const programmes = useProgrammes(year);
  const [dialog, setDialog] = useState<InspectionProgramme | 'new' | null>(null);
  const { items = [], may = [] } = programmes.data ?? {};
  // What the reader keeps and that of the bloc; the many of other units wait behind a line.
  const near = (one: InspectionProgramme) => one.ofBloc || one.can.length > 0;
  const others = items.length > FEW ? items.filter((one) => !near(one)) : [];
  const first = items.filter((one) => !others.includes(one));
  return (
    <section aria-labelledby="chuong-trinh" className="card">
      <h2 id="chuong-trinh">Chương trình kiểm tra, giám sát năm {year}</h2>
      <ProblemAlert error={programmes.error} onRetry={() => void programmes.refetch()} />
      {programmes.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {programmes.data && items.length === 0 && <p className="muted">Chưa có chương trình của năm này.</p>}
      <ProgrammeList items={first} onEdit={setDialog} />
      {others.length > 0 && (
        <details className="other-programmes">
          <summary>Chương trình tự kiểm tra của các đơn vị ({number(others.length)})</summary>
          <ProgrammeList items={others} onEdit={setDialog} />
        </details>
      )}
      {may.length > 0 && (
        <p className="page-actions">
          <Button onClick={() => setDialog('new')}>Thêm chương trình</Button>
        </p>
      )}
      {dialog && (
        <ProgrammeDialog
          year={year}
          units={may}
          programme={dialog === 'new' ? null : dialog}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}

interface ProgrammeListProps {
  items: readonly InspectionProgramme[];
  onEdit: (one: InspectionProgramme) => void;
}

function ProgrammeList({ items, onEdit }: ProgrammeListProps) {
  return (
    <ul className="programme-list">
      {items.map((one) => (
        <li key={one.id}>
          <ProgrammeFacts one={one} />
          {one.can.includes('update') && (
            <Button onClick={() => onEdit(one)} aria-label={`Sửa ${one.name}`}>
              Sửa
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function ProgrammeFacts({ one }: { one: InspectionProgramme }) {
  // Who does not keep it is told of a part of it only.
  const seen = one.can.length > 0 ? '' : ' mà đồng chí theo dõi';
  return (
    <div>
      <strong>{one.name}</strong>
      <p className="muted">
        {one.unitName}
        {one.number && <> · Số {one.number}</>}
        {one.issuedOn && <> · ngày {date(one.issuedOn)}</>}
      </p>
      {one.aim && <p className="pre-line">{one.aim}</p>}
      <p>
        {one.inspections === 0
          ? `Chưa có cuộc nào${seen}`
          : `Đã tiến hành ${number(one.tookPlace)}/${number(one.inspections)} cuộc${seen}`}
      </p>
    </div>
  );
}
