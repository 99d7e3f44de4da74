import { useSearchParams } from 'react-router';
import { holds, useMe } from '../app/session';
import { Page } from '../shared/Page';
import { AccountsView } from './AccountsView';
import { GrantsView } from './GrantsView';
import './accounts.css';

const VIEWS = [
  ['tai-khoan', 'Tài khoản'],
  ['quyen', 'Quyền đã giao'],
] as const;

/** Accounts for those who keep them; who holds what also for the leader. */
export function AccountsPage() {
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const keepsAccounts = holds(me, 'administrator', 'grantor');
  const view = keepsAccounts && parameters.get('xem') !== 'quyen' ? 'tai-khoan' : 'quyen';
  const choose = (next: string) =>
    setParameters(
      (old) => {
        old.set('xem', next);
        return old;
      },
      { replace: true },
    );
  return (
    <Page title="Tài khoản và quyền">
      {keepsAccounts && (
        <div className="tabs" role="group" aria-label="Nội dung">
          {VIEWS.map(([key, words]) => (
            <button key={key} type="button" aria-pressed={view === key} onClick={() => choose(key)}>
              {words}
            </button>
          ))}
        </div>
      )}
      {view === 'tai-khoan' ? <AccountsView /> : <GrantsView />}
    </Page>
  );
}
