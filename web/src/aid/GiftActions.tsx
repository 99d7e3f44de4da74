import { Button } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { AidGift } from '../api/types';
import { FormDialog } from '../shared/FormDialog';
import { HistoryDialog } from '../shared/HistoryDialog';
import { GiftDialog } from './GiftDialog';
import { MoreActs } from './MoreActs';
import { ReasonField } from './StepDialogs';
import { refreshAid } from './queries';
import { AID_HISTORY_WORDS } from './words';

export function GiftActions({ gift }: { gift: AidGift }) {
  const [open, setOpen] = useState<'update' | 'withdraw' | 'history' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="aid-actions">
      {gift.can.includes('update') && <Button onClick={() => setOpen('update')}>Sửa</Button>}
      <MoreActs
        of={gift.description}
        acts={[
          ...(gift.can.includes('withdraw')
            ? [{ key: 'withdraw', words: 'Rút nội dung', onClick: () => setOpen('withdraw') }]
            : []),
          { key: 'history', words: 'Lịch sử thay đổi', onClick: () => setOpen('history') },
        ]}
      />
      {open === 'update' && <GiftDialog year={gift.year} gift={gift} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog gift={gift} onClose={close} />}
      {open === 'history' && (
        <HistoryDialog
          title={gift.description}
          queryKey={['aid', 'history', gift.id]}
          read={() =>
            body(api.GET('/api/aid/contributions/{id}/history', { params: { path: { id: gift.id } } }))
          }
          words={AID_HISTORY_WORDS}
          onClose={close}
        />
      )}
    </div>
  );
}

function WithdrawDialog({ gift, onClose }: { gift: AidGift; onClose: () => void }) {
  const params = { path: { id: gift.id } };
  return (
    <FormDialog<{ reason: string }>
      title={`Rút nội dung “${gift.description}”?`}
      okWords="Rút nội dung"
      doneWords="Đã rút nội dung"
      onSubmit={(values) =>
        body(api.POST('/api/aid/contributions/{id}/withdraw', { params, body: values })).then(refreshAid)
      }
      onClose={onClose}
    >
      <p>
        {gift.shares.length > 1
          ? 'Phần của tất cả các đơn vị không còn được tính'
          : 'Nội dung không còn được tính'}
        ; vẫn xem lại được ở mục “Đã rút, không tính”.
      </p>
      <ReasonField />
    </FormDialog>
  );
}
