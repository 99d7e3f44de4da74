import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { SessionAction, StudySession } from '../api/types';
import { HistoryDialog } from '../shared/HistoryDialog';
import { HoldDialog } from './HoldDialog';
import { DeleteSessionDialog, SessionReasonDialog } from './SessionReasonDialog';
import { SessionDialog } from './SessionDialog';
import { SESSION_ACTION_WORDS, SESSION_HISTORY_WORDS } from './words';

type Open = SessionAction | 'history';

/** The one act that comes next as a button, the others behind “Khác”. */
export function SessionActions({ session }: { session: StudySession }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const others = session.can.filter((action) => action !== 'hold');
  const items = [
    ...others.map((action) => ({ key: action, label: SESSION_ACTION_WORDS[action] })),
    { key: 'history', label: 'Lịch sử thay đổi' },
  ];
  return (
    <div className="study-actions">
      {session.can.includes('hold') && (
        <Button onClick={() => setOpen('hold')}>{SESSION_ACTION_WORDS.hold}</Button>
      )}
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setOpen(key as Open) }}>
        <Button aria-label={`Thao tác khác với “${session.topic}”`}>Khác</Button>
      </Dropdown>
      {open === 'hold' && <HoldDialog session={session} onClose={close} />}
      {open === 'update' && <SessionDialog year={session.year} session={session} onClose={close} />}
      {(open === 'cancel' || open === 'reopen') && (
        <SessionReasonDialog session={session} act={open} onClose={close} />
      )}
      {open === 'delete' && <DeleteSessionDialog session={session} onClose={close} />}
      {open === 'history' && (
        <HistoryDialog
          title={session.topic}
          queryKey={['study', 'history', session.id, session.version]}
          read={() =>
            body(api.GET('/api/study-sessions/{id}/history', { params: { path: { id: session.id } } }))
          }
          words={SESSION_HISTORY_WORDS}
          onClose={close}
        />
      )}
    </div>
  );
}
