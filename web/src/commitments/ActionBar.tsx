import { Button } from 'antd';
import { Link } from 'react-router';
import type { Action, Commitment } from '../api/types';
import { ACTION_WORDS } from '../words';
import type { Act } from './acts';

type Shown = Exclude<Action, 'update' | 'add-progress' | 'add-evidence'>;

/** The act that moves an item on comes last, where the main button is. */
const ORDER: readonly Shown[] = [
  'delete',
  'correct',
  'request-stop',
  'withdraw',
  'return',
  'stop',
  'submit',
  'assess',
  'register',
  'verify',
];
const MAIN = new Set<Shown>(['submit', 'assess', 'register', 'verify', 'stop']);

interface ActionBarProps {
  item: Commitment;
  recipient: string | undefined;
  onAct: (act: Act | 'correct') => void;
}

/** Buttons of what the reader may do today, told by the server in `can`. */
export function ActionBar({ item, recipient, onAct }: ActionBarProps) {
  const shown = ORDER.filter((action) => item.can.includes(action));
  if (shown.length === 0 && !item.can.includes('update')) return null;
  const main = shown.findLast((action) => MAIN.has(action));
  const words = (action: Shown) => {
    if (action !== 'submit') return ACTION_WORDS[action];
    const again = item.state === 'draft' ? 'Gửi' : 'Gửi lại';
    return recipient ? `${again} ${recipient}` : again;
  };
  return (
    <div className="action-bar no-print">
      {shown.map(
        (action) =>
          action !== main && (
            <Button key={action} onClick={() => onAct(action)}>
              {words(action)}
            </Button>
          ),
      )}
      {item.can.includes('update') && (
        <Link className="button-link" to={`/viec/${item.id}/sua`}>
          {item.state === 'draft' ? 'Soạn tiếp' : 'Sửa'}
        </Link>
      )}
      {main && (
        <Button type="primary" onClick={() => onAct(main)}>
          {words(main)}
        </Button>
      )}
    </div>
  );
}
