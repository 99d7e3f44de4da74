import { Button } from 'antd';
import { useState } from 'react';
import type { InspectionDetail } from '../api/types';
import { CancelDialog, ConcludeDialog, HoldDialog } from './StepDialogs';
import { EditDialog } from './EditDialog';

/** What the leading body does with the inspection itself. */
export function InspectionActions({ one }: { one: InspectionDetail }) {
  const [dialog, setDialog] = useState<'update' | 'hold' | 'conclude' | 'cancel' | null>(null);
  const can = new Set(one.can);
  const close = () => setDialog(null);
  if (!can.has('update')) return null;
  return (
    <>
      <div className="action-bar">
        {can.has('cancel') && <Button onClick={() => setDialog('cancel')}>Không tiến hành</Button>}
        <Button onClick={() => setDialog('update')}>
          {one.state === 'held' ? 'Sửa, ghi ưu điểm' : 'Sửa'}
        </Button>
        {can.has('hold') && (
          <Button type="primary" onClick={() => setDialog('hold')}>
            Ghi việc tiến hành
          </Button>
        )}
        {can.has('conclude') && (
          <Button type="primary" onClick={() => setDialog('conclude')}>
            Ghi kết luận
          </Button>
        )}
      </div>
      {dialog === 'update' && <EditDialog one={one} onClose={close} />}
      {dialog === 'hold' && <HoldDialog one={one} onClose={close} />}
      {dialog === 'conclude' && <ConcludeDialog one={one} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog one={one} onClose={close} />}
    </>
  );
}
