import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Commendation, CommendationAction } from '../api/types';
import { HistoryDialog } from '../shared/HistoryDialog';
import { ActDialog } from './ActDialog';
import { CommendationDialog } from './CommendationDialog';
import { whose } from './CommendationsTable';
import { ConsentDialog, WithdrawConsentDialog } from './ConsentDialogs';
import { CorrectDialog, DecideDialog } from './DecideDialog';
import { HigherDialog } from './HigherDialog';
import { COMMENDATION_ACTION_WORDS, COMMENDATION_HISTORY_WORDS } from './words';

type Open = CommendationAction | 'history';

/** The acts that come next, first of them as a button. */
const NEXT: readonly CommendationAction[] = ['propose', 'consider', 'decide', 'publish', 'give-consent'];

export function CommendationActions({ item }: { item: Commendation }) {
  const [open, setOpen] = useState<Open | null>(null);
  const next = NEXT.find((action) => item.can.includes(action));
  const items = [
    ...item.can
      .filter((action) => action !== next)
      .map((action) => ({ key: action, label: COMMENDATION_ACTION_WORDS[action] })),
    { key: 'history', label: 'Lịch sử thay đổi' },
  ];
  return (
    <div className="commendation-actions">
      {next && <Button onClick={() => setOpen(next)}>{COMMENDATION_ACTION_WORDS[next]}</Button>}
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setOpen(key as Open) }}>
        <Button aria-label={`Thao tác khác với biểu dương, khen thưởng của ${whose(item)}`}>Khác</Button>
      </Dropdown>
      {open && <OpenDialog open={open} item={item} onClose={() => setOpen(null)} />}
    </div>
  );
}

function OpenDialog({ open, item, onClose }: { open: Open; item: Commendation; onClose: () => void }) {
  const props = { item, onClose };
  switch (open) {
    case 'history':
      return (
        <HistoryDialog
          title={whose(item)}
          queryKey={['commendations', 'history', item.id, item.version]}
          read={() => body(api.GET('/api/commendations/{id}/history', { params: { path: { id: item.id } } }))}
          words={COMMENDATION_HISTORY_WORDS}
          onClose={onClose}
        />
      );
    case 'update':
      return <CommendationDialog act="update" year={item.year} {...props} />;
    case 'decide':
      return <DecideDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'propose-higher':
      return <HigherDialog {...props} />;
    case 'give-consent':
      return <ConsentDialog {...props} />;
    case 'withdraw-consent':
      return <WithdrawConsentDialog {...props} />;
    default:
      return <ActDialog act={open} {...props} />;
  }
}
