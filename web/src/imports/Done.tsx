import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ImportFile } from '../api/types';
import { listPath } from '../commitments/filter-url';
import { FormDialog } from '../shared/FormDialog';
import { number } from '../shared/format';
import { FailedRows } from './Checked';
import { Rows } from './Rows';
import { useImportActs } from './queries';

/** What was written, where to go on, and how to take it back. */
export function Done({ file }: { file: ImportFile }) {
  return (
    <>
      <p className="page-actions import-acts">
        <Onward file={file} />
        <FailedRows file={file} />
        <UndoButton file={file} />
      </p>
      <Rows file={file} />
    </>
  );
}

function Onward({ file: { kind, year, unitCode } }: { file: ImportFile }) {
  if (kind === 'commitments' && year) {
    const drafts = listPath({ nam: year, state: ['draft'], unit: unitCode ?? undefined });
    return (
      <Link className="button-link main" to={drafts}>
        Mở các việc đang soạn để gửi
      </Link>
    );
  }
  return (
    <>
      <Link className="button-link" to="/don-vi">
        Đơn vị
      </Link>
      <Link className="button-link" to="/nguoi">
        Cán bộ, đảng viên
      </Link>
    </>
  );
}

function UndoButton({ file }: { file: ImportFile }) {
  const { undo } = useImportActs(file.id);
  const [asking, setAsking] = useState(false);
  if (!file.can.includes('undo') || file.written === 0) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>Hoàn tác lần nhập này</Button>
      {asking && (
        <FormDialog
          title="Hoàn tác lần nhập này"
          okWords="Hoàn tác lần nhập này"
          onClose={() => setAsking(false)}
          onSubmit={undo}
        >
          <p>
            {number(file.written)} dòng đã ghi từ tệp {file.fileName} sẽ được đưa về như trước khi nhập. Hoàn
            tác lần nhập này?
          </p>
        </FormDialog>
      )}
    </>
  );
}
