import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportFile } from '../api/types';
import { FormDialog } from '../shared/FormDialog';
import { useImportActs } from './queries';

/** Forgets a file from which nothing was written. */
export function DiscardButton({ file }: { file: ImportFile }) {
  const { discard } = useImportActs(file.id);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  if (!file.can.includes('discard')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>Bỏ lần nhập này</Button>
      {asking && (
        <FormDialog
          title="Bỏ lần nhập này"
          okWords="Bỏ lần nhập này"
          doneWords="Đã bỏ lần nhập này."
          onClose={() => setAsking(false)}
          onSubmit={async () => {
            await discard();
            await navigate(`/nhap-excel?kind=${file.kind}`, { replace: true });
          }}
        >
          <p>Chưa có dòng nào của tệp {file.fileName} được ghi vào hệ thống. Bỏ lần nhập này?</p>
        </FormDialog>
      )}
    </>
  );
}
